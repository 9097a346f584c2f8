import { type BeforeApplicationShutdown, Injectable } from '@nestjs/common';
import { Cron, CronExpression } from '@nestjs/schedule';
import type { Observable } from 'rxjs';
import type { Actor } from '#access';
import { Database, join, sql, type Sql } from '#database';
import { type InboxStateEvent, StateListeners } from '../messages/inbox/state-listeners.js';
import { newestOf, unreadOf } from './held-roles.js';
import type { RoleInboxState } from './role-inbox.dto.js';

/** Reports changes of the inboxes of roles to open pages every second, without their content. */
@Injectable()
export class RoleInboxStreams implements BeforeApplicationShutdown {
  private readonly listeners = new StateListeners<Actor>(
    (actors) => this.statesOf(actors),
    ({ subject, grants }) => JSON.stringify([subject, grants]),
  );

  constructor(private readonly database: Database) {}

  of(actor: Actor, seconds: number): Observable<InboxStateEvent> {
    return this.listeners.of(actor, seconds);
  }

  /** The number of messages that each actor has not read, and the newest message to their roles. */
  async statesOf(actors: readonly Actor[]): Promise<RoleInboxState[]> {
    const states = join(actors.map(stateOf), ' UNION ALL ');
    const rows = await this.database.query<RoleInboxState & { index: number }>(sql`${states} ORDER BY index`);
    return rows.map(({ unread, newest }) => ({ unread, newest }));
  }

  @Cron(CronExpression.EVERY_SECOND, { waitForCompletion: true })
  async run(): Promise<void> {
    await this.listeners.reportAll();
  }

  beforeApplicationShutdown(): void {
    this.listeners.end();
  }
}

function stateOf(actor: Actor, index: number): Sql {
  return sql`
    SELECT ${index}::int AS index, (SELECT count(*)::int FROM (${unreadOf(actor)}) AS unread) AS unread,
           (${newestOf(actor, 1)}) AS newest`;
}
