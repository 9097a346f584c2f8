import type { Transaction } from '#database';
import type { TimeLimit, TimeLimitStage } from './time-limit.rules.js';

/** SQL of a row of `time_limit` as a `TimeLimit`. */
export const timeLimitJson = `json_build_object('stage', stage, 'class', nullif(class, ''),
  'category', nullif(category, ''), 'agencyId', nullif(agency_id, ''), 'effectiveFrom', effective_from,
  'workingDays', working_days, 'warnBefore', warn_before)`;

/** The time limits of these stages, of any day. */
export async function timeLimitsOf(
  tx: Transaction,
  stages: readonly TimeLimitStage[],
): Promise<(stage: TimeLimitStage) => readonly TimeLimit[]> {
  const rows = await tx.query<{ timeLimit: TimeLimit }>(
    `SELECT ${timeLimitJson} AS "timeLimit" FROM time_limit WHERE stage = ANY($1)`,
    [stages],
  );
  return (wanted) => rows.map(({ timeLimit }) => timeLimit).filter(({ stage }) => stage === wanted);
}
