import type { Transaction } from '#database';
import type { DeadlinePolicy, PolicyStage } from './deadline-policies.js';

/** SQL of a row of `deadline_policy` as a `DeadlinePolicy`. */
export const policyJson = `json_build_object('stage', stage, 'class', nullif(class, ''),
  'category', nullif(category, ''), 'agencyId', nullif(agency_id, ''), 'effectiveFrom', effective_from,
  'workingDays', working_days, 'warnBefore', warn_before)`;

/** The policies of these stages, of any day. */
export async function policiesOf(
  tx: Transaction,
  stages: readonly PolicyStage[],
): Promise<(stage: PolicyStage) => readonly DeadlinePolicy[]> {
  const rows = await tx.query<{ policy: DeadlinePolicy }>(
    `SELECT ${policyJson} AS policy FROM deadline_policy WHERE stage = ANY($1)`,
    [stages],
  );
  return (wanted) => rows.map(({ policy }) => policy).filter(({ stage }) => stage === wanted);
}
