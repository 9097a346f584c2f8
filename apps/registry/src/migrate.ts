import 'reflect-metadata';
import { z } from 'zod';
import { runMigrations } from '#database';
import { migrationsOf } from '#service';
import { databaseUrl, readSettings } from '#settings';
import { registryEntities, registryMigrations } from './registry.database.js';

// Brings the database up to date and exits: run it before the service starts.
const settings = readSettings(z.object({ REGISTRY_DATABASE_URL: databaseUrl }));
await runMigrations({
  url: settings.REGISTRY_DATABASE_URL,
  entities: registryEntities,
  migrations: migrationsOf(registryMigrations),
  applicationName: 'migrate registry',
});
