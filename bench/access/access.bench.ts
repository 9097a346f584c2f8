import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { runMigrations } from '#database';
import { migrationsOf } from '#service';
import { aspirationsEntities, aspirationsMigrations } from '../../apps/aspirations/src/aspirations.database.js';
import { enterReferenceData, fillAspirations } from '../aspirations/fill.js';
import type { BenchEnvironment } from '../bench-environment.js';
import { type Request, runHttpLoad } from '../http-load.js';
import { intakeRequests } from '../intake/intake-requests.js';
import { type Issuer, startIssuer } from '../issuer.js';
import { log } from '../log.js';
import type { Options } from '../options.js';
import { type ServerProcess, startServiceProcess } from '../service-process.js';
import { median, rounded } from '../statistics.js';
import { verdicts } from '../targets.js';
import type { GuardReport } from './service.js';

const callers = 10;
const stored = 1_000;
const maxShare = 0.05;

/** Processor time for one request, in milliseconds: of all of it, of the guard alone, and of the guard for a new token. */
interface Cost {
  readonly whole: number;
  readonly guard: number;
  readonly firstUse: number;
}

/** The share that token check and policy have in the work of a route. */
export async function benchAccess(environment: BenchEnvironment, { events, rounds }: Options): Promise<object> {
  const issuer = await startIssuer();
  environment.onStop(() => issuer.stop());
  const { service, ids } = await startStocked(environment, issuer);
  const costs: Record<string, Cost> = {};
  for (const [route, requests] of Object.entries(await routesOf(issuer, ids))) {
    await runHttpLoad(service, requests(events), callers);
    const measured: Cost[] = [];
    for (let round = 1; round <= rounds; round++) measured.push(await costOf(service, issuer, requests(events)));
    costs[route] = {
      whole: median(measured.map(({ whole }) => whole)),
      guard: median(measured.map(({ guard }) => guard)),
      firstUse: median(measured.map(({ firstUse }) => firstUse)),
    };
  }
  return {
    routes: Object.fromEntries(Object.entries(costs).map(([route, cost]) => [route, figuresOf(cost)])),
    targets: verdicts(
      ...Object.entries(costs).map(([route, cost]) => ({
        what: `${route}: share of token check and policy`,
        measured: cost.guard / cost.whole,
        threshold: maxShare,
        atMost: true as const,
      })),
    ),
  };
}

async function startStocked(environment: BenchEnvironment, issuer: Issuer) {
  const database = await environment.database('empty');
  const migrations = migrationsOf(aspirationsMigrations);
  await runMigrations({ url: database.url, entities: aspirationsEntities, migrations, applicationName: 'bench' });
  const program = join(import.meta.dirname, 'service.ts');
  const service = await startServiceProcess('aspirations', database.url, issuer.env, program);
  environment.onStop(() => service.stop());
  await enterReferenceData(database, service.url, await issuer.token('SYSTEM_ADMIN@*', 'COMPLAINT_COORDINATOR@*'));
  await fillAspirations(database, stored);
  const rows = await database.rows<{ id: string }>('SELECT id FROM aspiration');
  return { service, ids: rows.map(({ id }) => id) };
}

/** A read of one row, the cheapest there is; a page of a list; a write. */
async function routesOf(issuer: Issuer, ids: readonly string[]) {
  const token = await issuer.token('COMPLAINT_COORDINATOR@*');
  const get = (path: string): Request => ({ method: 'GET', path, token });
  const times = (count: number, request: (n: number) => Request) => Array.from({ length: count }, (_, n) => request(n));
  const intake = await intakeRequests(issuer);
  return {
    'one aspiration': (count: number) => times(count, (n) => get(`/v1/aspirations/${ids[n % ids.length]!}`)),
    'a page of 50': (count: number) => times(Math.ceil(count / 10), () => get('/v1/aspirations?limit=50')),
    intake: (count: number) => intake(Math.ceil(count / 4)),
  };
}

async function costOf(service: ServerProcess, issuer: Issuer, requests: readonly Request[]): Promise<Cost> {
  const { cpuMs: whole } = await runHttpLoad(service, requests, callers);
  const known = requests.map(({ token }) => token);
  const fresh = await Promise.all(known.map(() => issuer.tokenOf(randomUUID(), 'COMPLAINT_COORDINATOR@*')));
  const guardOf = async (tokens: readonly string[]) => (await service.request<GuardReport>({ tokens })).cpuMs;
  const cost = { whole, guard: await guardOf(known), firstUse: await guardOf(fresh) };
  log(JSON.stringify(figuresOf(cost)));
  return cost;
}

/** `firstUseShare`: when every request came with a token that the service has not seen in the last minute. */
function figuresOf({ whole, guard, firstUse }: Cost) {
  return {
    wholeMs: rounded(whole),
    guardMs: rounded(guard),
    firstUseMs: rounded(firstUse),
    share: rounded(guard / whole),
    firstUseShare: rounded(firstUse / (whole - guard + firstUse)),
  };
}
