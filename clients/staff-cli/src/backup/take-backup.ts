import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Client } from 'pg';
import { type ServiceName, services } from '#contracts';
import type { MessageBroker } from '#messaging';
import { exitCodes, Failure } from '../failure.js';
import { atConsistentPoint } from './consistent-point.js';
import { dumpTable } from './copy-tables.js';
import { migrationsOf, sequencesOf, tablesOf } from './database-shape.js';
import { type DatabaseManifest, files, type Manifest, writeManifest } from './manifest.js';
import type { DatabaseUrls } from './service-databases.js';
import { dumpUnread } from './unread-records.js';

export interface Backup {
  /** Must not exist when a backup is taken. */
  readonly folder: string;
  readonly urls: DatabaseUrls;
  readonly broker: MessageBroker;
}

/** Writes all databases, and the events on their way between them, as they were at one moment. The services may run. */
export async function takeBackup({ folder, urls, broker }: Backup): Promise<Manifest> {
  makeFolders(folder);
  return atConsistentPoint(urls, broker, async ({ at, databases, unread }) => {
    const [dumped, unreadFile] = await Promise.all([
      Promise.all(services.map((service) => dumpDatabase(databases[service], folder, service))),
      dumpUnread(broker, unread, files.unread(folder)),
    ]);
    const manifest: Manifest = {
      format: 1,
      at: at.toISOString(),
      databases: Object.fromEntries(
        services.map((service, index) => [service, dumped[index]]),
      ) as Manifest['databases'],
      unread: unreadFile,
    };
    writeManifest(folder, manifest);
    return manifest;
  });
}

async function dumpDatabase(client: Client, folder: string, service: ServiceName): Promise<DatabaseManifest> {
  const migrations = await migrationsOf(client);
  const tables: DatabaseManifest['tables'] = [];
  for (const table of await tablesOf(client)) {
    const file = await dumpTable(client, table, files.table(folder, service, table.name));
    tables.push({ name: table.name, columns: [...table.columns], ...file });
  }
  // Sequences have no snapshot: read last, they are past every number in the tables.
  return { migrations, tables, sequences: await sequencesOf(client) };
}

/** Only for their owner: the files hold personal data. */
function makeFolders(folder: string): void {
  try {
    mkdirSync(folder, { mode: 0o700 });
  } catch (error) {
    const why = (error as NodeJS.ErrnoException).code ?? '';
    const [en, id] = [`${folder} cannot be created (${why})`, `${folder} tidak dapat dibuat (${why})`];
    throw new Failure(exitCodes.usage, en, id, 'name a folder that does not exist, in one that does');
  }
  for (const service of services) mkdirSync(join(folder, service), { mode: 0o700 });
}
