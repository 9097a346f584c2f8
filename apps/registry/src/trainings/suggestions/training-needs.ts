import { type Queryable, sql, type Sql } from '#database';
import type { TrainingNeed } from './suggestion.rules.js';

/** An active or dormant KIM, with the facts about its need of training. */
export interface KimNeed extends TrainingNeed {
  readonly kimId: string;
  readonly kimName: string;
  readonly villageCodes: string[];
}

/** Reads the need of training of every active or dormant KIM; tasks count when due within half a year before `today`. */
export function trainingNeeds(source: Queryable, today: string, condition: Sql = sql`TRUE`): Promise<KimNeed[]> {
  return source.query<KimNeed>(sql`
    WITH attended AS (
      SELECT registration.kim_id, count(DISTINCT member_id) FILTER (WHERE member.status = 'ACTIVE')::int AS trained,
             max((training.ends_at AT TIME ZONE 'Asia/Jakarta')::date)::text AS last_on
        FROM training_registration registration JOIN training ON training.id = training_id
        JOIN member ON member.id = member_id
       WHERE attended_sessions > 0 AND training.status = 'COMPLETED'
       GROUP BY registration.kim_id),
    sizes AS (SELECT kim_id, count(*)::int AS members FROM member WHERE status = 'ACTIVE' GROUP BY kim_id),
    tasks AS (
      SELECT kim_id, count(*)::int AS due, count(*) FILTER (WHERE reported_on > due_on)::int AS late,
             count(*) FILTER (WHERE reported_on IS NULL)::int AS missed
        FROM kim_task
       WHERE due_on < ${today}::date AND due_on >= ${today}::date - interval '6 months'
       GROUP BY kim_id)
    SELECT kim.id AS kim_id, kim.name AS kim_name, kim.status, coalesce(members, 0) AS members,
           coalesce(trained, 0) AS trained_members, last_on AS last_trained_on, coalesce(due, 0) AS due_tasks,
           coalesce(late, 0) AS late_tasks, coalesce(missed, 0) AS missed_tasks,
           ARRAY(SELECT village_code FROM kim_village WHERE kim_id = kim.id ORDER BY village_code) AS village_codes
      FROM kim LEFT JOIN attended ON attended.kim_id = kim.id LEFT JOIN sizes ON sizes.kim_id = kim.id
      LEFT JOIN tasks ON tasks.kim_id = kim.id
     WHERE kim.status IN ('ACTIVE', 'DORMANT') AND ${condition}
     ORDER BY kim.id`);
}
