import { Injectable } from '@nestjs/common';
import { Database, sql } from '#database';
import { PublishedEditions } from '../documents/published-editions.js';
import { type CoverageQuery, type CoverageResponse, toCoverageResponse, type VillageCount } from './coverage.dto.js';

/** How far an edition has been disseminated, village by village. */
@Injectable()
export class CoverageService {
  constructor(
    private readonly database: Database,
    private readonly editions: PublishedEditions,
  ) {}

  /** @throws 404 `edition-not-found` unless the edition is or was published */
  async read(editionId: string, query: CoverageQuery): Promise<CoverageResponse> {
    const edition = await this.editions.read(this.database, editionId);
    return toCoverageResponse(edition, await this.countsOf(editionId, edition.villageCodes), query);
  }

  private countsOf(editionId: string, villageCodes: readonly string[]): Promise<VillageCount[]> {
    return this.database.query<VillageCount>(sql`
      SELECT target.code AS village_code, coalesce(area.name, target.code) AS name, count(task.task_id)::int AS tasks,
             count(*) FILTER (WHERE status IN ('ASSIGNED', 'ACKNOWLEDGED', 'RETURNED'))::int AS open,
             count(people_reached)::int AS reported,
             count(people_reached) FILTER (WHERE status = 'VERIFIED')::int AS checked,
             least(coalesce(sum(people_reached), 0), 2147483647)::int AS people_reached,
             least(coalesce(sum(people_reached) FILTER (WHERE status = 'VERIFIED'), 0), 2147483647)::int
               AS people_checked
        FROM unnest(${villageCodes}::text[]) AS target(code)
        LEFT JOIN area ON area.code = target.code
        LEFT JOIN village_coverage AS task ON task.edition_id = ${editionId} AND task.village_code = target.code
       GROUP BY target.code, area.name
       ORDER BY target.code`);
  }
}
