import { describeMigrations } from '#testing';
import { webEntities, webMigrations } from './web.database.js';

describeMigrations('web', { entities: webEntities, migrations: webMigrations });
