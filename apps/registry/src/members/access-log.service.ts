import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { Access, type Actor } from '#access';
import { Database } from '#database';
import { cursorValues, pageOf, type Page } from '#http-api';
import { memberError } from './member.errors.js';
import type { AccessLogEntry, AccessLogQuery } from './contact.dto.js';

const cursorShape = z.tuple([z.uuid()]);

@Injectable()
export class AccessLog {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
  ) {}

  /** Who read this member's contact data and for what, newest first: for the member, and for whoever guards the data. */
  async of(memberId: string, { cursor, limit }: AccessLogQuery, actor: Actor): Promise<Page<AccessLogEntry>> {
    const [before] = cursor === undefined ? [null] : cursorValues(cursor, cursorShape);
    const [member] = await this.database.query<{ accountId: string | null }>(
      `SELECT account_id AS "accountId" FROM member WHERE id = $1`,
      [memberId],
    );
    if (member?.accountId !== actor.subject) this.access.check(actor, 'access-log.read-any', {});
    if (!member) throw memberError('member-not-found');
    const rows = await this.database.query<Omit<AccessLogEntry, 'at'> & { at: Date }>(
      `SELECT id, purpose, actor, at FROM contact_access
        WHERE member_id = $1 AND ($2::uuid IS NULL OR id < $2) ORDER BY id DESC LIMIT $3`,
      [memberId, before, limit + 1],
    );
    const page = pageOf(rows, limit, ({ id }) => [id]);
    return { ...page, items: page.items.map((row) => ({ ...row, at: row.at.toISOString() })) };
  }
}
