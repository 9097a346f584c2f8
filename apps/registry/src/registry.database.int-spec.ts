import { describeMigrations } from '#testing';
import { registryEntities, registryMigrations } from './registry.database.js';

describeMigrations('registry', { entities: registryEntities, migrations: registryMigrations });
