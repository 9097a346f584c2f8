import { Injectable } from '@nestjs/common';
import { Database, sql } from '#database';
import { key, keyset, page } from '#http-api';
import { supporterError } from './supporter.errors.js';
import type { SupporterPage, SupporterResponse } from './supporter.dto.js';

type Row = Omit<SupporterResponse, 'receivedAt' | 'verifiedAt'> & { receivedAt: Date; verifiedAt: Date | null };

const oldestFirst = keyset({ id: key.uuid() });
const columns = sql`id, kim_id, village_code, anonymous, received_at, verified_at`;

/** Which supporters of an aspiration have been reached by the contact that was given: the others may not exist. */
@Injectable()
export class SupporterVerification {
  constructor(private readonly database: Database) {}

  /** Oldest first; who may read it has been checked. */
  async list(
    aspirationId: string,
    query: { readonly cursor?: string | undefined; readonly limit: number },
  ): Promise<SupporterPage> {
    const rows = await this.database.query<Row>(sql`
      SELECT ${columns} FROM supporter
       WHERE aspiration_id = ${aspirationId} AND ${oldestFirst.after(query)} ${oldestFirst.orderAndLimit(query)}`);
    return page(rows, query, oldestFirst, toSupporterResponse);
  }

  /** Records who has reached the supporter; once is enough. @throws 404 `supporter-not-found` */
  async verify(aspirationId: string, id: string, actor: string, now = new Date()): Promise<SupporterResponse> {
    const [row] = await this.database.query<Row>(sql`
      UPDATE supporter SET verified_at = coalesce(verified_at, ${now}), verified_by = coalesce(verified_by, ${actor})
       WHERE id = ${id} AND aspiration_id = ${aspirationId} RETURNING ${columns}`);
    if (!row) throw supporterError('supporter-not-found');
    return toSupporterResponse(row);
  }
}

function toSupporterResponse({ receivedAt, verifiedAt, ...row }: Row): SupporterResponse {
  return { ...row, receivedAt: receivedAt.toISOString(), verifiedAt: verifiedAt?.toISOString() ?? null };
}
