import 'reflect-metadata';
import { z } from 'zod';
import { runMigrations } from '#database';
import { migrationsOf } from '#service';
import { databaseUrl, readSettings } from '#settings';
import { notificationsEntities, notificationsMigrations } from './notifications.database.js';

// Migrates the database and exits; run it before the service starts.
const settings = readSettings(z.object({ NOTIFICATIONS_DATABASE_URL: databaseUrl }));
await runMigrations({
  url: settings.NOTIFICATIONS_DATABASE_URL,
  entities: notificationsEntities,
  migrations: migrationsOf(notificationsMigrations),
  applicationName: 'migrate notifications',
});
