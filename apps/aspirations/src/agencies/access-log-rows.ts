import { type Queryable, type Sql, sql } from '#database';
import { key, keyset, page } from '#http-api';
import type { AccessLogEntry, AccessLogPage, AccessLogQuery } from './access-log.dto.js';

const newestFirst = keyset({ id: key.uuid() }, 'desc');

/** A page of a log of accesses, newest first. `log` selects id, at, role, agency_id, what and purpose. */
export async function accessLogPage(source: Queryable, log: Sql, query: AccessLogQuery): Promise<AccessLogPage> {
  const rows = await source.query<Omit<AccessLogEntry, 'at'> & { at: Date }>(sql`
    SELECT id, at, role, what, purpose,
           (SELECT json_build_object('id', agency.id, 'name', agency.name) FROM agency WHERE agency.id = agency_id) AS agency
      FROM (${log}) AS log WHERE ${newestFirst.after(query)} ${newestFirst.orderAndLimit(query)}`);
  return page(rows, query, newestFirst, (row) => ({ ...row, at: row.at.toISOString() }));
}
