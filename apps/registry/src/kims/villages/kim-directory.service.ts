import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { Database } from '#database';
import { cursorValues, pageOf, type Page } from '#http-api';
import { searchName } from '../../areas/area.rules.js';
import type { DirectoryEntry, DirectoryQuery } from './kim-directory.dto.js';

const byName = z.tuple([z.string(), z.uuid()]);
const byRank = z.tuple([z.int(), z.string(), z.uuid()]);

type Row = DirectoryEntry & { key: string; rank: number };

/** The name as `searchName` makes it, or nearly so, in SQL; the expression of an index. */
const searched = `translate(lower(kim.name), ' -_.,''"()/&+', '')`;

/** What nearly every name begins with: whoever looks for that alone looks for all. */
const everyName = 'kim';

/** What the public finds, within the filters $1 (area), $2 (status) and $3 (field). */
const listed = `
  kim.status IN ('ACTIVE', 'DORMANT')
  AND ($1::text IS NULL
       OR EXISTS (SELECT FROM kim_village AS serving
                   WHERE serving.kim_id = kim.id
                     AND (serving.village_code = $1 OR starts_with(serving.village_code, $1 || '.'))))
  AND ($2::text IS NULL OR kim.status = $2)
  AND ($3::text IS NULL OR kim.profile -> 'fieldsOfActivity' ? $3)`;

const entry = `
  found.id, found.name, found.status, coalesce(found.profile -> 'fieldsOfActivity', '[]') AS "fieldsOfActivity",
  found.kim_domain AS "kimDomain", lower(found.name) AS key,
  (SELECT coalesce(json_agg(json_build_object(
            'code', village.code, 'name', village.name,
            'district', json_build_object('code', district.code, 'name', district.name)) ORDER BY village.code), '[]')
     FROM kim_village AS serving
     JOIN area AS village ON village.code = serving.village_code
     JOIN area AS district ON district.code = village.parent_code
    WHERE serving.kim_id = found.id) AS villages`;

/** The KIM that everybody may find, without anything of the people in them. */
@Injectable()
export class KimDirectory {
  constructor(private readonly database: Database) {}

  async find(query: DirectoryQuery): Promise<Page<DirectoryEntry>> {
    const wanted = searchName(query.q ?? everyName);
    const page = wanted === everyName ? await this.listByName(query) : await this.searchByName(wanted, query);
    return { ...page, items: page.items.map(({ key: _key, rank: _rank, ...found }) => found) };
  }

  private async listByName({ within, status, field, cursor, limit }: DirectoryQuery): Promise<Page<Row>> {
    const [name, id] = cursor === undefined ? [null, null] : cursorValues(cursor, byName);
    const rows = await this.database.query<Row>(
      `SELECT ${entry}
         FROM (SELECT * FROM kim
                WHERE ${listed} AND ($4::text IS NULL OR (lower(name), id) > ($4, $5::uuid))
                ORDER BY lower(name), id LIMIT $6) AS found
        ORDER BY key, id`,
      [within ?? null, status ?? null, field ?? null, name, id, limit + 1],
    );
    return pageOf(rows, limit, (row) => [row.key, row.id]);
  }

  /** The name itself first, with or without "KIM" before it, then names that begin with it, hold it, or resemble it. */
  private async searchByName(
    wanted: string,
    { within, status, field, cursor, limit }: DirectoryQuery,
  ): Promise<Page<Row>> {
    const [rank, name, id] = cursor === undefined ? [null, null, null] : cursorValues(cursor, byRank);
    const rows = await this.database.query<Row>(
      `SELECT ${entry}, rank
         FROM (SELECT *
                 FROM (SELECT kim.*,
                              CASE WHEN called IN ($4, 'kim' || $4) THEN 0
                                   WHEN starts_with(called, $4) OR starts_with(called, 'kim' || $4) THEN 1
                                   WHEN called LIKE '%' || $4 || '%' THEN 2
                                   ELSE 3 + (1000 * (1 - greatest(similarity(called, $4), word_similarity($4, called))))::int
                              END AS rank
                         FROM kim CROSS JOIN LATERAL (SELECT ${searched} AS called OFFSET 0) AS name_of_kim
                        WHERE ${listed} AND (${searched} LIKE '%' || $4 || '%' OR ${searched} % $4 OR $4 <% ${searched})) AS ranked
                WHERE $5::int IS NULL OR (rank, lower(name), id) > ($5, $6, $7::uuid)
                ORDER BY rank, lower(name), id LIMIT $8) AS found
        ORDER BY rank, key, id`,
      [within ?? null, status ?? null, field ?? null, wanted, rank, name, id, limit + 1],
    );
    return pageOf(rows, limit, (row) => [row.rank, row.key, row.id]);
  }
}
