import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { stringify } from 'csv-stringify/sync';
import { Database } from '#database';
import { type ExportedKim, exportedColumns, type KimExportQuery } from './kim-export.dto.js';

const chunk = 500;
const beforeAll = '00000000-0000-0000-0000-000000000000';

/** The KIM that everybody may find, with nothing of the people in them; read chunk by chunk while they are sent. */
@Injectable()
export class KimExport {
  constructor(private readonly database: Database) {}

  csv(query: KimExportQuery): Readable {
    return Readable.from(this.csvParts(query));
  }

  json(query: KimExportQuery): Readable {
    return Readable.from(this.jsonParts(query));
  }

  private async *csvParts(query: KimExportQuery): AsyncGenerator<string> {
    yield stringify([exportedColumns]);
    for await (const kims of this.chunks(query))
      yield stringify(kims.map(flat), { columns: [...exportedColumns], escape_formulas: true });
  }

  private async *jsonParts(query: KimExportQuery): AsyncGenerator<string> {
    yield '[';
    let between = '';
    for await (const kims of this.chunks(query)) {
      yield between + kims.map((kim) => JSON.stringify(kim)).join(',\n');
      between = ',\n';
    }
    yield ']\n';
  }

  private async *chunks({ within, status }: KimExportQuery): AsyncGenerator<ExportedKim[]> {
    for (let after: string | undefined = beforeAll; after !== undefined;) {
      const kims: ExportedKim[] = await this.database.query<ExportedKim>(
        `SELECT found.id, name, status, coalesce(profile -> 'fieldsOfActivity', '[]') AS "fieldsOfActivity",
                kim_domain AS "kimDomain", profile #>> '{channels,website}' AS website,
                decree_number AS "decreeNumber", decree_date::text AS "decreeDate", decree_issuer AS "decreeIssuer",
                decree_term_until::text AS "decreeTermUntil", active_since::text AS "activeSince",
                last_activity_on::text AS "lastActivityOn", members, officers, villages
           FROM (SELECT * FROM kim
                  WHERE kim.id > $1 AND kim.status IN ('ACTIVE', 'DORMANT') AND ($2::text IS NULL OR kim.status = $2)
                    AND ($3::text IS NULL
                         OR EXISTS (SELECT FROM kim_village AS serving
                                     WHERE serving.kim_id = kim.id
                                       AND (serving.village_code = $3 OR starts_with(serving.village_code, $3 || '.'))))
                  ORDER BY kim.id LIMIT $4) AS found
          CROSS JOIN LATERAL (
            SELECT count(*)::int AS members,
                   coalesce(json_agg(post ORDER BY post) FILTER (WHERE post <> 'MEMBER'), '[]') AS officers
              FROM member WHERE kim_id = found.id AND status = 'ACTIVE') AS counted
          CROSS JOIN LATERAL (
            SELECT coalesce(json_agg(json_build_object('code', village.code, 'name', village.name,
                                                       'district', district.name) ORDER BY village.code), '[]') AS villages
              FROM kim_village AS serving
              JOIN area AS village ON village.code = serving.village_code
              JOIN area AS district ON district.code = village.parent_code
             WHERE serving.kim_id = found.id) AS served
          ORDER BY found.id`,
        [after, status ?? null, within ?? null, chunk],
      );
      if (kims.length > 0) yield kims;
      after = kims.length < chunk ? undefined : kims.at(-1)?.id;
    }
  }
}

/** Lists become cells with `|` between. */
function flat({ villages, fieldsOfActivity, officers, ...kim }: ExportedKim) {
  return {
    ...kim,
    villageCodes: villages.map(({ code }) => code).join('|'),
    villages: villages.map(({ name }) => name).join('|'),
    districts: [...new Set(villages.map(({ district }) => district))].join('|'),
    fieldsOfActivity: fieldsOfActivity.join('|'),
    officers: officers.join('|'),
  };
}
