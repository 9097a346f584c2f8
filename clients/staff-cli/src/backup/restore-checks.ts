import type { Client } from 'pg';
import type { ServiceName } from '#contracts';
import { exitCodes, Failure } from '../failure.js';
import { migrationsOf, tablesOf } from './database-shape.js';
import type { DatabaseManifest } from './manifest.js';

/** @throws Failure when the database was migrated by another version than that of the backup */
export async function requireSameSchema(
  client: Client,
  service: ServiceName,
  { migrations, tables }: DatabaseManifest,
): Promise<void> {
  const wanted = tables.map(({ name, columns }) => `${name}: ${columns.join(', ')}`);
  const found = (await tablesOf(client)).map(({ name, columns }) => `${name}: ${columns.join(', ')}`);
  const ran = await migrationsOf(client);
  if (isEqual(ran, migrations) && isEqual(found, wanted)) return;
  const en = `The database of ${service} has the schema of another version than the backup (${ran.length} migrations, not ${migrations.length})`;
  const id = `Skema basis data ${service} bukan dari versi cadangan ini`;
  throw new Failure(
    exitCodes.refused,
    en,
    id,
    'migrate an empty database with the version of the backup, restore, upgrade',
  );
}

/** @throws Failure when another program is connected */
export async function requireStopped(client: Client, service: ServiceName): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT DISTINCT application_name AS name FROM pg_stat_activity
      WHERE datname = current_database() AND pid <> pg_backend_pid() AND backend_type = 'client backend'`,
  );
  if (rows.length === 0) return;
  const names = rows.map(({ name }) => name || '?').join(', ');
  const en = `The database of ${service} is in use: ${names}`;
  throw new Failure(exitCodes.refused, en, `Basis data ${service} sedang dipakai: ${names}`, 'stop all services first');
}

/** @throws Failure when the service has published or handled an event */
export async function requireEmpty(client: Client, service: ServiceName): Promise<void> {
  const { rows } = await client.query<{ used: boolean }>(
    `SELECT EXISTS (SELECT FROM outbox) OR EXISTS (SELECT FROM outbox_published) OR EXISTS (SELECT FROM inbox) AS used`,
  );
  if (!rows[0]?.used) return;
  const [en, id] = [`The database of ${service} is not empty`, `Basis data ${service} tidak kosong`];
  throw new Failure(exitCodes.refused, en, id, 'restore into new databases, or repeat with --replace');
}

function isEqual(some: readonly string[], others: readonly string[]): boolean {
  return some.length === others.length && some.every((one, index) => one === others[index]);
}
