import 'reflect-metadata';
import { z } from 'zod';
import { runMigrations } from '#database';
import { migrationsOf, runProgram } from '#service';
import { databaseUrl, readSettings } from '#settings';

// Brings databases up to date, one after the other: node … migrate.ts registry publishing …, each with its
// <SERVICE>_DATABASE_URL. Run it before the services start.
await runProgram('migrate', async () => {
  for (const service of process.argv.slice(2)) await migrate(service);
});

async function migrate(service: string): Promise<void> {
  const variable = `${service.toUpperCase()}_DATABASE_URL`;
  const settings = readSettings(z.object({ [variable]: databaseUrl }));
  const file = `../../apps/${service}/src/${service}.database.js`;
  const database = (await import(file)) as Record<string, readonly Function[]>;
  await runMigrations({
    url: settings[variable] ?? '',
    entities: database[`${service}Entities`] ?? [],
    migrations: migrationsFor(service, database[`${service}Migrations`] ?? []),
    applicationName: `migrate ${service}`,
  });
}

/** The site has no events and no interface of its own: its database has its own tables only. */
function migrationsFor(service: string, own: readonly Function[]): readonly Function[] {
  return service === 'web' ? own : migrationsOf(own);
}
