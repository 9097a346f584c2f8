import { join } from 'node:path';
import { runMigrations } from '#database';
import { migrationsOf } from '#service';
import { aspirationsEntities, aspirationsMigrations } from '../../apps/aspirations/src/aspirations.database.js';
import { enterReferenceData, fillAspirations } from '../aspirations/fill.js';
import { type Issuer, startIssuer } from '../issuer.js';
import type { Options } from '../options.js';
import { runHttpLoad, type Request, type HttpLoadResult } from '../http-load.js';
import { log } from '../log.js';
import { type ServerProcess, startServerProcess, startServiceProcess } from '../service-process.js';
import type { BenchEnvironment } from '../bench-environment.js';
import { median, percentile, rounded } from '../statistics.js';
import { verdicts } from '../targets.js';
import { intakeRequests } from './intake-requests.js';

const few = 1_000;
/** The number of database connections of either server. */
const callers = 10;
const sides = ['service', 'plain', 'serviceOverFew'] as const;
type Servers = Readonly<Record<(typeof sides)[number], ServerProcess>>;

/** The intake, compared with a hand-written server that does the same, with many stored aspirations and with few. */
export async function benchIntake(
  environment: BenchEnvironment,
  { events, rounds, aspirations }: Options,
): Promise<object> {
  const issuer = await startIssuer();
  environment.onStop(() => issuer.stop());
  const overFew = await serviceOver(environment, issuer, few);
  const { database, service } = await serviceOver(environment, issuer, aspirations);
  const plain = await startServerProcess(join(import.meta.dirname, 'plain-server.ts'), 'PLAIN_PORT', {
    NODE_ENV: 'production',
    PLAIN_DATABASE_URL: database.url,
    ...issuer.env,
  });
  environment.onStop(() => plain.stop());
  const makeRequests = await intakeRequests(issuer);
  const measured = await inTurns(
    { service, plain, serviceOverFew: overFew.service },
    () => makeRequests(events),
    rounds,
  );
  return {
    aspirations,
    callers,
    ...figuresOf(measured),
    targets: verdicts(
      {
        what: 'aspirations per second, relative to the hand-written server',
        measured: perSecond(measured.service) / perSecond(measured.plain),
        threshold: 0.85,
      },
      {
        what: 'p99, relative to the hand-written server',
        measured: p99(measured.service) / p99(measured.plain),
        threshold: 2,
        atMost: true,
      },
      {
        what: `p50 with ${aspirations} stored aspirations, relative to that with ${few}`,
        measured: p50(measured.service) / p50(measured.serviceOverFew),
        threshold: 1.3,
        atMost: true,
      },
    ),
  };
}

/** A service with a database of stored aspirations. */
async function serviceOver(environment: BenchEnvironment, issuer: Issuer, aspirations: number) {
  const database = await environment.database('empty');
  const migrations = migrationsOf(aspirationsMigrations);
  await runMigrations({ url: database.url, entities: aspirationsEntities, migrations, applicationName: 'bench' });
  const service = await startServiceProcess('aspirations', database.url, issuer.env);
  environment.onStop(() => service.stop());
  await enterReferenceData(database, service.url, await issuer.token('SYSTEM_ADMIN@*', 'COMPLAINT_COORDINATOR@*'));
  await fillAspirations(database, aspirations);
  return { database, service };
}

type Measured = Readonly<Record<(typeof sides)[number], readonly HttpLoadResult[]>>;

/** The first round warms up; the order of the sides alternates. */
async function inTurns(servers: Servers, makeRequests: () => Request[], rounds: number): Promise<Measured> {
  const measured: Record<(typeof sides)[number], HttpLoadResult[]> = { service: [], plain: [], serviceOverFew: [] };
  for (let round = 0; round <= rounds; round++)
    for (const side of round % 2 === 0 ? sides : sides.toReversed()) {
      const result = await runHttpLoad(servers[side], makeRequests(), callers);
      if (round > 0) measured[side].push(result);
      const [rate, ms] = [rounded(result.perSecond), rounded(percentile(result.times, 0.99))];
      log(`round ${round}, ${side}: ${rate}/s, p99 ${ms} ms, ${rounded(result.cpuMs)} ms of processor each`);
    }
  return measured;
}

const perSecond = (all: readonly HttpLoadResult[]) => median(all.map((one) => one.perSecond));
const p99 = (all: readonly HttpLoadResult[]) => median(all.map(({ times }) => percentile(times, 0.99)));
const p50 = (all: readonly HttpLoadResult[]) => median(all.map(({ times }) => percentile(times, 0.5)));

function figuresOf(measured: Measured) {
  return Object.fromEntries(
    sides.map((side) => {
      const all = measured[side];
      const cpuMs = rounded(median(all.map((one) => one.cpuMs)));
      return [side, { perSecond: rounded(perSecond(all)), p50: rounded(p50(all)), p99: rounded(p99(all)), cpuMs }];
    }),
  );
}
