import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { runMigrations, schemaDrift } from '#database';
import { freshDatabase, type TestDatabase } from '#testing';
import { notificationsEntities, notificationsMigrations } from './notifications.database.js';

describe("notifications' migrations", () => {
  let database: TestDatabase;
  const options = () => ({
    url: database.url,
    entities: notificationsEntities,
    migrations: notificationsMigrations,
    applicationName: 'notifications test',
  });

  beforeAll(async () => {
    database = await freshDatabase();
  });
  afterAll(() => database.drop());

  it('make just the tables that the entities describe', async () => {
    expect(await runMigrations(options())).toEqual(notificationsMigrations.map(({ name }) => name));
    expect(await schemaDrift(options())).toEqual([]);
  });

  it('have nothing left to do the second time', async () => {
    expect(await runMigrations(options())).toEqual([]);
  });

  it('can be taken back, the last one first', async () => {
    const dataSource = await new DataSource({
      type: 'postgres',
      url: database.url,
      migrations: notificationsMigrations,
      migrationsTableName: 'schema_migration',
    }).initialize();
    try {
      for (const _ of notificationsMigrations) await dataSource.undoLastMigration({ transaction: 'each' });
    } finally {
      await dataSource.destroy();
    }
    const left = await database.query(
      `SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'schema_migration'`,
    );
    expect(left).toEqual([]);
  });
});
