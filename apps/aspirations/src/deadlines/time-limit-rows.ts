import { type Queryable, sql } from '#database';
import type { TimeLimit, TimeLimitStage } from './time-limit.rules.js';

/** SQL of a row of `time_limit` as a `TimeLimit`. */
export const timeLimitJson = sql`json_build_object('stage', stage, 'class', nullif(class, ''),
  'category', nullif(category, ''), 'agencyId', nullif(agency_id, ''), 'effectiveFrom', effective_from,
  'workingDays', working_days, 'warnBefore', warn_before)`;

/** The time limits of these stages, of any day. */
export async function timeLimitsOf(
  source: Queryable,
  stages: readonly TimeLimitStage[],
): Promise<(stage: TimeLimitStage) => readonly TimeLimit[]> {
  const rows = await source.query<{ limit: TimeLimit }>(
    sql`SELECT ${timeLimitJson} AS "limit" FROM time_limit WHERE stage = ANY(${stages})`,
  );
  return (stage) => rows.map(({ limit }) => limit).filter((limit) => limit.stage === stage);
}
