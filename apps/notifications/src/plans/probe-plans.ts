import { sql, type Transaction } from '#database';

/** The event of probes, which no service publishes: with lane and minute it makes a probe unique among replicas. */
const noEvent = '00000000-0000-7000-8000-000000000000';

/** The plan of messages to a synthetic recipient. @returns false when another replica has created it */
export async function insertProbePlan(
  tx: Transaction,
  { id, audienceId, messages }: { readonly id: string; readonly audienceId: string; readonly messages: number },
): Promise<boolean> {
  const created = await tx.query(sql`
    INSERT INTO plan (id, event_id, event_sequence, template, audience, audience_id, about_kind, about_id, variables,
                      messages, correlation_id, due_at, planned_at, created_at)
    VALUES (${id}, ${noEvent}, 1, 'probe', 'PROBE', ${audienceId}, 'PLAN', ${id}, '{}', ${messages}, ${id}, now(), now(),
            now())
    ON CONFLICT (event_id, template, audience, audience_id) DO NOTHING
    RETURNING id`);
  return created.length > 0;
}

/** Locks finished plans of synthetic recipients whose ids are before this one. */
export async function finishedProbePlans(tx: Transaction, before: string, limit: number): Promise<string[]> {
  const plans = await tx.query<{ id: string }>(sql`
    SELECT id FROM plan
     WHERE event_id = ${noEvent} AND template = 'probe' AND id < ${before}
       AND NOT EXISTS (SELECT FROM message WHERE plan_id = plan.id AND finished_at IS NULL)
     LIMIT ${limit} FOR UPDATE SKIP LOCKED`);
  return plans.map(({ id }) => id);
}

export async function deleteProbePlans(tx: Transaction, ids: readonly string[]): Promise<void> {
  await tx.query(sql`DELETE FROM plan WHERE id = ANY (${ids}::uuid[])`);
}
