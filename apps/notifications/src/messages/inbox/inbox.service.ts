import { Injectable } from '@nestjs/common';
import { validate } from 'uuid';
import type { Actor } from '#access';
import { Database, sql, type Sql, type Transaction } from '#database';
import { changeColumns, type MessageChange, MessageEvents } from '../message-events.js';
import { messageError } from '../message.errors.js';
import { inboxList, type InboxQuery } from './inbox-list.js';
import { InboxStreams } from './inbox-streams.js';
import { type InboxMessage, type InboxPage, type InboxRow, type InboxState, toInboxMessage } from './inbox.dto.js';

const columns = sql`
  id, subject, text, jsonb_build_object('kind', about_kind, 'id', about_id) AS about, created_at, read_at`;

/** The in-app messages of an account. */
@Injectable()
export class InboxService {
  constructor(
    private readonly database: Database,
    private readonly events: MessageEvents,
    private readonly streams: InboxStreams,
  ) {}

  /** The inbox of an account without member is empty. */
  read(actor: Actor, query: InboxQuery): Promise<InboxPage> {
    return inboxList.read(this.database, query, { columns, scope: inboxOf(actor) }, toInboxMessage);
  }

  /** The number of unread messages, and the newest message. */
  async state(actor: Actor): Promise<InboxState> {
    const accountId = accountOf(actor);
    const [state] = await this.streams.statesOf(accountId === null ? [] : [accountId]);
    return state ?? { unread: 0, newest: null };
  }

  /** Records and publishes the first time only. @throws 404 `message-not-found` for messages of other accounts, too */
  async markRead(actor: Actor, id: string): Promise<InboxMessage> {
    return this.database.transaction(async (tx) => {
      await this.record(tx, sql`id = ${id} AND ${inboxOf(actor)}`);
      const [row] = await tx.query<InboxRow>(
        sql`SELECT ${columns} FROM message WHERE id = ${id} AND ${inboxOf(actor)}`,
      );
      if (!row) throw messageError('message-not-found');
      return toInboxMessage(row);
    });
  }

  /** The oldest thousand of them; a client with more calls it again. */
  async markAllRead(actor: Actor): Promise<InboxState> {
    await this.database.transaction((tx) =>
      this.record(
        tx,
        sql`id IN (
        SELECT id FROM message WHERE ${inboxOf(actor)} AND read_at IS NULL ORDER BY id LIMIT 1000 FOR UPDATE)`,
      ),
    );
    return this.state(actor);
  }

  private async record(tx: Transaction, messages: Sql): Promise<void> {
    const read = await tx.query<Omit<MessageChange, 'news'>>(sql`
      UPDATE message SET read_at = now(), version = version + 1, outcome = 'READ', outcome_at = now()
       WHERE ${messages} AND read_at IS NULL
      RETURNING ${changeColumns}, read_at AS at`);
    await this.events.publish(
      tx,
      read.map((change) => ({ ...change, news: 'READ' as const })),
    );
  }
}

/** Accounts of members are UUIDs. */
export function accountOf({ subject }: Actor): string | null {
  return validate(subject) ? subject.toLowerCase() : null;
}

/** Null matches no account. */
function inboxOf(actor: Actor): Sql {
  return sql`channel = 'IN_APP' AND state = 'DELIVERED' AND account_id = ${accountOf(actor)}::uuid`;
}
