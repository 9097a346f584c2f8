import { type BeforeApplicationShutdown, Injectable } from '@nestjs/common';
import { Cron, CronExpression } from '@nestjs/schedule';
import { Observable, type Subscriber, takeUntil, timer } from 'rxjs';
import { Database, sql } from '#database';
import type { InboxState } from './inbox.dto.js';

interface StreamEvent {
  readonly type: 'inbox';
  readonly data: InboxState;
}

interface Listener {
  readonly accountId: string;
  readonly subscriber: Subscriber<StreamEvent>;
  last: string;
}

/** No inbox shows a larger number. */
const mostUnread = 1_000;

/**
 * Reports changes of inboxes to open pages, without their content. One statement a second reads the inboxes of all listeners
 * of this process, so that a change by another replica is seen, too, and a process without listeners reads nothing.
 */
@Injectable()
export class InboxStreams implements BeforeApplicationShutdown {
  private readonly listeners = new Set<Listener>();

  constructor(private readonly database: Database) {}

  /** The state of an inbox now and after each change. Ends after these seconds; browsers connect again by themselves. */
  of(accountId: string, seconds: number): Observable<StreamEvent> {
    return new Observable<StreamEvent>((subscriber) => {
      const listener: Listener = { accountId, subscriber, last: '' };
      this.listeners.add(listener);
      this.report([listener]).catch((error: unknown) => subscriber.error(error));
      return () => this.listeners.delete(listener);
    }).pipe(takeUntil(timer(seconds * 1_000)));
  }

  async stateOf(accountIds: readonly string[]): Promise<ReadonlyMap<string, InboxState>> {
    const rows = await this.database.query<InboxState & { accountId: string }>(sql`
      SELECT wanted.id AS account_id,
             (SELECT count(*)::int FROM (
                SELECT FROM message
                 WHERE channel = 'IN_APP' AND state = 'DELIVERED' AND read_at IS NULL AND account_id = wanted.id
                 LIMIT ${mostUnread}) AS unread) AS unread,
             (SELECT message.id FROM message
               WHERE channel = 'IN_APP' AND state = 'DELIVERED' AND account_id = wanted.id
               ORDER BY message.id DESC LIMIT 1) AS newest
        FROM unnest(${accountIds}::uuid[]) AS wanted (id)`);
    return new Map(rows.map(({ accountId, ...state }) => [accountId, state]));
  }

  @Cron(CronExpression.EVERY_SECOND, { waitForCompletion: true })
  async run(): Promise<void> {
    if (this.listeners.size > 0) await this.report([...this.listeners]);
  }

  beforeApplicationShutdown(): void {
    for (const { subscriber } of this.listeners) subscriber.complete();
  }

  private async report(listeners: readonly Listener[]): Promise<void> {
    const states = await this.stateOf([...new Set(listeners.map(({ accountId }) => accountId))]);
    for (const listener of listeners) {
      const data = states.get(listener.accountId);
      if (data === undefined || JSON.stringify(data) === listener.last) continue;
      listener.last = JSON.stringify(data);
      listener.subscriber.next({ type: 'inbox', data });
    }
  }
}
