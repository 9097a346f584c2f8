import { Injectable } from '@nestjs/common';
import { Access, type Actor } from '#access';
import { Database, sql } from '#database';
import { key, keyset, page, type Page } from '#http-api';
import type { AccessLogEntry, AccessLogQuery } from './contact.dto.js';
import { memberError } from './member.errors.js';

const byId = keyset({ id: key.uuid() }, 'desc');

@Injectable()
export class AccessLog {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
  ) {}

  /** Who read the personal data of this member, and for what, newest first: for the member and for the DPO. */
  async of(memberId: string, query: AccessLogQuery, actor: Actor): Promise<Page<AccessLogEntry>> {
    const after = byId.after(query);
    const [member] = await this.database.query<{ accountId: string | null }>(
      sql`SELECT account_id FROM member WHERE id = ${memberId}`,
    );
    if (member?.accountId !== actor.subject) this.access.check(actor, 'access-log.read-any', {});
    if (!member) throw memberError('member-not-found');
    const rows = await this.database.query<Omit<AccessLogEntry, 'at'> & { at: Date }>(sql`
      SELECT id, purpose, actor, at FROM contact_access
       WHERE member_id = ${memberId} AND ${after} ${byId.orderAndLimit(query)}`);
    return page(rows, query, byId, (row) => ({ ...row, at: row.at.toISOString() }));
  }
}
