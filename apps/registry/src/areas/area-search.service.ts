import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { Database } from '#database';
import { cursorValues, pageOf, type Page } from '#http-api';
import type { AreaQuery, AreaResponse } from './area.dto.js';
import { searchName } from './area.rules.js';

const byCode = z.tuple([z.string()]);
const byRank = z.tuple([z.int(), z.string()]);

@Injectable()
export class AreaSearch {
  constructor(private readonly database: Database) {}

  find(query: AreaQuery): Promise<Page<AreaResponse>> {
    return query.q === undefined ? this.listed(query) : this.spelled(searchName(query.q), query);
  }

  private async listed({ parent, cursor, limit }: AreaQuery): Promise<Page<AreaResponse>> {
    const [after] = cursor === undefined ? [null] : cursorValues(cursor, byCode);
    const rows = await this.database.query<AreaResponse>(
      `SELECT code, version, kind, name, parent_code AS "parentCode" FROM area
        WHERE ($1::text IS NULL OR parent_code = $1) AND ($2::text IS NULL OR code > $2)
        ORDER BY code LIMIT $3`,
      [parent ?? null, after, limit + 1],
    );
    return pageOf(rows, limit, ({ code }) => [code]);
  }

  /** The same name first, then names that begin with it, then whatever resembles it, by trigrams. */
  private async spelled(wanted: string, { parent, cursor, limit }: AreaQuery): Promise<Page<AreaResponse>> {
    const [rank, code] = cursor === undefined ? [null, null] : cursorValues(cursor, byRank);
    const rows = await this.database.query<AreaResponse & { rank: number }>(
      `SELECT code, version, kind, name, "parentCode", rank
         FROM (SELECT code, version, kind, name, parent_code AS "parentCode",
                      CASE WHEN search_name = $1 THEN 0
                           WHEN search_name LIKE $1 || '%' THEN 1
                           ELSE 2 + (1000 * (1 - similarity(search_name, $1)))::int
                      END AS rank
                 FROM area
                WHERE (search_name % $1 OR search_name LIKE '%' || $1 || '%')
                  AND ($2::text IS NULL OR parent_code = $2)) AS found
        WHERE $3::int IS NULL OR (rank, code) > ($3, $4)
        ORDER BY rank, code LIMIT $5`,
      [wanted, parent ?? null, rank, code, limit + 1],
    );
    const page = pageOf(rows, limit, (row) => [row.rank, row.code]);
    return { ...page, items: page.items.map(({ rank: _rank, ...area }) => area) };
  }
}
