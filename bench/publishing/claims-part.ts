import { randomUUID } from 'node:crypto';
import { Agent } from 'node:http';
import type { BenchDatabase } from '../bench-environment.js';
import { call, type Request, runHttpLoad } from '../http-load.js';
import { percentiles, timed } from '../in-turns.js';
import type { Issuer } from '../issuer.js';
import { log } from '../log.js';
import type { Options } from '../options.js';
import type { ServerProcess } from '../service-process.js';
import { percentile, rounded } from '../statistics.js';
import type { Target } from '../targets.js';
import { claimText } from './fill-claims.js';

const equalReports = 10_000;
const callers = 20;

/** A report of a new claim among many, one at a time; and a minute in which all report the same. */
export async function benchClaims(database: BenchDatabase, service: ServerProcess, issuer: Issuer, options: Options) {
  const token = await issuer.token('DISKOMINFO_EDITOR@*');
  const report = (text: string): Request => ({
    method: 'POST',
    path: '/v1/public-claim-reports',
    token,
    headers: { 'idempotency-key': randomUUID() },
    body: { text, villageCodes: ['32.01.22.2004'], channels: ['WHATSAPP'] },
  });
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const times: number[] = [];
  for (let n = -20; n < Math.max(100, options.events / 6); n++) {
    const time = await timed(() => call(agent, service.url, report(claimText())));
    if (n >= 0) times.push(time);
  }
  agent.destroy();
  log(`a report of a new claim: ${JSON.stringify(percentiles(times))}`);

  const text = claimText();
  const before = await countsOf(database);
  // Any status besides 2xx fails the bench.
  const load = await runHttpLoad(
    service,
    Array.from({ length: equalReports }, () => report(text)),
    callers,
  );
  const after = await countsOf(database);
  const [claims, reports] = [after.claims - before.claims, after.reports - before.reports];
  if (claims !== 1 || reports !== equalReports || after.most !== equalReports)
    throw new Error(`${equalReports} equal reports: ${claims} claims with ${reports} reports, ${after.most} counted`);
  const seconds = equalReports / load.perSecond;
  log(`${equalReports} equal reports: ${rounded(seconds)} s, ${JSON.stringify(percentiles(load.times))}`);
  return {
    figures: { reportMs: percentiles(times), equalReportMs: percentiles(load.times) },
    targets: [
      {
        what: 'p99 of the report of a new claim among 100,000, in ms',
        measured: percentile(times, 0.99),
        threshold: 150,
        atMost: true,
      },
      { what: `seconds for ${equalReports} equal reports`, measured: seconds, threshold: 60, atMost: true },
    ] satisfies Target[],
  };
}

async function countsOf(database: BenchDatabase) {
  const [counts] = await database.rows<{ claims: number; reports: number; most: number }>(
    `SELECT (SELECT count(*)::int FROM claim) AS claims, (SELECT count(*)::int FROM claim_report) AS reports,
            (SELECT max(report_count) FROM claim) AS most`,
  );
  return counts!;
}
