import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { runMigrations, schemaDrift } from '#database';
import { freshDatabase, type TestDatabase } from '#testing';
import { publishingEntities, publishingMigrations } from './publishing.database.js';

describe("publishing's migrations", () => {
  let database: TestDatabase;
  const options = () => ({
    url: database.url,
    entities: publishingEntities,
    migrations: publishingMigrations,
    applicationName: 'publishing test',
  });

  beforeAll(async () => {
    database = await freshDatabase();
  });
  afterAll(() => database.drop());

  it('make just the tables that the entities describe', async () => {
    expect(await runMigrations(options())).toEqual(publishingMigrations.map(({ name }) => name));
    expect(await schemaDrift(options())).toEqual([]);
  });

  it('have nothing left to do the second time', async () => {
    expect(await runMigrations(options())).toEqual([]);
  });

  it('let no edition be approved or published but as it stands, and by a second person', async () => {
    const insert = (status: string, approvedHash: string | null, approvedBy: string | null) =>
      database.query(
        `INSERT INTO edition (id, version, status, title, body, information_class, village_codes, pass_on_by,
                              content_hash, approved_hash, created_by, changed_by, approved_by, created_at, updated_at)
         VALUES (uuidv7(), 1, $1, 't', 'b', 'PERIODIC', '{32.01.22.2004}', '2026-12-01',
                 'now', $2, 'author', 'author', $3, now(), now())`,
        [status, approvedHash, approvedBy],
      );
    await expect(insert('PUBLISHED', null, null)).rejects.toThrow('edition_approved_as_it_stands');
    await expect(insert('APPROVED', 'before', 'second')).rejects.toThrow('edition_approved_as_it_stands');
    await expect(insert('APPROVED', 'now', 'author')).rejects.toThrow('edition_approved_by_another');
    await insert('APPROVED', 'now', 'second');
    await database.query(`TRUNCATE edition CASCADE`);
  });

  it('can be taken back, the last one first', async () => {
    const dataSource = await new DataSource({
      type: 'postgres',
      url: database.url,
      migrations: publishingMigrations,
      migrationsTableName: 'schema_migration',
    }).initialize();
    try {
      for (const _ of publishingMigrations) await dataSource.undoLastMigration({ transaction: 'each' });
    } finally {
      await dataSource.destroy();
    }
    const left = await database.query(
      `SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'schema_migration'`,
    );
    expect(left).toEqual([]);
  });
});
