import { addressOf, ensureDatabases } from '../postgres/databases.js';
import { startPersistentPostgres } from '../postgres/embedded.js';
import type { Log } from '../log.js';
import type { LocalSettings } from '../settings.js';
import { type Program, programs } from './programs.js';
import type { Secrets } from './secrets.js';
import type { StopList } from './stop-list.js';

export interface StartedDatabases {
  readonly kind: 'embedded' | 'given';
  /** The address of each program's own database, with its own role. */
  readonly urls: Readonly<Record<Program, string>>;
}

interface Launch {
  readonly settings: LocalSettings;
  readonly secrets: Secrets;
  readonly log: Log;
  readonly stops: StopList;
  /** Called when PostgreSQL has ended unexpectedly. */
  readonly onLost: (reason: string) => void;
}

export async function startDatabases(launch: Launch): Promise<StartedDatabases> {
  const { settings, secrets } = launch;
  const server = settings.DATABASE_URL ?? (await startEmbedded(launch));
  const databases = programs.map((service) => ({
    service,
    name: `sambung_${service}`,
    password: secrets.databases[service] ?? '',
  }));
  await ensureDatabases(server, databases);
  const urls = Object.fromEntries(databases.map((database) => [database.service, addressOf(server, database)]));
  return { kind: settings.DATABASE_URL ? 'given' : 'embedded', urls: urls as StartedDatabases['urls'] };
}

async function startEmbedded({ settings, log, stops, onLost }: Launch): Promise<string> {
  const postgres = await startPersistentPostgres(settings.POSTGRES_PORT, log);
  let stopping = false;
  stops.add(() => {
    stopping = true;
    return postgres.stop();
  });
  void postgres.exited.then((reason) => stopping || onLost(reason));
  return postgres.url;
}
