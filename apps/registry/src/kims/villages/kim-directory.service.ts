import { Injectable } from '@nestjs/common';
import { allOf, Database, sql, type Sql } from '#database';
import { key, keyset, page, type Page } from '#http-api';
import { searchName } from '../../areas/area.rules.js';
import type { DirectoryEntry, DirectoryQuery } from './kim-directory.dto.js';
import { servesWithin } from './served-villages.js';

const byName = keyset({ key: key.text(sql`lower(name)`), id: key.uuid() });
const byRank = keyset({ rank: key.int(), key: key.text(sql`lower(name)`), id: key.uuid() });

type Row = DirectoryEntry & { key: string; rank: number };

/** The name as `searchName` makes it, or nearly so; the expression of an index. */
const searched = sql`translate(lower(kim.name), ' -_.,''"()/&+', '')`;

/** The prefix of nearly every name: a search for it alone finds all. */
const everyName = 'kim';

const entry = sql`
  found.id, found.name, found.status, coalesce(found.profile -> 'fieldsOfActivity', '[]') AS fields_of_activity,
  found.kim_domain, lower(found.name) AS key,
  (SELECT coalesce(json_agg(json_build_object(
            'code', village.code, 'name', village.name,
            'district', json_build_object('code', district.code, 'name', district.name)) ORDER BY village.code), '[]')
     FROM kim_village AS serving
     JOIN area AS village ON village.code = serving.village_code
     JOIN area AS district ON district.code = village.parent_code
    WHERE serving.kim_id = found.id) AS villages`;

/** The public KIM, without their people. */
@Injectable()
export class KimDirectory {
  constructor(private readonly database: Database) {}

  async find(query: DirectoryQuery): Promise<Page<DirectoryEntry>> {
    const name = searchName(query.q ?? everyName);
    const { items, next } = name === everyName ? await this.listByName(query) : await this.searchByName(name, query);
    return { items: items.map(({ key: _key, rank: _rank, ...found }) => found), next };
  }

  private async listByName(query: DirectoryQuery): Promise<Page<Row>> {
    const rows = await this.database.query<Row>(sql`
      SELECT ${entry}
        FROM (SELECT * FROM kim
               WHERE ${isListed(query)} AND ${byName.after(query)} ${byName.orderAndLimit(query)}) AS found
       ${byName.order}`);
    return page(rows, query, byName);
  }

  /** The name itself first, with or without "KIM" before it, then names that begin with it, contain it, or are similar. */
  private async searchByName(name: string, query: DirectoryQuery): Promise<Page<Row>> {
    const part = `%${name}%`;
    const rows = await this.database.query<Row>(sql`
      SELECT ${entry}, rank
        FROM (SELECT *
                FROM (SELECT kim.*,
                             CASE WHEN key IN (${name}, 'kim' || ${name}) THEN 0
                                  WHEN starts_with(key, ${name}) OR starts_with(key, 'kim' || ${name}) THEN 1
                                  WHEN key LIKE ${part} THEN 2
                                  ELSE 3 + (1000 * (1 - greatest(similarity(key, ${name}),
                                                                 word_similarity(${name}, key))))::int
                             END AS rank
                        FROM kim CROSS JOIN LATERAL (SELECT ${searched} AS key OFFSET 0) AS search
                       WHERE ${isListed(query)}
                         AND (${searched} LIKE ${part} OR ${searched} % ${name} OR ${name} <% ${searched})) AS ranked
               WHERE ${byRank.after(query)} ${byRank.orderAndLimit(query)}) AS found
       ${byRank.order}`);
    return page(rows, query, byRank);
  }
}

function isListed({ within, status, field }: DirectoryQuery): Sql {
  return allOf(
    sql`kim.status IN ('ACTIVE', 'DORMANT')`,
    servesWithin(sql`kim.id`, within),
    status && sql`kim.status = ${status}`,
    field && sql`kim.profile -> 'fieldsOfActivity' ? ${field}`,
  );
}
