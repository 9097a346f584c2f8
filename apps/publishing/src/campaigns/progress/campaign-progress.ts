import { Injectable } from '@nestjs/common';
import { type Queryable, sql } from '#database';
import type { Campaign, CampaignGoal } from '../campaign.entity.js';
import type { CampaignProgress } from './progress.dto.js';

/** Reports of these means gather people for the purpose. */
const sessionMeans = ['MEETING', 'HOUSE_CALL'];

type Measured = Omit<CampaignProgress, 'goals'>;

/**
 * What a campaign has reached: a function of the coverage, and so of the same events. Counts the reports of its documents
 * that name a target village, for a day of its period.
 */
@Injectable()
export class CampaignProgressReader {
  /** In one statement. */
  async of(source: Queryable, campaign: Campaign): Promise<CampaignProgress> {
    const { documentIds, villageCodes, startsOn, endsOn } = campaign;
    const [measured] = await source.query<Measured>(sql`
      WITH report AS (
        SELECT task.task_id, task.village_code, left(task.village_code, 8) AS district_code, task.disseminated_on AS day,
               task.people_reached AS people, task.status = 'VERIFIED' AS checked,
               task.means = ANY (${sessionMeans}) AS is_session
          FROM edition
          JOIN village_coverage AS task ON task.edition_id = edition.id
         WHERE edition.document_id = ANY (${documentIds}::uuid[]) AND task.people_reached IS NOT NULL
           AND task.village_code = ANY (${villageCodes}::text[])
           AND task.disseminated_on BETWEEN ${startsOn}::date AND ${endsOn}::date
      ), first_report AS (
        SELECT min(day) AS day, count(*) AS villages FROM (SELECT village_code, min(day) AS day FROM report GROUP BY 1) AS one
         GROUP BY one.day
      ), of_day AS (
        SELECT day, coalesce(first_report.villages, 0) AS villages, sum(people) AS people,
               count(DISTINCT task_id) FILTER (WHERE is_session) AS sessions
          FROM report LEFT JOIN first_report USING (day)
         GROUP BY day, first_report.villages
      ), by_day AS (
        SELECT jsonb_build_object(
                 'day', day, 'villagesReached', villages, 'peopleReached', people, 'sessionsHeld', sessions,
                 'villagesSoFar', sum(villages) OVER until_day, 'peopleSoFar', sum(people) OVER until_day,
                 'sessionsSoFar', sum(sessions) OVER until_day) AS line, day
          FROM of_day WINDOW until_day AS (ORDER BY day)
      ), target AS (
        SELECT left(code, 8) AS district_code, count(*) AS villages,
               CASE WHEN count(area.population) = count(*) THEN sum(area.population) END AS population
          FROM unnest(${villageCodes}::text[]) AS code LEFT JOIN area USING (code)
         GROUP BY left(code, 8)
      ), of_district AS (
        SELECT district_code, count(DISTINCT village_code) AS villages, sum(people) AS people,
               count(DISTINCT village_code) FILTER (WHERE checked) AS villages_checked,
               sum(people) FILTER (WHERE checked) AS people_checked,
               count(DISTINCT task_id) FILTER (WHERE is_session) AS sessions
          FROM report GROUP BY district_code
      ), by_district AS (
        SELECT target.district_code, round(1000.0 * coalesce(people, 0) / target.population, 1) AS per_thousand,
               coalesce(people, 0) AS people,
               jsonb_build_object(
                 'districtCode', target.district_code, 'name', coalesce(area.name, target.district_code),
                 'villagesTargeted', target.villages, 'villagesReached', coalesce(reached.villages, 0),
                 'peopleReached', coalesce(people, 0), 'sessionsHeld', coalesce(sessions, 0),
                 'villagesChecked', coalesce(villages_checked, 0), 'peopleChecked', coalesce(people_checked, 0),
                 'population', target.population) AS line
          FROM target
          LEFT JOIN of_district AS reached USING (district_code)
          LEFT JOIN area ON area.code = target.district_code
      )
      SELECT jsonb_build_object(
               'villagesTargeted', cardinality(${villageCodes}::text[]),
               'villagesReached', count(DISTINCT village_code), 'peopleReached', coalesce(sum(people), 0),
               'sessionsHeld', count(DISTINCT task_id) FILTER (WHERE is_session),
               'villagesChecked', count(DISTINCT village_code) FILTER (WHERE checked),
               'peopleChecked', coalesce(sum(people) FILTER (WHERE checked), 0)) AS totals,
             (SELECT coalesce(jsonb_agg(line ORDER BY day), '[]') FROM by_day) AS days,
             (SELECT jsonb_agg(line || jsonb_build_object('peoplePerThousand', per_thousand)
                               ORDER BY per_thousand DESC NULLS LAST, people DESC, district_code)
                FROM by_district) AS districts
        FROM report`);
    return { goals: campaign.goals.map((goal) => reachedOf(goal, measured!.totals)), ...measured! };
  }
}

function reachedOf(
  { metric, target }: CampaignGoal,
  totals: CampaignProgress['totals'],
): CampaignProgress['goals'][number] {
  const reached = {
    VILLAGES_REACHED: totals.villagesReached,
    VILLAGES_CHECKED: totals.villagesChecked,
    PEOPLE_REACHED: totals.peopleReached,
    SESSIONS_HELD: totals.sessionsHeld,
  }[metric];
  return { metric, target, reached, share: Math.round((reached / target) * 1000) / 1000 };
}
