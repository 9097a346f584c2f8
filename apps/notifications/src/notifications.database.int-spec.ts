import { describeMigrations } from '#testing';
import { notificationsEntities, notificationsMigrations } from './notifications.database.js';

describeMigrations('notifications', { entities: notificationsEntities, migrations: notificationsMigrations });
