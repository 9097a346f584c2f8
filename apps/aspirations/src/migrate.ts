import 'reflect-metadata';
import { z } from 'zod';
import { runMigrations } from '#database';
import { migrationsOf } from '#service';
import { databaseUrl, readSettings } from '#settings';
import { aspirationsEntities, aspirationsMigrations } from './aspirations.database.js';

// Migrates the database and ends; run it before the service starts.
const settings = readSettings(z.object({ ASPIRATIONS_DATABASE_URL: databaseUrl }));
await runMigrations({
  url: settings.ASPIRATIONS_DATABASE_URL,
  entities: aspirationsEntities,
  migrations: migrationsOf(aspirationsMigrations),
  applicationName: 'migrate aspirations',
});
