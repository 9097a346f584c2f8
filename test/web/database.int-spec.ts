import { describeMigrations } from '#testing';
import { webEntities, webMigrations } from '../../apps/web/src/web.database.js';

describeMigrations('web', { entities: webEntities, migrations: webMigrations });
