import { type BeforeApplicationShutdown, Injectable } from '@nestjs/common';
import { Cron, CronExpression } from '@nestjs/schedule';
import type { Observable } from 'rxjs';
import { Database, sql } from '#database';
import type { InboxState } from './inbox.dto.js';
import { type InboxStateEvent, StateListeners } from './state-listeners.js';

/** No inbox shows a larger number. */
export const mostUnread = 1_000;

/** Reports changes of the inboxes of accounts to open pages every second, without their content. */
@Injectable()
export class InboxStreams implements BeforeApplicationShutdown {
  private readonly listeners = new StateListeners<string>(
    (accountIds) => this.statesOf(accountIds),
    (accountId) => accountId,
  );

  constructor(private readonly database: Database) {}

  of(accountId: string, seconds: number): Observable<InboxStateEvent> {
    return this.listeners.of(accountId, seconds);
  }

  /** The number of unread messages of each account, and its newest message. */
  statesOf(accountIds: readonly string[]): Promise<InboxState[]> {
    return this.database.query<InboxState>(sql`
      SELECT (SELECT count(*)::int FROM (
                SELECT FROM message
                 WHERE channel = 'IN_APP' AND state = 'DELIVERED' AND read_at IS NULL AND account_id = wanted.id
                 LIMIT ${mostUnread}) AS unread) AS unread,
             (SELECT message.id FROM message
               WHERE channel = 'IN_APP' AND state = 'DELIVERED' AND account_id = wanted.id
               ORDER BY message.id DESC LIMIT 1) AS newest
        FROM unnest(${accountIds}::uuid[]) WITH ORDINALITY AS wanted (id, place)
       ORDER BY place`);
  }

  @Cron(CronExpression.EVERY_SECOND, { waitForCompletion: true })
  async run(): Promise<void> {
    await this.listeners.reportAll();
  }

  beforeApplicationShutdown(): void {
    this.listeners.end();
  }
}
