import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Sql } from '#database';
import { inboxInsert } from '../inbox.js';
import { upsert } from '../effect.js';
import { log } from '../log.js';
import type { BenchDatabase } from '../bench-environment.js';

const randomKey = `('32.01.01.' || (2001 + :n)::text)`;

/** The statements of one handled event as a script, with a random key and a new id for each transaction. */
const script = `
\\set n random(0, 1999)
BEGIN;
${filled(
  inboxInsert({
    reaction: `'bench'`,
    eventId: 'uuidv7()',
    type: `'sambung.registry.AreaRecorded.v1'`,
    topic: `'registry.area.v1'`,
    key: randomKey,
    sequence: 1,
    correlationId: 'uuidv7()',
  }),
)};
${filled(upsert(randomKey, 1))};
COMMIT;
`;

/** Whether each statement is parsed and planned every time, or once for each connection. */
export type PgbenchMode = 'extended' | 'prepared';

/** Transactions per second of PostgreSQL's pgbench with the statements of one handled event. */
export async function pgbench(
  database: BenchDatabase,
  mode: PgbenchMode,
  connections: number,
  seconds: number,
): Promise<number> {
  const file = join(tmpdir(), `sambung-pgbench-${process.pid}.sql`);
  writeFileSync(file, script);
  const args = ['-n', '-M', mode, '-c', String(connections), '-j', '2', '-T', String(seconds), '-f', file];
  const child = spawn(findPgbench(), [...args, database.url], { stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  await once(child, 'close');
  const perSecond = /^tps = ([\d.]+)/m.exec(output)?.[1];
  if (!perSecond) throw new Error(`pgbench failed: ${output.slice(-800)}`);
  log(`pgbench, ${mode}: ${Math.round(Number(perSecond))} transactions a second on ${connections} connections`);
  return Number(perSecond);
}

/** @throws Error with the package to install: the embedded PostgreSQL has no pgbench */
function findPgbench(): string {
  const debian = '/usr/lib/postgresql';
  let versions: string[] = [];
  try {
    versions = readdirSync(debian).toSorted((a, b) => Number(b) - Number(a));
  } catch {
    // Not Debian, or not installed.
  }
  const candidates = ['pgbench', ...versions.map((version) => join(debian, version, 'bin', 'pgbench'))];
  const found = candidates.find((program) => spawnSync(program, ['--version']).status === 0);
  if (!found) throw new Error('pgbench is missing: run apt-get install postgresql-contrib (Debian: postgresql)');
  return found;
}

/** The statement with its values as expressions of SQL, without the casts that a parameter needs. */
function filled({ text, values }: Sql): string {
  return text
    .replaceAll(/\$(\d+)(::\w+)?/g, (_, number: string) => String(values[Number(number) - 1]))
    .replaceAll(/\s+/g, ' ');
}
