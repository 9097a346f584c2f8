import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { Database } from '#database';
import { cursorValues, pageOf, type Page } from '#http-api';
import { areaColumns, isValidOn, jakartaToday } from './area-rows.js';
import { type AreaQuery, type AreaResponse, districtColumn } from './area.dto.js';
import { searchName } from './area.rules.js';

const byCode = z.tuple([z.string()]);
const byRank = z.tuple([z.int(), z.string()]);

@Injectable()
export class AreaSearch {
  constructor(private readonly database: Database) {}

  find(query: AreaQuery): Promise<Page<AreaResponse>> {
    return query.q === undefined ? this.listByCode(query) : this.searchByName(searchName(query.q), query);
  }

  private async listByCode({ parent, kind, on, cursor, limit }: AreaQuery): Promise<Page<AreaResponse>> {
    const [after] = cursor === undefined ? [null] : cursorValues(cursor, byCode);
    const rows = await this.database.query<AreaResponse>(
      `SELECT ${areaColumns}, ${districtColumn} FROM area
        WHERE ($1::text IS NULL OR parent_code = $1) AND ($2::text IS NULL OR kind = $2)
          AND ${isValidOn(`coalesce($3::date, ${jakartaToday})`)}
          AND ($4::text IS NULL OR code > $4)
        ORDER BY code LIMIT $5`,
      [parent ?? null, kind ?? null, on ?? null, after, limit + 1],
    );
    return pageOf(rows, limit, ({ code }) => [code]);
  }

  /** The same name first, then names that begin with it, then whatever resembles it, by trigrams; aliases are names, too. */
  private async searchByName(wanted: string, query: AreaQuery): Promise<Page<AreaResponse>> {
    const { parent, kind, on, cursor, limit } = query;
    const [rank, code] = cursor === undefined ? [null, null] : cursorValues(cursor, byRank);
    const rows = await this.database.query<AreaResponse & { rank: number }>(
      `SELECT ${areaColumns}, ${districtColumn}, rank
         FROM (SELECT area.*,
                      (SELECT min(CASE WHEN called = $1 THEN 0
                                       WHEN starts_with(called, $1) THEN 1
                                       ELSE 2 + (1000 * (1 - similarity(called, $1)))::int END)
                         FROM unnest(string_to_array(search_name || ' ' || search_aliases, ' ')) AS called
                        WHERE called <> '') AS rank
                 FROM area
                WHERE (search_name % $1 OR search_name LIKE '%' || $1 || '%'
                       OR $1 <% search_aliases OR search_aliases LIKE '%' || $1 || '%')
                  AND ($2::text IS NULL OR parent_code = $2) AND ($3::text IS NULL OR kind = $3)
                  AND ${isValidOn(`coalesce($4::date, ${jakartaToday})`)}) AS area
        WHERE $5::int IS NULL OR (rank, code) > ($5, $6)
        ORDER BY rank, code LIMIT $7`,
      [wanted, parent ?? null, kind ?? null, on ?? null, rank, code, limit + 1],
    );
    const page = pageOf(rows, limit, (row) => [row.rank, row.code]);
    return { ...page, items: page.items.map(({ rank: _rank, ...area }) => area) };
  }
}
