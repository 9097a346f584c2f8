import { Client } from 'pg';
import { z } from 'zod';
import { type ServiceName, services } from '#contracts';
import { databaseUrl, readSettings, SettingsError } from '#settings';
import type { CliContext } from '../cli-context.js';
import { exitCodes, Failure } from '../failure.js';

/** The address of the database of each service. */
export type DatabaseUrls = Readonly<Record<ServiceName, string>>;

const variableOf = (service: ServiceName) => `${service.toUpperCase()}_DATABASE_URL`;

/** From `<SERVICE>_DATABASE_URL` and `<SERVICE>_DATABASE_PASSWORD`, as the services read them. */
export function databaseUrls({ env }: CliContext): DatabaseUrls {
  const schema = z.object(Object.fromEntries(services.map((service) => [variableOf(service), databaseUrl])));
  try {
    const settings = readSettings(schema, env);
    return Object.fromEntries(
      services.map((service) => [service, settings[variableOf(service)] ?? '']),
    ) as unknown as DatabaseUrls;
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error;
    const what = 'Alamat basis data belum benar';
    throw new Failure(exitCodes.usage, error.message, what, 'set <SERVICE>_DATABASE_URL of all services');
  }
}

/** Calls `work` with a connection to each database, without limits of time, and closes them. */
export async function withDatabases<T>(
  urls: DatabaseUrls,
  work: (clients: Readonly<Record<ServiceName, Client>>) => Promise<T>,
): Promise<T> {
  const opened = services.map((service) => {
    const client = new Client({ connectionString: urls[service], application_name: 'sambung backup' });
    // A lost connection fails its next statement.
    client.on('error', () => {});
    return [service, client] as const;
  });
  try {
    await Promise.all(opened.map(([service, client]) => connect(service, client)));
    return await work(Object.fromEntries(opened) as Record<ServiceName, Client>);
  } finally {
    await Promise.all(opened.map(([, client]) => client.end().catch(() => undefined)));
  }
}

async function connect(service: ServiceName, client: Client): Promise<void> {
  try {
    await client.connect();
  } catch (error) {
    const why = (error as Error).message;
    const [en, id] = [`The database of ${service}: ${why}`, `Basis data ${service}: ${why}`];
    throw new Failure(exitCodes.unreachable, en, id, `check ${variableOf(service)}`);
  }
  await client.query('SET statement_timeout = 0');
  await client.query('SET lock_timeout = 0');
  await client.query('SET idle_in_transaction_session_timeout = 0');
}
