import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sql } from '#database';
import { freshDatabase, type TestDatabase } from './test-database.js';

interface Schema {
  readonly entities: readonly Function[];
  readonly migrations: readonly Function[];
}

/** The tests of the migrations of every service. */
export function describeMigrations(service: string, { entities, migrations }: Schema): void {
  describe(`the migrations of ${service}`, () => {
    let database: TestDatabase;
    const options = () => ({ url: database.url, entities, migrations, applicationName: `${service} test` });

    beforeAll(async () => {
      database = await freshDatabase();
    });
    afterAll(() => database.drop());

    it('create exactly the tables that the entities describe', async () => {
      const { runMigrations, schemaDrift } = await import('#database');
      expect(await runMigrations(options())).toEqual(migrations.map(({ name }) => name));
      expect(await schemaDrift(options())).toEqual([]);
    });

    it('do nothing the second time', async () => {
      const { runMigrations } = await import('#database');
      expect(await runMigrations(options())).toEqual([]);
    });

    it('can be reverted, the last one first, and run again', async () => {
      const [{ DataSource }, { dataSourceOptions, runMigrations }] = await Promise.all([
        import('typeorm'),
        import('#database'),
      ]);
      const dataSource = await new DataSource(dataSourceOptions(options())).initialize();
      try {
        for (const _ of migrations) await dataSource.undoLastMigration({ transaction: 'each' });
      } finally {
        await dataSource.destroy();
      }
      const remaining = await database.query(
        sql`SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'schema_migration'`,
      );
      expect(remaining).toEqual([]);
      expect(await runMigrations(options())).toHaveLength(migrations.length);
    });
  });
}
