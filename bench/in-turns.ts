import type { BenchDatabase } from './bench-environment.js';
import type { Sql } from '#database';
import { percentile, rounded } from './statistics.js';

/** What is measured through HTTP and as its statement. */
export interface Measured {
  readonly statement: Sql;
}

/** Measures requests and their statements in turns; the first tenth warms up. */
export async function inTurns<One extends Measured>(
  { client }: BenchDatabase,
  ask: (one: One) => Promise<unknown>,
  of: (n: number) => One | Promise<One>,
  count: number,
): Promise<{ readonly http: number[]; readonly sql: number[] }> {
  const [http, sql]: [number[], number[]] = [[], []];
  const warmUp = Math.ceil(count / 10);
  for (let n = 0; n < count + warmUp; n++) {
    const one = await of(n);
    const through = await timed(() => ask(one));
    const alone = await timed(() => client.query(one.statement.text, [...one.statement.values]));
    if (n < warmUp) continue;
    http.push(through);
    sql.push(alone);
  }
  return { http, sql };
}

/** Milliseconds of the work. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now();
  await work();
  return performance.now() - startedAt;
}

export function percentiles(times: readonly number[]): { readonly p50: number; readonly p99: number } {
  return { p50: rounded(percentile(times, 0.5)), p99: rounded(percentile(times, 0.99)) };
}
