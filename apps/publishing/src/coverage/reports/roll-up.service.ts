import { Injectable } from '@nestjs/common';
import { Access, type Actor, withinArea } from '#access';
import { allOf, Database, type Sql, sql } from '#database';
import { key, keyset, page } from '#http-api';
import type { CoveragePermission } from '../coverage.policy.js';
import {
  type RollUpPage,
  type RollUpQuery,
  type RollUpRow,
  type rollUpGroups,
  type UnreachedPage,
  type UnreachedQuery,
} from './roll-up.dto.js';

const month = sql`to_char(district.targeted_at AT TIME ZONE 'Asia/Jakarta', 'YYYY-MM')`;

/** What each group is, and how it is called. */
const groups: Readonly<Record<(typeof rollUpGroups)[number], { readonly key: Sql; readonly label: Sql }>> = {
  edition: { key: sql`district.edition_id::text`, label: sql`max(edition.title)` },
  document: { key: sql`edition.document_id::text`, label: sql`(array_agg(edition.title ORDER BY edition.id DESC))[1]` },
  month: { key: month, label: month },
  class: { key: sql`edition.information_class`, label: sql`edition.information_class` },
  district: { key: sql`district.district_code`, label: sql`max(area.name)` },
  regency: { key: sql`left(district.district_code, 5)`, label: sql`max(regency.name)` },
};

const newestFirst = keyset({ key: key.text() }, 'desc');
const byVillage = keyset({ editionId: key.uuid(), villageCode: key.text() }, 'desc');

/** The coverage of all editions together, from the counts of their districts. */
@Injectable()
export class RollUpService {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
  ) {}

  async rollUp(query: RollUpQuery): Promise<RollUpPage> {
    const group = groups[query.by];
    const condition = allOf(
      query.area && withinArea(sql`district.district_code`, query.area),
      query.edition && sql`district.edition_id = ${query.edition}`,
      query.document && sql`edition.document_id = ${query.document}`,
      query.month && sql`${month} = ${query.month}`,
    );
    const rows = await this.database.query<RollUpRow>(sql`
      SELECT * FROM (
        SELECT ${group.key} AS key, coalesce(${group.label}, ${group.key}) AS label,
               count(DISTINCT district.edition_id)::int AS editions,
               sum(cardinality(district.village_codes))::int AS villages_targeted,
               sum(assigned)::int AS villages_assigned, sum(reached)::int AS villages_reached,
               sum(checked)::int AS villages_checked, sum(people_reached)::float8 AS people_reached,
               sum(people_checked)::float8 AS people_checked
          FROM district_coverage AS district
          JOIN edition ON edition.id = district.edition_id
          LEFT JOIN area ON area.code = district.district_code
          LEFT JOIN area AS regency ON regency.code = area.parent_code
         WHERE ${condition}
         GROUP BY ${group.key}) AS grouped
       WHERE ${newestFirst.after(query)} ${newestFirst.orderAndLimit(query)}`);
    return page(rows, query, newestFirst);
  }

  /** Villages of live editions that no report names as reached; those without a KIM among them. */
  async unreached(actor: Actor, query: UnreachedQuery): Promise<UnreachedPage> {
    const { hours, edition, area } = query;
    const condition = allOf(
      this.access.scopeCondition(actor, 'gap.read' satisfies CoveragePermission, { area: sql`village_code` }),
      area && withinArea(sql`village_code`, area),
      byVillage.after(query),
      sql`NOT EXISTS (SELECT FROM village_coverage AS task
                       WHERE task.edition_id = target.edition_id AND task.village_code = target.village_code
                         AND task.people_reached IS NOT NULL)`,
    );
    const rows = await this.database.query<
      Omit<UnreachedPage['items'][number], 'targetedAt'> & { targetedAt: Date }
    >(sql`
      SELECT target.edition_id, target.village_code, coalesce(area.name, target.village_code) AS name,
             target.targeted_at, tasks.open AS open_tasks, kims.number > 0 AS has_kim,
             kims.reachable AS has_reachable_officer
        FROM (SELECT edition_id, targeted_at, unnest(village_codes) AS village_code
                FROM district_coverage AS district
               WHERE reached < cardinality(village_codes)
                 AND targeted_at <= now() - make_interval(hours => ${hours})
                 AND ${edition ? sql`edition_id = ${edition}` : sql`TRUE`}
                 AND EXISTS (SELECT FROM edition WHERE edition.id = edition_id AND edition.status = 'PUBLISHED')
             ) AS target
        LEFT JOIN area ON area.code = target.village_code
       CROSS JOIN LATERAL (SELECT count(*)::int AS open FROM village_coverage AS task
                            WHERE task.edition_id = target.edition_id AND task.village_code = target.village_code
                              AND task.status IN ('ASSIGNED', 'ACKNOWLEDGED', 'RETURNED')) AS tasks
       CROSS JOIN LATERAL (SELECT count(*) AS number, coalesce(bool_or(EXISTS (
                                    SELECT FROM membership WHERE kim_id = kim.id AND account_id IS NOT NULL
                                                             AND post <> 'MEMBER')), false) AS reachable
                             FROM kim
                            WHERE kim.village_codes @> ARRAY[target.village_code] AND kim.status = 'ACTIVE') AS kims
       WHERE ${condition} ${byVillage.orderAndLimit(query)}`);
    return page(rows, query, byVillage, (row) => ({ ...row, targetedAt: row.targetedAt.toISOString() }));
  }
}
