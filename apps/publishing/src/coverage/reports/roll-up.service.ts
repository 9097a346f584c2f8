import { Injectable } from '@nestjs/common';
import { Access, type Actor, withinArea } from '#access';
import { allOf, Database, type Sql, sql } from '#database';
import { isReached } from '../../audience/kim-reach.js';
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

interface Group {
  /** From what its rows are counted: the districts of editions, or their sums by edition and place. */
  readonly from: (condition: Sql) => Sql;
  readonly key: Sql;
  /** Of a `grouped` row; null: the key. */
  readonly label: Sql;
}

const month = (targetedAt: Sql) => sql`to_char(${targetedAt} AT TIME ZONE 'Asia/Jakarta', 'YYYY-MM')`;
const ofEdition = (condition: Sql) => sumsBy(sql`NULL`, condition);
const withEdition = (condition: Sql) => sql`${ofEdition(condition)} JOIN edition ON edition.id = counted.edition_id`;
const nameOfArea = sql`(SELECT name FROM area WHERE area.code = grouped.key)`;

/** A document of two campaigns counts for both. Those that have not started are not public. */
const ofCampaign = sql`
  JOIN edition ON edition.id = district.edition_id
  JOIN campaign ON campaign.started_at IS NOT NULL AND edition.document_id = ANY (campaign.document_ids)
                   AND district.village_codes && campaign.village_codes`;
const inCampaign = (id: string) => sql`
  district.edition_id IN (SELECT edition.id FROM edition JOIN campaign ON edition.document_id = ANY (document_ids)
                           WHERE campaign.id = ${id} AND started_at IS NOT NULL)
  AND district.village_codes && (SELECT village_codes FROM campaign WHERE id = ${id})`;

/** What each group is, and how it is called. */
const groups: Readonly<Record<(typeof rollUpGroups)[number], Group>> = {
  edition: {
    from: ofEdition,
    key: sql`counted.edition_id::text`,
    label: sql`(SELECT title FROM edition WHERE edition.id = grouped.key::uuid)`,
  },
  document: {
    from: withEdition,
    key: sql`edition.document_id::text`,
    label: sql`(SELECT title FROM edition WHERE edition.document_id = grouped.key::uuid AND published_at IS NOT NULL
                 ORDER BY id DESC LIMIT 1)`,
  },
  month: { from: ofEdition, key: month(sql`counted.targeted_at`), label: sql`NULL` },
  class: { from: withEdition, key: sql`edition.information_class`, label: sql`NULL` },
  district: { from: districts, key: sql`counted.district_code`, label: nameOfArea },
  campaign: {
    from: (condition) => sumsBy(sql`campaign.id::text`, condition, ofCampaign),
    key: sql`counted.place`,
    label: sql`(SELECT title FROM campaign WHERE campaign.id = grouped.key::uuid)`,
  },
  regency: {
    from: (condition) => sumsBy(sql`left(district.district_code, 5)`, condition),
    key: sql`counted.place`,
    label: nameOfArea,
  },
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
    const { from, key: groupKey, label } = groups[query.by];
    const condition = allOf(
      query.area && withinArea(sql`district.district_code`, query.area),
      query.edition && sql`district.edition_id = ${query.edition}`,
      query.document && sql`district.edition_id IN (SELECT id FROM edition WHERE document_id = ${query.document})`,
      query.campaign && (query.by === 'campaign' ? sql`campaign.id = ${query.campaign}` : inCampaign(query.campaign)),
      query.month && sql`${month(sql`district.targeted_at`)} = ${query.month}`,
    );
    const rows = await this.database.query<RollUpRow>(sql`
      SELECT key, coalesce(${label}, key) AS label, editions, villages_targeted, villages_assigned, villages_reached,
             villages_checked, people_reached, people_checked
        FROM (SELECT ${groupKey} AS key, count(*)::int AS editions, sum(targeted)::int AS villages_targeted,
                     sum(assigned)::int AS villages_assigned, sum(reached)::int AS villages_reached,
                     sum(checked)::int AS villages_checked, sum(people_reached) AS people_reached,
                     sum(people_checked) AS people_checked
                FROM ${from(condition)}
               GROUP BY ${groupKey}) AS grouped
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
                                                             AND post <> 'MEMBER' AND ${isReached})), false) AS reachable
                             FROM kim
                            WHERE kim.village_codes @> ARRAY[target.village_code] AND kim.status = 'ACTIVE') AS kims
       WHERE ${condition} ${byVillage.orderAndLimit(query)}`);
    return page(rows, query, byVillage, (row) => ({ ...row, targetedAt: row.targetedAt.toISOString() }));
  }
}

/** An edition has one row of a district: counting rows counts editions. */
function districts(condition: Sql): Sql {
  return sql`(
    SELECT edition_id, district_code, targeted_at, cardinality(village_codes) AS targeted, assigned, reached, checked,
           people_reached::float8 AS people_reached, people_checked::float8 AS people_checked
      FROM district_coverage AS district WHERE ${condition}) AS counted`;
}

/** First by edition, so that no group sorts all rows to count its editions; floats, as sums of bigint are slow decimals. */
function sumsBy(place: Sql, condition: Sql, join = sql``): Sql {
  return sql`(
    SELECT district.edition_id, ${place} AS place, min(district.targeted_at) AS targeted_at,
           sum(cardinality(district.village_codes)) AS targeted, sum(district.assigned) AS assigned,
           sum(district.reached) AS reached, sum(district.checked) AS checked,
           sum(district.people_reached::float8) AS people_reached, sum(district.people_checked::float8) AS people_checked
      FROM district_coverage AS district ${join} WHERE ${condition} GROUP BY district.edition_id, 2) AS counted`;
}
