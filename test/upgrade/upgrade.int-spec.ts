import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { type ServiceName, services } from '#contracts';
import { runMigrations, sql } from '#database';
import { migrationsOf } from '#service';
import { eventually, freshDatabase, type TestDatabase } from '#testing';
import { aspirationsMigrations } from '../../apps/aspirations/src/aspirations.database.js';
import { notificationsMigrations } from '../../apps/notifications/src/notifications.database.js';
import { publishingMigrations } from '../../apps/publishing/src/publishing.database.js';
import { registryMigrations } from '../../apps/registry/src/registry.database.js';
import { OldStatements } from './old-statements.js';
import {
  contractions,
  recordRelease,
  type Release,
  type ReleasedSchema,
  releases,
  tablesOf,
} from './released-schema.js';

const migrations: Readonly<Record<ServiceName, readonly Function[]>> = {
  registry: migrationsOf(registryMigrations),
  publishing: migrationsOf(publishingMigrations),
  aspirations: migrationsOf(aspirationsMigrations),
  notifications: migrationsOf(notificationsMigrations),
};

/** Gives a migration that the next version might have. */
function next(statement: string): Function {
  return class Next4102444800000 implements MigrationInterface {
    name = 'Next4102444800000';

    async up(db: QueryRunner): Promise<void> {
      await db.query(statement);
    }

    async down(): Promise<void> {}
  };
}

let database: TestDatabase;

beforeEach(async () => {
  database = await freshDatabase();
});
afterEach(() => database.drop());

async function migrate(list: readonly Function[]): Promise<void> {
  await runMigrations({ url: database.url, entities: [], migrations: list, applicationName: 'upgrade test' });
}

/** What a version needs of an empty database that its migrations filled. */
async function schemaOf(list: readonly Function[]): Promise<ReleasedSchema> {
  await migrate(list);
  return { migrations: list.map(({ name }) => name), tables: await tablesOf(database) };
}

/** Upgrades a database of `before` to `after` while statements of `before` run. Returns what fails, as sentences. */
async function upgrade(before: readonly Function[], after: readonly Function[], released?: ReleasedSchema) {
  const { tables } = released ?? (await schemaOf(before));
  if (released) await migrate(before);
  const old = await OldStatements.start(database.url, tables);
  const error = await migrate(after).then(
    () => [],
    (reason: unknown) => [String(reason)],
  );
  const { rounds, failed } = await old.stop();
  expect(rounds).toBeGreaterThan(1);
  return [...error, ...failed, ...contractions(tables, await tablesOf(database))];
}

for (const [version, release] of releases())
  describe.each(services)(`the upgrade from ${version} of %s`, (service) => {
    const released = release[service];
    const before = migrations[service].filter(({ name }) => released.migrations.includes(name));

    it('begins with the migrations of that version, which are unchanged', async () => {
      expect(await schemaOf(before)).toEqual(released);
    });

    it('leaves its replicas running while it migrates, and afterwards', async () => {
      expect(await upgrade(before, migrations[service], released)).toEqual([]);
    });
  });

describe('an upgrade of the registry of today', () => {
  const before = migrations.registry;
  const to = (statement: string) => upgrade(before, [...before, next(statement)]);

  it.each([
    ['a column that may be empty', 'ALTER TABLE area ADD COLUMN colour text'],
    ['a column with a default', `ALTER TABLE area ADD COLUMN colour text NOT NULL DEFAULT 'green'`],
    ['a table', 'CREATE TABLE colour (name text PRIMARY KEY)'],
    ['an index', 'CREATE INDEX area_by_population ON area (population)'],
    ['a column that is no longer required', 'ALTER TABLE area ALTER COLUMN search_name DROP NOT NULL'],
  ])('runs beside the old version when it adds or loosens: %s', async (_what, statement) => {
    expect(await to(statement)).toEqual([]);
  });

  it.each([
    ['ALTER TABLE area DROP COLUMN population', 'area.population is gone'],
    ['ALTER TABLE area RENAME COLUMN population TO people', 'column "population" does not exist'],
    ['ALTER TABLE area RENAME TO place', 'area is gone'],
    ['ALTER TABLE area ADD COLUMN colour text NOT NULL', 'area.colour is required and has no default'],
    ['ALTER TABLE area ALTER COLUMN population SET NOT NULL', 'area.population has become required'],
    ['ALTER TABLE area ALTER COLUMN population TYPE bigint', 'area.population has another type: bigint, not integer'],
    ['ALTER TABLE area ALTER COLUMN aliases DROP DEFAULT', 'area.aliases has lost its default'],
  ])('is found to break the old version: %s', async (statement, sentence) => {
    expect((await to(statement)).join('\n')).toContain(sentence);
  });
});

describe('a migration that has to wait for a lock', () => {
  it('lets the old version through, and runs when the lock is free', async () => {
    const before = migrations.registry;
    const { tables } = await schemaOf(before);
    const reader = new Client({ connectionString: database.url, application_name: 'backup' });
    await reader.connect();
    await reader.query('BEGIN');
    await reader.query('SELECT FROM area');
    const migrating = migrate([...before, next('ALTER TABLE area ADD COLUMN colour text')]);
    await eventually(async () => {
      const waiting = await database.query(sql`SELECT FROM pg_locks WHERE NOT granted AND relation = 'area'::regclass`);
      if (waiting.length === 0) throw new Error('nothing waits for the table');
    });
    const old = await OldStatements.start(database.url, tables);
    await reader.end();
    await migrating;
    expect((await old.stop()).failed).toEqual([]);
    expect(await tablesOf(database)).toHaveProperty('area.colour');
  });
});

describe('the schema of today', () => {
  it('runs beside itself, and is recorded as that of the version in SAMBUNG_RECORD_RELEASE', async () => {
    const today: [ServiceName, ReleasedSchema][] = [];
    for (const service of services) {
      await database.drop();
      database = await freshDatabase();
      const schema = await schemaOf(migrations[service]);
      today.push([service, schema]);
      expect(contractions(schema.tables, schema.tables)).toEqual([]);
    }
    const version = process.env['SAMBUNG_RECORD_RELEASE'];
    if (version) recordRelease(version, Object.fromEntries(today) as Release);
  });
});
