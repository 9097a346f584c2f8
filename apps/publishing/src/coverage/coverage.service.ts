import { Injectable } from '@nestjs/common';
import type { DisseminationReported, EventData } from '#contracts';
import { Database, sql, type Transaction } from '#database';
import { PublishedEditions } from '../documents/published-editions.js';
import { type CoverageQuery, type CoverageResponse, toCoverageResponse, type VillageCount } from './coverage.dto.js';
import { sharePeople } from './coverage.rules.js';

/** A task whose villages are to be reached. */
interface ExpectedTask {
  readonly id: string;
  readonly version: number;
  readonly editionId: string;
  readonly villageCodes: readonly string[];
}

/** How far each edition has been disseminated, village by village. */
@Injectable()
export class CoverageService {
  constructor(
    private readonly database: Database,
    private readonly editions: PublishedEditions,
  ) {}

  /** @throws 404 `edition-not-found` unless the edition is or was published */
  async read(editionId: string, query: CoverageQuery): Promise<CoverageResponse> {
    const edition = await this.editions.read(this.database, editionId);
    const counts = await this.database.query<VillageCount>(sql`
      SELECT target.code AS village_code, coalesce(area.name, target.code) AS name,
             count(coverage.task_id)::int AS tasks, count(coverage.people_reached)::int AS reported,
             least(coalesce(sum(coverage.people_reached), 0), 2147483647)::int AS people_reached
        FROM unnest(${edition.villageCodes}::text[]) AS target(code)
        LEFT JOIN area ON area.code = target.code
        LEFT JOIN village_coverage coverage
               ON coverage.edition_id = ${editionId} AND coverage.village_code = target.code
       GROUP BY target.code, area.name
       ORDER BY target.code`);
    return toCoverageResponse(edition, counts, query);
  }

  /** The villages of new tasks: each counts as assigned until a report names it. */
  async expect(tx: Transaction, tasks: readonly ExpectedTask[]): Promise<void> {
    const rows = tasks.flatMap(({ id, version, editionId, villageCodes }) =>
      villageCodes.map((villageCode) => ({
        task_id: id,
        version,
        edition_id: editionId,
        village_code: villageCode,
      })),
    );
    if (rows.length === 0) return;
    await tx.query(sql`
      INSERT INTO village_coverage (task_id, version, edition_id, village_code)
      SELECT task_id, version, edition_id, village_code
        FROM jsonb_populate_recordset(NULL::village_coverage, ${JSON.stringify(rows)})`);
  }

  /** The villages of a report count as reached, unless a newer version of the task is stored. */
  async recordReport(tx: Transaction, report: EventData<typeof DisseminationReported>): Promise<void> {
    const shares = sharePeople(report.peopleReached, report.villageCodes);
    const [codes, people] = [shares.map((share) => share.code), shares.map((share) => share.people)];
    await tx.query(sql`
      UPDATE village_coverage coverage
         SET version = ${report.version}, people_reached = share.people
        FROM unnest(${codes}::text[], ${people}::int[]) AS share(code, people)
       WHERE coverage.task_id = ${report.taskId} AND coverage.village_code = share.code
         AND coverage.version < ${report.version}`);
  }
}
