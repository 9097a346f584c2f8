import 'reflect-metadata';
import { z } from 'zod';
import { runMigrations } from '#database';
import { migrationsOf } from '#service';
import { databaseUrl, readSettings } from '#settings';
import { publishingEntities, publishingMigrations } from './publishing.database.js';

// Brings the database up to date and ends: run it before the service itself starts.
const settings = readSettings(z.object({ PUBLISHING_DATABASE_URL: databaseUrl }));
await runMigrations({
  url: settings.PUBLISHING_DATABASE_URL,
  entities: publishingEntities,
  migrations: migrationsOf(publishingMigrations),
  applicationName: 'migrate publishing',
});
