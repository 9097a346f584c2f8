import { Injectable } from '@nestjs/common';
import { validate } from 'uuid';
import { z } from 'zod';
import type { Actor } from '#access';
import { Database, sql } from '#database';
import { cursorValues, pageOf, type Page } from '#http-api';
import { notificationsError } from '../notifications.errors.js';
import { type InboxMessage, type InboxQuery, type InboxRow, toInboxMessage } from './inbox.dto.js';

const byId = z.tuple([z.uuid()]);

const columns = sql`id, subject, text, jsonb_build_object('kind', about_kind, 'id', about_id) AS about,
                 created_at, read_at`;

/** The in-app messages of an account. */
@Injectable()
export class InboxService {
  constructor(private readonly database: Database) {}

  /** Newest first. The inbox of an account without member is empty. */
  async read(actor: Actor, { cursor, limit }: InboxQuery): Promise<Page<InboxMessage>> {
    const [before] = cursor === undefined ? [null] : cursorValues(cursor, byId);
    const rows = await this.database.query<InboxRow>(
      sql`SELECT ${columns} FROM message
        WHERE channel = 'IN_APP' AND state = 'DELIVERED' AND account_id = ${accountOf(actor)}::uuid
          AND (${before}::uuid IS NULL OR id < ${before})
        ORDER BY id DESC LIMIT ${limit + 1}`,
    );
    const page = pageOf(rows, limit, ({ id }) => [id]);
    return { ...page, items: page.items.map(toInboxMessage) };
  }

  /** Records the first time only. @throws 404 `message-not-found` for messages of other accounts, too */
  async markRead(actor: Actor, id: string): Promise<InboxMessage> {
    const [row] = await this.database.query<InboxRow>(
      sql`UPDATE message SET read_at = coalesce(read_at, now())
        WHERE id = ${id} AND channel = 'IN_APP' AND state = 'DELIVERED' AND account_id = ${accountOf(actor)}::uuid
       RETURNING ${columns}`,
    );
    if (!row) throw notificationsError('message-not-found');
    return toInboxMessage(row);
  }
}

/** Accounts of members are UUIDs; null matches no account. */
function accountOf({ subject }: Actor): string | null {
  return validate(subject) ? subject : null;
}
