import 'reflect-metadata';
import { runMigrations } from '#database';
import { migrationsOf } from '#service';

// Runs in sequence: node … local/launcher/migrate.ts registry publishing …, each with its <NAME>_DATABASE_URL.
for (const service of process.argv.slice(2)) {
  const file = `../../apps/${service}/src/${service}.database.js`;
  const database = (await import(file)) as Record<string, readonly Function[]>;
  await runMigrations({
    url: process.env[`${service.toUpperCase()}_DATABASE_URL`] ?? '',
    entities: database[`${service}Entities`] ?? [],
    migrations: migrationsOf(database[`${service}Migrations`] ?? []),
    applicationName: `migrate ${service}`,
  });
}
