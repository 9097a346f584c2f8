import { afterAll, describe, expect, it } from '@jest/globals';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { sql } from '#database';
import { freshDatabase, migratedDatabase, type TestDatabase } from './test-database.js';

class CreateVillage1764000000001 implements MigrationInterface {
  name = 'CreateVillage1764000000001';
  async up(db: QueryRunner): Promise<void> {
    await db.query('CREATE TABLE village (code text PRIMARY KEY)');
  }
  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE village');
  }
}

describe('databases of tests', () => {
  const made: TestDatabase[] = [];
  afterAll(() => Promise.all(made.map((database) => database.drop())));

  async function track(making: Promise<TestDatabase>): Promise<TestDatabase> {
    const database = await making;
    made.push(database);
    return database;
  }

  it('are empty when they are new', async () => {
    const database = await track(freshDatabase());
    expect(await database.query(sql`SELECT 1 FROM pg_tables WHERE schemaname = 'public'`)).toEqual([]);
  });

  it('have the schema of the migrations, and share no rows', async () => {
    const schema = { migrations: [CreateVillage1764000000001] };
    const [one, other] = await Promise.all([track(migratedDatabase(schema)), track(migratedDatabase(schema))]);
    await one.query(sql`INSERT INTO village VALUES (${'32.01.27.2001'})`);
    expect(await one.query(sql`SELECT * FROM village`)).toHaveLength(1);
    expect(await other.query(sql`SELECT * FROM village`)).toEqual([]);
  });
});
