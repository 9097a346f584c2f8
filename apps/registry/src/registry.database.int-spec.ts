import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { runMigrations, schemaDrift } from '#database';
import { freshDatabase, type TestDatabase } from '#testing';
import { registryEntities, registryMigrations } from './registry.database.js';

describe("the registry's migrations", () => {
  let database: TestDatabase;
  const options = () => ({
    url: database.url,
    entities: registryEntities,
    migrations: registryMigrations,
    applicationName: 'registry test',
  });

  beforeAll(async () => {
    database = await freshDatabase();
  });
  afterAll(() => database.drop());

  it('make just the tables that the entities describe', async () => {
    expect(await runMigrations(options())).toEqual(registryMigrations.map(({ name }) => name));
    expect(await schemaDrift(options())).toEqual([]);
  });

  it('have nothing left to do the second time', async () => {
    expect(await runMigrations(options())).toEqual([]);
  });

  it('can be taken back, the last one first', async () => {
    const dataSource = await new DataSource({
      type: 'postgres',
      url: database.url,
      migrations: registryMigrations,
      migrationsTableName: 'schema_migration',
    }).initialize();
    try {
      for (const _ of registryMigrations) await dataSource.undoLastMigration({ transaction: 'each' });
    } finally {
      await dataSource.destroy();
    }
    const left = await database.query(
      `SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'schema_migration'`,
    );
    expect(left).toEqual([]);
  });
});
