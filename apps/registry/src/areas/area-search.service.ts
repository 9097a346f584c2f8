import { Injectable } from '@nestjs/common';
import { allOf, Database, sql, type Sql } from '#database';
import { key, keyset, page, type Page } from '#http-api';
import { areaColumns, districtColumn, isValidOn, versionOfAreas } from './area-rows.js';
import type { AreaPage, AreaQuery, AreaResponse } from './area.dto.js';
import { searchName } from './area.rules.js';

const byCode = keyset({ code: key.text() });
const byRank = keyset({ rank: key.int(), code: key.text() });

@Injectable()
export class AreaSearch {
  constructor(private readonly database: Database) {}

  async find(query: AreaQuery): Promise<AreaPage> {
    // First, so that it is never newer than the areas.
    const version = await versionOfAreas(this.database);
    const found = query.q === undefined ? this.listByCode(query) : this.searchByName(searchName(query.q), query);
    return { version, ...(await found) };
  }

  private async listByCode(query: AreaQuery): Promise<Page<AreaResponse>> {
    const rows = await this.database.query<AreaResponse>(sql`
      SELECT ${areaColumns}, ${districtColumn} FROM area
       WHERE ${filter(query)} AND ${byCode.after(query)} ${byCode.orderAndLimit(query)}`);
    return page(rows, query, byCode);
  }

  /** The same name first, then names that begin with it, then similar ones by trigrams. Aliases count as names. */
  private async searchByName(name: string, query: AreaQuery): Promise<Page<AreaResponse>> {
    const part = `%${name}%`;
    const rows = await this.database.query<AreaResponse & { rank: number }>(sql`
      SELECT ${areaColumns}, ${districtColumn}, rank
        FROM (SELECT area.*,
                     (SELECT min(CASE WHEN word = ${name} THEN 0
                                      WHEN starts_with(word, ${name}) THEN 1
                                      ELSE 2 + (1000 * (1 - similarity(word, ${name})))::int END)
                        FROM unnest(string_to_array(search_name || ' ' || search_aliases, ' ')) AS word
                       WHERE word <> '') AS rank
                FROM area
               WHERE (search_name % ${name} OR search_name LIKE ${part}
                      OR ${name} <% search_aliases OR search_aliases LIKE ${part})
                 AND ${filter(query)}) AS area
       WHERE ${byRank.after(query)} ${byRank.orderAndLimit(query)}`);
    return page(rows, query, byRank, ({ rank: _rank, ...area }) => area);
  }
}

function filter({ parent, kind, on }: AreaQuery): Sql {
  return allOf(parent && sql`parent_code = ${parent}`, kind && sql`kind = ${kind}`, isValidOn(on));
}
