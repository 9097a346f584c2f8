import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { Database } from '#database';
import { cursorValues, pageOf, type Page } from '#http-api';
import type { AreaChangeQuery, AreaChangeResponse, AreaHistoryEntry, AreaHistoryQuery } from './area-change.dto.js';
import { readArea } from './area-rows.js';

const byVersion = z.tuple([z.int()]);
const byId = z.tuple([z.uuid()]);

type Timed<T> = Omit<T, 'at'> & { at: Date };

/** What areas were, and how they came to be what they are. */
@Injectable()
export class AreaHistory {
  constructor(private readonly database: Database) {}

  /** Oldest first. Areas recorded before there was a history have none of that time. */
  async of(code: string, { cursor, limit }: AreaHistoryQuery): Promise<Page<AreaHistoryEntry>> {
    const [after] = cursor === undefined ? [0] : cursorValues(cursor, byVersion);
    await readArea(this.database, code);
    const rows = await this.database.query<Timed<AreaHistoryEntry>>(
      `SELECT version, action, change_id AS "changeId", kind, name, parent_code AS "parentCode",
              valid_from::text AS "validFrom", valid_until::text AS "validUntil", aliases, at
         FROM area_history WHERE code = $1 AND version > $2 ORDER BY version LIMIT $3`,
      [code, after, limit + 1],
    );
    const page = pageOf(rows, limit, ({ version }) => [version]);
    return { ...page, items: page.items.map((row) => ({ ...row, at: row.at.toISOString() })) };
  }

  /** Changes, the latest entered first. */
  async changes({ area, cursor, limit }: AreaChangeQuery): Promise<Page<AreaChangeResponse>> {
    const [before] = cursor === undefined ? [null] : cursorValues(cursor, byId);
    const rows = await this.database.query<Timed<AreaChangeResponse>>(
      `SELECT id, kind, from_codes AS "from", into_codes AS "into", effective_on::text AS "effectiveOn", basis, at
         FROM area_change
        WHERE ($1::text IS NULL OR from_codes @> ARRAY[$1] OR into_codes @> ARRAY[$1])
          AND ($2::uuid IS NULL OR id < $2)
        ORDER BY id DESC LIMIT $3`,
      [area ?? null, before, limit + 1],
    );
    const page = pageOf(rows, limit, ({ id }) => [id]);
    return { ...page, items: page.items.map((row) => ({ ...row, at: row.at.toISOString() })) };
  }
}
