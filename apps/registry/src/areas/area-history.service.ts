import { Injectable } from '@nestjs/common';
import { allOf, Database, sql } from '#database';
import { key, keyset, page, type Page } from '#http-api';
import type { AreaChangeQuery, AreaChangeResponse, AreaHistoryEntry, AreaHistoryQuery } from './area-change.dto.js';
import { readArea } from './area-rows.js';

const byVersion = keyset({ version: key.int() });
const latestFirst = keyset({ id: key.uuid() }, 'desc');

type Timed<T> = Omit<T, 'at'> & { readonly at: Date };
const toItem = <Row extends { readonly at: Date }>(row: Row) => ({ ...row, at: row.at.toISOString() });

/** The versions of areas, and the changes that led to them. */
@Injectable()
export class AreaHistory {
  constructor(private readonly database: Database) {}

  /** Oldest first. */
  async of(code: string, query: AreaHistoryQuery): Promise<Page<AreaHistoryEntry>> {
    const after = byVersion.after(query);
    await readArea(this.database, code);
    const rows = await this.database.query<Timed<AreaHistoryEntry>>(sql`
      SELECT version, action, change_id, kind, name, parent_code, valid_from::text, valid_until::text, aliases, at
        FROM area_history WHERE code = ${code} AND ${after} ${byVersion.orderAndLimit(query)}`);
    return page(rows, query, byVersion, toItem);
  }

  /** The latest recorded first. */
  async changes(query: AreaChangeQuery): Promise<Page<AreaChangeResponse>> {
    const { area } = query;
    const ofArea = area && sql`from_codes @> ARRAY[${area}] OR into_codes @> ARRAY[${area}]`;
    const rows = await this.database.query<Timed<AreaChangeResponse>>(sql`
      SELECT id, kind, from_codes AS "from", into_codes AS "into", effective_on::text, basis, at
        FROM area_change WHERE ${allOf(latestFirst.after(query), ofArea)} ${latestFirst.orderAndLimit(query)}`);
    return page(rows, query, latestFirst, toItem);
  }
}
