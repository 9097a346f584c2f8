import { sql, type Transaction } from '#database';
import type { TimeLimit, TimeLimitStage } from './time-limit.rules.js';

/** SQL of a row of `time_limit` as a `TimeLimit`. */
export const timeLimitJson = sql`json_build_object('stage', stage, 'class', nullif(class, ''),
  'category', nullif(category, ''), 'agencyId', nullif(agency_id, ''), 'effectiveFrom', effective_from,
  'workingDays', working_days, 'warnBefore', warn_before)`;

/** The time limits of these stages, of any day. */
export async function timeLimitsOf(
  tx: Transaction,
  stages: readonly TimeLimitStage[],
): Promise<(stage: TimeLimitStage) => readonly TimeLimit[]> {
  const rows = await tx.query<{ timeLimit: TimeLimit }>(
    sql`SELECT ${timeLimitJson} AS time_limit FROM time_limit WHERE stage = ANY(${stages})`,
  );
  return (wanted) => rows.map(({ timeLimit }) => timeLimit).filter(({ stage }) => stage === wanted);
}
