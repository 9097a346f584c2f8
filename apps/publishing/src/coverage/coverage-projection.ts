import { Injectable } from '@nestjs/common';
import type { DisseminationTaskDue, EditionPublished, EventData } from '#contracts';
import { sql, type Transaction } from '#database';
import type { LockTarget } from '#messaging';
import { districtOf, sharePeople } from './coverage.rules.js';

/** The counts of a district are computed from all of its tasks: by one transaction at a time, or the last one would miss some. */
export const districtCoverage: LockTarget = {
  name: 'district-coverage',
  statement: (ids) => sql`
    SELECT pg_advisory_xact_lock(hashtextextended('district-coverage ' || id, 0))
      FROM unnest(${ids}::text[]) WITH ORDINALITY AS wanted(id, place) ORDER BY place`,
};

/** The districts of an edition, as ids of the lock. */
export function districtsOf(editionId: string, villageCodes: readonly string[]): string[] {
  return distinctDistricts(villageCodes).map((district) => `${editionId} ${district}`);
}

/**
 * The coverage as a function of events: of each task the event with the highest version counts, of each edition its
 * publication, and the counts of a district follow from both.
 */
@Injectable()
export class CoverageProjection {
  /** The villages of a publication are its targets for good, whatever happens to their KIM. */
  async recordTargets(tx: Transaction, edition: EventData<typeof EditionPublished>): Promise<void> {
    const { editionId, villageCodes, publishedAt } = edition;
    await tx.query(districtCoverage.statement(districtsOf(editionId, villageCodes)));
    await tx.query(sql`
      INSERT INTO district_coverage (edition_id, district_code, village_codes, targeted_at, assigned, reached, checked,
                                     people_reached, people_checked)
      SELECT ${editionId}, left(code, 8), array_agg(code ORDER BY code), ${publishedAt}, 0, 0, 0, 0, 0
        FROM unnest(${villageCodes}::text[]) AS code
       GROUP BY left(code, 8)
          ON CONFLICT DO NOTHING`);
    await this.count(tx, editionId, villageCodes);
  }

  /** The state of a task, unless a newer one is stored. That an edition is withdrawn is no dissemination of it. */
  async recordTask(tx: Transaction, task: EventData<typeof DisseminationTaskDue>): Promise<void> {
    const { taskId, version, editionId, kimId, status, villageCodes, purpose } = task;
    if (purpose === 'WITHDRAWAL') return;
    const counts = status === 'DISSEMINATED' || status === 'VERIFIED';
    const report = counts ? task.report : null;
    const shares = report ? sharePeople(report.peopleReached, report.villageCodes) : [];
    const peopleIn = new Map(shares.map(({ code, people }) => [code, people]));
    await tx.query(districtCoverage.statement(districtsOf(editionId, villageCodes)));
    await tx.query(sql`
      INSERT INTO village_coverage (task_id, village_code, edition_id, version, status, kim_id, people_reached,
                                    disseminated_on, means)
      SELECT ${taskId}, code, ${editionId}, ${version}, ${status}, ${kimId}, people,
             CASE WHEN people IS NOT NULL THEN ${report?.disseminatedOn ?? null}::date END,
             CASE WHEN people IS NOT NULL THEN ${report?.means ?? null}::text END
        FROM unnest(${villageCodes}::text[], ${villageCodes.map((code) => peopleIn.get(code) ?? null)}::int[])
             AS village(code, people)
          ON CONFLICT (task_id, village_code) DO UPDATE
         SET version = excluded.version, status = excluded.status, people_reached = excluded.people_reached,
             disseminated_on = excluded.disseminated_on, means = excluded.means
       WHERE village_coverage.version < excluded.version`);
    await this.count(tx, editionId, villageCodes);
  }

  /** After the lock, in a statement of its own: it sees what was committed before it began. */
  private async count(tx: Transaction, editionId: string, villageCodes: readonly string[]): Promise<void> {
    await tx.query(sql`
      UPDATE district_coverage AS district
         SET assigned = counted.assigned, reached = counted.reached, checked = counted.checked,
             people_reached = counted.people_reached, people_checked = counted.people_checked
        FROM (SELECT district_code, count(*) FILTER (WHERE open AND NOT reached) AS assigned,
                     count(*) FILTER (WHERE reached) AS reached, count(*) FILTER (WHERE checked) AS checked,
                     coalesce(sum(people_reached), 0) AS people_reached,
                     coalesce(sum(people_checked), 0) AS people_checked
                FROM (SELECT target.district_code, target.code,
                             coalesce(bool_or(status IN ('ASSIGNED', 'ACKNOWLEDGED', 'RETURNED')), false) AS open,
                             count(people_reached) > 0 AS reached,
                             count(people_reached) FILTER (WHERE status = 'VERIFIED') > 0 AS checked,
                             sum(people_reached) AS people_reached,
                             sum(people_reached) FILTER (WHERE status = 'VERIFIED') AS people_checked
                        FROM (SELECT district_code, unnest(village_codes) AS code
                                FROM district_coverage
                               WHERE edition_id = ${editionId}
                                 AND district_code = ANY (${distinctDistricts(villageCodes)}::text[])) AS target
                        LEFT JOIN village_coverage AS task
                               ON task.edition_id = ${editionId} AND task.village_code = target.code
                       GROUP BY target.district_code, target.code) AS village
               GROUP BY district_code) AS counted
       WHERE district.edition_id = ${editionId} AND district.district_code = counted.district_code`);
  }
}

function distinctDistricts(villageCodes: readonly string[]): string[] {
  return [...new Set(villageCodes.map(districtOf))].toSorted();
}
