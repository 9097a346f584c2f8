import { Injectable } from '@nestjs/common';
import { Access, type Actor } from '#access';
import { Database, sql } from '#database';
import { PublishedEditions } from '../../documents/published-editions.js';
import type { CoveragePermission } from '../coverage.policy.js';
import type { LineageResponse } from './lineage.dto.js';

/** Who was given an edition, when, who was not and why, and how far its correction has followed it. */
@Injectable()
export class LineageService {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
    private readonly editions: PublishedEditions,
  ) {}

  /** @throws 404 `edition-not-found`, 403 `out-of-scope` */
  async read(actor: Actor, editionId: string): Promise<LineageResponse> {
    const edition = await this.editions.read(this.database, editionId);
    this.access.check(actor, 'lineage.read' satisfies CoveragePermission, { area: edition.villageCodes });
    const { number, status, supersedes, supersededBy, villageCodes } = edition;
    const [found] = await this.database.query<Pick<LineageResponse, 'given' | 'notGiven' | 'reach'>>(sql`
      WITH given AS (
        SELECT task.*, report.reported_at, report.village_codes AS reported_codes
          FROM task LEFT JOIN task_report AS report ON report.task_id = task.id
         WHERE task.edition_id = ${editionId} AND task.purpose <> 'WITHDRAWAL'
      ), follow_up AS (
        SELECT given.id AS original_id, later.*
          FROM given
          JOIN task AS later
            ON later.kim_id IS NOT DISTINCT FROM given.kim_id AND later.village_codes && given.village_codes
           AND (later.edition_id = ${supersededBy}::uuid AND later.purpose = 'CORRECTION'
                OR later.edition_id = ${editionId} AND later.purpose = 'WITHDRAWAL')
      ), reached AS (
        SELECT DISTINCT unnest(reported_codes) AS code FROM given WHERE status IN ('DISSEMINATED', 'VERIFIED')
      ), corrected AS (
        SELECT DISTINCT unnest(report.village_codes) AS code
          FROM task JOIN task_report AS report ON report.task_id = task.id
         WHERE task.status IN ('DISSEMINATED', 'VERIFIED')
           AND (task.edition_id = ${supersededBy}::uuid AND ${edition.supersededBy !== null}
                OR task.edition_id = ${editionId} AND task.purpose = 'WITHDRAWAL')
      )
      SELECT coalesce((SELECT jsonb_agg(jsonb_build_object(
                 'taskId', given.id, 'kimId', given.kim_id, 'villageCodes', given.village_codes,
                 'givenAt', to_char(given.assigned_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
                 'status', given.status,
                 'reportedAt', to_char(given.reported_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
                 'followUp', CASE WHEN follow_up.id IS NOT NULL THEN jsonb_build_object(
                     'taskId', follow_up.id, 'editionId', follow_up.edition_id, 'purpose', follow_up.purpose,
                     'status', follow_up.status) END) ORDER BY given.village_codes, given.id)
                FROM given LEFT JOIN follow_up ON follow_up.original_id = given.id), '[]') AS given,
             coalesce((SELECT jsonb_agg(jsonb_build_object('villageCode', code, 'reason', CASE
                 WHEN EXISTS (SELECT FROM kim WHERE kim.village_codes @> ARRAY[code] AND kim.status = 'ACTIVE')
                 THEN 'NO_TARGETED_KIM' ELSE 'NO_KIM' END) ORDER BY code)
                FROM unnest(${villageCodes}::text[]) AS code
               WHERE NOT EXISTS (SELECT FROM given WHERE code = ANY (given.village_codes))), '[]') AS not_given,
             jsonb_build_object(
               'villagesTargeted', cardinality(${villageCodes}::text[]),
               'villagesReached', (SELECT count(*) FROM reached),
               'villagesCorrected', (SELECT count(*) FROM reached JOIN corrected USING (code))) AS reach`);
    return { editionId, number, status, supersedes, supersededBy, ...found! };
  }
}
