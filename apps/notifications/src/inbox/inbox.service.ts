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

/** What an account was told on the platform itself. */
@Injectable()
export class InboxService {
  constructor(private readonly database: Database) {}

  /** Newest first. An account that is no member's has an empty inbox. */
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

  /** The first time counts. Other people's messages are as if they were not there. */
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

/** Accounts of members are UUIDs; null matches nobody. */
function accountOf({ subject }: Actor): string | null {
  return validate(subject) ? subject : null;
}
