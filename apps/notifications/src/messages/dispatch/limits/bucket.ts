import { sql, type Sql } from '#database';

/** Without a limit in the settings, one is learned from this rate a second when a provider throttles for the first time. */
const learnedRate = 50;
/** A halved rate is back at its maximum after two of these, and half way after one. */
const recoverySeconds = 60;
const slowest = 0.2;

/** The rate of a row of `rate_limit` now: it recovers evenly, up to the limit of the settings if there is one. */
export function rateNow(limit: number | null): Sql {
  return sql`least(${limit}::float8, rate_limit.rate + ${(limit ?? learnedRate) / recoverySeconds}::float8 * ${elapsed})`;
}

/** The tokens of a row now; a bucket holds those of one second, and at least one. */
export function tokensNow(limit: number | null): Sql {
  return sql`least(greatest(1, ${rateNow(limit)}), rate_limit.tokens + ${rateNow(limit)} * ${elapsed})`;
}

/** The halved rate of a row. */
export function halvedRate(limit: number | null): Sql {
  return sql`greatest(${slowest}::float8, ${rateNow(limit)} / 2)`;
}

/** The rate of a bucket that begins when a provider throttles. */
export function firstHalvedRate(limit: number | null): number {
  return Math.max(slowest, (limit ?? learnedRate) / 2);
}

const elapsed = sql`greatest(0, extract(epoch FROM now() - rate_limit.updated_at)::float8)`;
