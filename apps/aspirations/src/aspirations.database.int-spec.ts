import { describeMigrations } from '#testing';
import { aspirationsEntities, aspirationsMigrations } from './aspirations.database.js';

describeMigrations('aspirations', { entities: aspirationsEntities, migrations: aspirationsMigrations });
