import { Injectable } from '@nestjs/common';
import type { Actor } from '#access';
import type { DisseminationReported, EventData } from '#contracts';
import { Database, type Transaction } from '#database';
import { publishingError } from '../publishing.errors.js';
import { EditionQueries } from '../documents/edition-queries.js';
import { sharePeople } from './coverage.rules.js';
import { type CoverageQuery, type CoverageResponse, toCoverageResponse, type VillageCount } from './coverage.dto.js';

/** How far each edition has come, village by village. */
@Injectable()
export class CoverageService {
  constructor(
    private readonly database: Database,
    private readonly editionQueries: EditionQueries,
  ) {}

  /** @throws 404 `edition-not-found` unless the edition is published */
  async read(actor: Actor | undefined, editionId: string, query: CoverageQuery): Promise<CoverageResponse> {
    const edition = await this.editionQueries.read(actor, editionId);
    if (edition.status !== 'PUBLISHED') throw publishingError('edition-not-found');
    const counts = await this.database.query<VillageCount>(
      `SELECT target.code AS "villageCode", coalesce(area.name, target.code) AS name,
              count(coverage.task_id)::int AS tasks, count(coverage.people_reached)::int AS reported,
              least(coalesce(sum(coverage.people_reached), 0), 2147483647)::int AS "peopleReached"
         FROM unnest($2::text[]) AS target(code)
         LEFT JOIN area ON area.code = target.code
         LEFT JOIN village_coverage coverage ON coverage.edition_id = $1 AND coverage.village_code = target.code
        GROUP BY target.code, area.name
        ORDER BY target.code`,
      [editionId, edition.villageCodes],
    );
    return toCoverageResponse(edition, counts, query);
  }

  /** The villages of a report count as reached, unless something newer is known of the task. */
  async recordReport(tx: Transaction, report: EventData<typeof DisseminationReported>): Promise<void> {
    const shares = sharePeople(report.peopleReached, report.villageCodes);
    await tx.query(
      `UPDATE village_coverage coverage
          SET version = $2, people_reached = share.people
         FROM unnest($3::text[], $4::int[]) AS share(code, people)
        WHERE coverage.task_id = $1 AND coverage.village_code = share.code AND coverage.version < $2`,
      [report.taskId, report.version, shares.map(({ code }) => code), shares.map(({ people }) => people)],
    );
  }
}
