import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { allOf, Database, sql } from '#database';
import { servesWithin } from '../../kims/villages/served-villages.js';
import { csvStream, inChunks, jsonStream } from '../export-stream.js';
import { type ExportedKim, exportedColumns, type KimExportQuery } from './kim-export.dto.js';

const chunkSize = 500;
const beforeAll = '00000000-0000-0000-0000-000000000000';

/** The public KIM, without their people. */
@Injectable()
export class KimExport {
  constructor(private readonly database: Database) {}

  csv(query: KimExportQuery): Readable {
    return csvStream(exportedColumns, this.chunks(query), toCells);
  }

  json(query: KimExportQuery): Readable {
    return jsonStream(['[', ']\n'], this.chunks(query), (kim) => kim);
  }

  private chunks({ within, status }: KimExportQuery): AsyncGenerator<ExportedKim[]> {
    const read = (after: string) =>
      this.database.query<ExportedKim>(sql`
        SELECT found.id, name, status, coalesce(profile -> 'fieldsOfActivity', '[]') AS fields_of_activity, kim_domain,
               profile #>> '{channels,website}' AS website, decree_number, decree_date::text, decree_issuer,
               decree_term_until::text, active_since::text, last_activity_on::text, members, officers, villages
          FROM (SELECT * FROM kim
                 WHERE ${allOf(
                   sql`kim.id > ${after}`,
                   sql`kim.status IN ('ACTIVE', 'DORMANT')`,
                   status && sql`kim.status = ${status}`,
                   servesWithin(sql`kim.id`, within),
                 )}
                 ORDER BY kim.id LIMIT ${chunkSize}) AS found
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
         ORDER BY found.id`);
    return inChunks(chunkSize, beforeAll, read, ({ id }) => id);
  }
}

/** A list becomes one cell, separated by `|`. */
function toCells({ villages, fieldsOfActivity, officers, ...kim }: ExportedKim) {
  return {
    ...kim,
    villageCodes: villages.map(({ code }) => code).join('|'),
    villages: villages.map(({ name }) => name).join('|'),
    districts: [...new Set(villages.map(({ district }) => district))].join('|'),
    fieldsOfActivity: fieldsOfActivity.join('|'),
    officers: officers.join('|'),
  };
}
