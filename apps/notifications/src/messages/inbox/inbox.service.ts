import { Injectable } from '@nestjs/common';
import { validate } from 'uuid';
import type { Actor } from '#access';
import { Database, sql, type Sql } from '#database';
import { key, keyset, page } from '#http-api';
import { messageError } from '../message.errors.js';
import { type InboxMessage, type InboxPage, type InboxQuery, type InboxRow, toInboxMessage } from './inbox.dto.js';

const newestFirst = keyset({ id: key.uuid() }, 'desc');

const columns = sql`
  id, subject, text, jsonb_build_object('kind', about_kind, 'id', about_id) AS about, created_at, read_at`;

/** The in-app messages of an account. */
@Injectable()
export class InboxService {
  constructor(private readonly database: Database) {}

  /** The inbox of an account without member is empty. */
  async read(actor: Actor, query: InboxQuery): Promise<InboxPage> {
    const rows = await this.database.query<InboxRow>(sql`
      SELECT ${columns} FROM message WHERE ${inboxOf(actor)} AND ${newestFirst.after(query)}
      ${newestFirst.orderAndLimit(query)}`);
    return page(rows, query, newestFirst, toInboxMessage);
  }

  /** Records the first time only. @throws 404 `message-not-found` for messages of other accounts, too */
  async markRead(actor: Actor, id: string): Promise<InboxMessage> {
    const [row] = await this.database.query<InboxRow>(sql`
      UPDATE message SET read_at = coalesce(read_at, now()) WHERE id = ${id} AND ${inboxOf(actor)}
      RETURNING ${columns}`);
    if (!row) throw messageError('message-not-found');
    return toInboxMessage(row);
  }
}

/** Accounts of members are UUIDs; null matches no account. */
function inboxOf({ subject }: Actor): Sql {
  const accountId = validate(subject) ? subject : null;
  return sql`channel = 'IN_APP' AND state = 'DELIVERED' AND account_id = ${accountId}::uuid`;
}
