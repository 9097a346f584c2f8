import type { Database, Transaction } from '#database';
import type { TrainingNeed } from './suggestion.rules.js';

/** A KIM at work, or one that was and sleeps, with what is known of its need of training. */
export interface KimNeed extends TrainingNeed {
  readonly kimId: string;
  readonly kimName: string;
  readonly villageCodes: string[];
}

/**
 * What the registry knows of every KIM that could be trained. Tasks count that came due within half a year before `today`.
 *
 * @param condition SQL of the code's own on `kim`; its parameters begin with `$2`
 */
export function trainingNeeds(
  source: Pick<Database | Transaction, 'query'>,
  today: string,
  condition = 'true',
  values: readonly unknown[] = [],
): Promise<KimNeed[]> {
  return source.query<KimNeed>(
    `WITH attended AS (
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
        WHERE due_on < $1::date AND due_on >= $1::date - interval '6 months'
        GROUP BY kim_id)
     SELECT kim.id AS "kimId", kim.name AS "kimName", kim.status, coalesce(members, 0) AS members,
            coalesce(trained, 0) AS "trainedMembers", last_on AS "lastTrainedOn",
            coalesce(due, 0) AS "dueTasks", coalesce(late, 0) AS "lateTasks", coalesce(missed, 0) AS "missedTasks",
            ARRAY(SELECT village_code FROM kim_village WHERE kim_id = kim.id ORDER BY village_code) AS "villageCodes"
       FROM kim LEFT JOIN attended ON attended.kim_id = kim.id LEFT JOIN sizes ON sizes.kim_id = kim.id
       LEFT JOIN tasks ON tasks.kim_id = kim.id
      WHERE kim.status IN ('ACTIVE', 'DORMANT') AND (${condition})
      ORDER BY kim.id`,
    [today, ...values],
  );
}
