import { Agent } from 'node:http';
import { runMigrations } from '#database';
import { migrationsOf } from '#service';
import { aspirationsEntities, aspirationsMigrations } from '../../apps/aspirations/src/aspirations.database.js';
import { startIssuer } from '../issuer.js';
import type { Options } from '../options.js';
import { call } from '../http-load.js';
import { inTurns, percentiles } from '../in-turns.js';
import { log } from '../log.js';
import { startServiceProcess } from '../service-process.js';
import type { BenchEnvironment } from '../bench-environment.js';
import { percentile, rounded } from '../statistics.js';
import { type Target, verdicts } from '../targets.js';
import { enterReferenceData, fillAspirations, vacuum } from './fill.js';
import { lookups } from './lookups.js';
import { makeDue, runDeadlineJob } from './deadline-job.js';

const lookupMs = 100;
const due = 100_000;
const jobSeconds = 30;

/** Lookups among many aspirations, compared with their SQL; and the deadline job over many due deadlines. */
export async function benchAspirations(
  environment: BenchEnvironment,
  { events, aspirations, parts }: Options,
): Promise<object> {
  const database = await environment.database('empty');
  const migrations = migrationsOf(aspirationsMigrations);
  await runMigrations({ url: database.url, entities: aspirationsEntities, migrations, applicationName: 'bench' });
  const issuer = await startIssuer();
  environment.onStop(() => issuer.stop());
  const service = await startServiceProcess('aspirations', database.url, issuer.env);
  environment.onStop(() => service.stop());
  await enterReferenceData(database, service.url, await issuer.token('SYSTEM_ADMIN@*', 'COMPLAINT_COORDINATOR@*'));
  await fillAspirations(database, aspirations);

  const isSelected = (part: string) => parts.length === 0 || parts.includes(part);
  const [targets, ms]: [Target[], Record<string, object>] = [[], {}];
  if (isSelected('lookups')) {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    const each = Math.max(10, Math.round(events / 7));
    for (const [what, of] of Object.entries(await lookups(database, issuer))) {
      const { http, sql } = await inTurns(database, (one) => call(agent, service.url, one.request), of, each);
      const p99 = percentile(http, 0.99);
      ms[what] = { http: percentiles(http), sql: percentiles(sql) };
      log(`${what}: ${JSON.stringify(ms[what])}`);
      targets.push({ what: `${what}: p99 in ms`, measured: p99, threshold: lookupMs, atMost: true });
    }
    agent.destroy();
  }
  await service.stop();
  if (isSelected('deadlines')) {
    const count = await makeDue(database, due);
    await vacuum(database);
    const { seconds, missed } = await runDeadlineJob(database.url, issuer.env);
    if (missed !== count) throw new Error(`only ${missed} of ${count} deadlines were missed`);
    ms['deadlines'] = { deadlines: count, seconds: rounded(seconds) };
    targets.push({
      what: `deadline job over ${count} deadlines, in seconds`,
      measured: seconds,
      threshold: jobSeconds,
      atMost: true,
    });
  }
  return { aspirations, ms, targets: verdicts(...targets) };
}
