import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { runMigrations, schemaDrift } from '#database';
import { migrationsOf } from '#service';
import { freshDatabase, type TestDatabase } from '#testing';
import { aspirationsEntities, aspirationsMigrations } from './aspirations.database.js';

describe('the migrations of aspirations', () => {
  let database: TestDatabase;
  const options = () => ({
    url: database.url,
    entities: aspirationsEntities,
    migrations: migrationsOf(aspirationsMigrations),
    applicationName: 'aspirations test',
  });

  beforeAll(async () => {
    database = await freshDatabase();
  });
  afterAll(() => database.drop());

  it('make just the tables that the entities describe', async () => {
    expect(await runMigrations(options())).toHaveLength(options().migrations.length);
    expect(await schemaDrift(options())).toEqual([]);
    expect(await runMigrations(options())).toEqual([]);
  });

  it('can be taken back, and made again', async () => {
    const dataSource = await new DataSource({
      type: 'postgres',
      url: database.url,
      migrations: options().migrations,
      migrationsTableName: 'schema_migration',
    }).initialize();
    try {
      for (const _ of options().migrations) await dataSource.undoLastMigration({ transaction: 'each' });
    } finally {
      await dataSource.destroy();
    }
    const tables = await database.query(`SELECT tablename FROM pg_tables WHERE schemaname = 'public'`);
    expect(tables).toEqual([{ tablename: 'schema_migration' }]);
    expect(await runMigrations(options())).toHaveLength(options().migrations.length);
  });
});
