import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { runMigrations } from '#database';
import { migrationsOf } from '#service';
import { columnNames } from '../../apps/registry/src/data-exchange/kim-files/kim-file-columns.js';
import { registryEntities, registryMigrations } from '../../apps/registry/src/registry.database.js';
import { KimDirectory } from '../../apps/registry/src/kims/villages/kim-directory.service.js';
import { areas } from '../../local/seed/areas.js';
import { statementOf } from '../capture-statement.js';
import { startIssuer } from '../issuer.js';
import type { Options } from '../options.js';
import { percentiles, timed } from '../in-turns.js';
import { log } from '../log.js';
import { startServiceProcess } from '../service-process.js';
import type { BenchDatabase, BenchEnvironment } from '../bench-environment.js';
import { median, percentile, rounded } from '../statistics.js';
import { verdicts } from '../targets.js';
import { fillAreas, fillKims, fillMembers } from './fill.js';
import { directoryQueries } from './directory-queries.js';

const kims = 10_000;
const membersOfEach = 30;
const fewMembers = 1_000;
const imported = { kims: 435, members: 10 };
const importSeconds = 20;

/** The registry at full size: searches against their SQL, member lists while the table grows, and the import of a regency. */
export async function benchRegistry(environment: BenchEnvironment, { rounds }: Options): Promise<object> {
  const database = await environment.database('empty');
  const migrations = migrationsOf(registryMigrations);
  await runMigrations({ url: database.url, entities: registryEntities, migrations, applicationName: 'bench' });
  await fillAreas(database);
  const issuer = await startIssuer();
  environment.onStop(() => issuer.stop());
  const registry = await startServiceProcess('registry', database.url, issuer.env);
  environment.onStop(() => registry.stop());
  const ask = asking(registry.url, await issuer.token('DISKOMINFO_VERIFIER@*'));
  const askAsCitizen = asking(registry.url, await issuer.token('CITIZEN@*'));

  log('importing into an empty registry');
  const seconds = await importRegency(ask);
  log(`${imported.kims} KIM with ${imported.members} members each: ${rounded(seconds)} s`);

  const [first] = await database.rows<{ id: string }>('SELECT id FROM kim ORDER BY id LIMIT 1');
  await database.rows('TRUNCATE member CASCADE');
  await fillMembers(database, fewMembers, first!.id);
  await vacuum(database);
  const few = await pagesOf(askAsCitizen, first!.id, rounds);
  await fillKims(database, kims - imported.kims);
  await fillMembers(database, membersOfEach, null);
  await vacuum(database);
  const many = await pagesOf(askAsCitizen, first!.id, rounds);
  const [counted] = await database.rows(
    'SELECT (SELECT count(*)::int FROM kim) AS kims, count(*)::int AS members FROM member',
  );
  log(`a page of members: ${rounded(few)} ms of ${fewMembers}, ${rounded(many)} ms of ${counted!['members']}`);

  const { http, sql } = await search(askAsCitizen, database, rounds);
  return {
    ...counted,
    searchMs: { http: percentiles(http), sql: percentiles(sql) },
    memberPageMs: { few: rounded(few), many: rounded(many) },
    importSeconds: rounded(seconds),
    targets: verdicts(
      {
        what: 'p99 of a search through HTTP, relative to its SQL',
        measured: percentile(http, 0.99) / percentile(sql, 0.99),
        threshold: 3,
        atMost: true,
      },
      {
        what: 'a page of members of the full table, relative to one of 1,000',
        measured: many / few,
        threshold: 1.3,
        atMost: true,
      },
      { what: 'seconds for 435 KIM of 10 members', measured: seconds, threshold: importSeconds, atMost: true },
    ),
  };
}

type Ask = <Body = unknown>(path: string, file?: string) => Promise<Body>;

function asking(url: string, token: string): Ask {
  return async <Body>(path: string, file?: string) => {
    const headers = { authorization: `Bearer ${token}`, ...(file !== undefined && { 'content-type': 'text/csv' }) };
    const response = await fetch(`${url}${path}`, {
      headers,
      ...(file !== undefined && { method: 'POST', body: file }),
    });
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
    return (await response.json()) as Body;
  };
}

/** The time from the upload of the file to the end of the import, in seconds. */
async function importRegency(ask: Ask): Promise<number> {
  const villages = areas().filter(({ kind }) => kind === 'DESA' || kind === 'KELURAHAN');
  const posts = ['KETUA', 'SEKRETARIS', 'BENDAHARA'];
  const lines = Array.from({ length: imported.kims }, (_, n) => {
    const { code, name } = villages[n % villages.length]!;
    const of = { decreeNumber: `141/${randomUUID()}`, decreeIssuer: `Kepala Desa ${name}`, joinedOn: '2026-02-03' };
    const kim = { decreeDate: '2026-02-03', kimName: `KIM ${name}`, villages: code, kimStatus: 'ACTIVE' };
    return Array.from({ length: imported.members }, (_member, m) => {
      const person = { fullName: `Anggota ${m}`, post: posts[m] ?? 'ANGGOTA', phone: '081211223344' };
      const row: Record<string, string> = { ...of, ...(m === 0 && kim), ...person };
      return columnNames.map((column) => row[column] ?? '').join(',');
    });
  });
  const file = [columnNames.join(','), ...lines.flat()].join('\n');
  const startedAt = performance.now();
  const { id } = await ask<{ id: string }>('/v1/kim-imports', file);
  for (;;) {
    const { status, entered } = await ask<{ status: string; entered: number }>(`/v1/kim-imports/${id}`);
    if (status === 'DONE' && entered !== imported.kims) throw new Error(`only ${entered} KIM were imported`);
    if (status === 'DONE') return (performance.now() - startedAt) / 1_000;
    await pause(50);
  }
}

/** The median time of a page of members of a KIM, in milliseconds. */
async function pagesOf(ask: Ask, kimId: string, rounds: number): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round <= 5 * rounds; round++)
    for (let cursor: string | null = ''; cursor !== null;) {
      const startedAt = performance.now();
      const page: { next: string | null } = await ask(
        `/v1/kims/${kimId}/members?limit=50${cursor && `&cursor=${cursor}`}`,
      );
      if (round > 0) times.push(performance.now() - startedAt);
      cursor = page.next;
    }
  return median(times);
}

/** Each query through HTTP and as its SQL, in turns; the first round warms up. */
async function search(ask: Ask, { client }: BenchDatabase, rounds: number) {
  const [http, sql]: [number[], number[]] = [[], []];
  for (let round = 0; round <= rounds; round++) {
    for (const query of directoryQueries()) {
      const { text, values } = await statementOf((given) => new KimDirectory(given).find(query));
      const parameters = new URLSearchParams(
        Object.entries(query).map(([name, value]): [string, string] => [name, String(value)]),
      );
      const through = await timed(() => ask(`/v1/kim-directory?${String(parameters)}`));
      const alone = await timed(() => client.query(text, [...values]));
      if (round === 0) continue;
      http.push(through);
      sql.push(alone);
    }
    log(
      `search, round ${round}: p99 ${rounded(percentile(http, 0.99))} ms through HTTP, ${rounded(percentile(sql, 0.99))} ms alone`,
    );
  }
  return { http, sql };
}

async function vacuum(database: BenchDatabase): Promise<void> {
  for (const table of ['kim', 'kim_village', 'member', 'officer_term', 'area'])
    await database.rows(`VACUUM (FREEZE, ANALYZE) ${table}`);
  await database.rows('CHECKPOINT');
}
