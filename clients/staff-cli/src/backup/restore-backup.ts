import { randomUUID } from 'node:crypto';
import { type Client, escapeIdentifier, escapeLiteral } from 'pg';
import { type ServiceName, services, topics } from '#contracts';
import type { MessageBroker } from '#messaging';
import { exitCodes, Failure } from '../failure.js';
import { brokerAway } from './consistent-point.js';
import { loadTable, readFile } from './copy-tables.js';
import { foreignKeysOf } from './database-shape.js';
import { type DatabaseManifest, files, type Manifest, readManifest } from './manifest.js';
import { requireEmpty, requireSameSchema, requireStopped } from './restore-checks.js';
import { withDatabases } from './service-databases.js';
import type { Backup } from './take-backup.js';
import { publishUnread } from './unread-records.js';

export interface Restore extends Backup {
  /** Replaces what the databases hold, and leaves what the broker has. */
  readonly replace?: boolean;
}

/**
 * Fills migrated databases and an empty broker with a backup, while no service runs. Each database has all of it or, when
 * this fails, what it had before.
 */
export async function restoreBackup({ folder, urls, broker, replace = false }: Restore): Promise<Manifest> {
  const manifest = readManifest(folder);
  await readFile(files.unread(folder), manifest.unread, discard);
  if (manifest.unread.rows > 0 && broker.kind !== 'kafka') throw needsKafka(manifest.unread.rows);
  await withDatabases(urls, async (clients) => {
    await eachService(async (service) => {
      await clients[service].query('BEGIN');
      await requireSameSchema(clients[service], service, manifest.databases[service]);
      await requireStopped(clients[service], service);
      if (!replace) await requireEmpty(clients[service], service);
    });
    if (!replace) await requireEmptyBroker(broker);
    await eachService((service) => load(clients[service], manifest.databases[service], folder, service));
    await broker.ensureTopics(topics);
    // Before the services start: what was published comes before what waits in the outboxes.
    await publishUnread(broker, files.unread(folder), manifest.unread);
    await eachService((service) => clients[service].query('COMMIT'));
  });
  return manifest;
}

async function eachService(work: (service: ServiceName) => Promise<unknown>): Promise<void> {
  const failed = (await Promise.allSettled(services.map(work))).find(({ status }) => status === 'rejected');
  if (failed) throw (failed as PromiseRejectedResult).reason;
}

/** Within the transaction of `client`: it owns its tables, and needs no superuser. */
async function load(client: Client, database: DatabaseManifest, folder: string, service: ServiceName): Promise<void> {
  const names = database.tables.map(({ name }) => escapeIdentifier(name));
  const foreignKeys = await foreignKeysOf(client);
  // Triggers would notify, derive or refuse what is in the files as it was.
  for (const name of names) await client.query(`ALTER TABLE ${name} DISABLE TRIGGER USER`);
  for (const { drop } of foreignKeys) await client.query(drop);
  // The migrations have entered rows too.
  await client.query(`TRUNCATE ${names.join(', ')}`);
  for (const table of database.tables) await loadTable(client, table, files.table(folder, service, table.name), table);
  for (const [name, value] of Object.entries(database.sequences))
    await client.query(`SELECT setval(${escapeLiteral(escapeIdentifier(name))}, ${BigInt(value)})`);
  for (const { add } of foreignKeys) await client.query(add);
  for (const name of names) await client.query(`ALTER TABLE ${name} ENABLE TRIGGER USER`);
  // Not the catalogs of the server too, for whose locks the other databases would wait.
  await client.query(`ANALYZE ${names.join(', ')}`);
}

/** What it holds may be of changes that the backup does not have. */
async function requireEmptyBroker(broker: MessageBroker): Promise<void> {
  await broker.ensureTopics(topics).catch((error: unknown) => {
    throw brokerAway((error as Error).message);
  });
  const stored = await broker.unread(`sambung.restore.${randomUUID()}`, topics);
  if (stored.length === 0) return;
  const names = [...new Set(stored.map(({ topic }) => topic))].toSorted().join(', ');
  const [en, id] = [`Kafka has events already: ${names}`, `Kafka sudah berisi peristiwa: ${names}`];
  throw new Failure(exitCodes.refused, en, id, 'delete its topics (docs/operating.md), or repeat with --replace');
}

function needsKafka(events: number): Failure {
  const [en, id] = [`${events} events of the backup need Kafka`, `${events} peristiwa cadangan memerlukan Kafka`];
  return new Failure(exitCodes.usage, en, id, 'set SAMBUNG_BROKER=kafka and the KAFKA_ variables');
}

async function discard(chunks: AsyncIterable<Buffer>): Promise<void> {
  for await (const _ of chunks);
}
