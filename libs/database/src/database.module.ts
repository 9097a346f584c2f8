import { setTimeout as pause } from 'node:timers/promises';
import { Global, Module, type DynamicModule } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DataSource, type DataSourceOptions, type QueryRunner } from 'typeorm';
import { type DatabaseSettings, defaultDatabaseSettings } from '#settings';
import { boundedConnection } from './bounded-client.js';
import { Database } from './database.js';
import { isLockTimeout } from './failure.js';
import { Monitoring } from './monitoring.js';
import { SnakeCaseNamingStrategy } from './naming-strategy.js';

/**
 * Connections of a service. Reactions take `reactionConnections` at most, and the rest is left for requests, however many events
 * wait. With those of the relay (three) and of `Monitoring`, eight replicas of four services stay below the 100 connections that
 * PostgreSQL allows.
 */
const poolSize = 7;
export const reactionConnections = 5;

/** A service's database: where it is, what lies in it, and how it came to be. */
export interface DatabaseOptions {
  readonly url: string;
  readonly entities: readonly Function[];
  readonly migrations: readonly Function[];
  /** Shown in `pg_stat_activity`. */
  readonly applicationName: string;
  /** Maximum number of connections; `poolSize` by default. */
  readonly poolSize?: number;
  /** The defaults of the settings, if omitted. */
  readonly limits?: DatabaseSettings;
}

export function dataSourceOptions(options: DatabaseOptions): DataSourceOptions {
  return {
    type: 'postgres',
    url: options.url,
    entities: [...options.entities],
    migrations: [...options.migrations],
    migrationsTableName: 'schema_migration',
    migrationsTransactionMode: 'each',
    synchronize: false,
    applicationName: options.applicationName,
    poolSize: options.poolSize ?? poolSize,
    extra: boundedConnection(options.limits ?? defaultDatabaseSettings),
    uuidExtension: 'pgcrypto',
    namingStrategy: new SnakeCaseNamingStrategy(),
  };
}

@Global()
@Module({ providers: [Database, Monitoring], exports: [Database, Monitoring] })
class DatabaseModule {}

/**
 * Makes `Database` and `Monitoring` available in the whole service. Migrations are not run here: a service never changes its schema by
 * being started.
 */
export function databaseModule(options: DatabaseOptions): DynamicModule {
  return {
    module: DatabaseModule,
    imports: [TypeOrmModule.forRoot({ ...dataSourceOptions(options), retryAttempts: 10, retryDelay: 1000 })],
  };
}

/**
 * A migration may take long. While it waits for a lock, such as for the end of a backup, everything else waits behind it: it gives up
 * before the services would, and tries again.
 */
const limitsOfMigrations = { ...defaultDatabaseSettings, DATABASE_LOCK_TIMEOUT: 3, DATABASE_STATEMENT_TIMEOUT: 0 };
const migrationAttempts = 1_000;

/** Brings a database up to date and gives the names of the migrations that were run; two runs at once wait for each other. */
export async function runMigrations(options: DatabaseOptions): Promise<string[]> {
  const dataSource = await new DataSource(
    dataSourceOptions({ ...options, poolSize: 2, limits: limitsOfMigrations }),
  ).initialize();
  const lock = dataSource.createQueryRunner();
  try {
    await lock.query('SET lock_timeout = 0');
    await lock.query(`SELECT pg_advisory_lock(hashtext('schema_migration'))`);
    return await migrateWhenUnlocked(dataSource, lock);
  } finally {
    await lock.query(`SELECT pg_advisory_unlock(hashtext('schema_migration'))`);
    await lock.release();
    await dataSource.destroy();
  }
}

/** Those that have run stay: each has a transaction of its own. */
async function migrateWhenUnlocked(dataSource: DataSource, session: QueryRunner): Promise<string[]> {
  const before = new Set(await ranMigrations(session));
  for (let attempt = 1; ; attempt++) {
    try {
      await dataSource.runMigrations();
      return (await ranMigrations(session)).filter((name) => !before.has(name));
    } catch (error) {
      if (attempt === migrationAttempts || !isLockTimeout(error)) throw error;
    }
    await pause(1_000);
  }
}

async function ranMigrations(session: QueryRunner): Promise<string[]> {
  if (!(await session.hasTable('schema_migration'))) return [];
  const rows = (await session.query('SELECT name FROM schema_migration ORDER BY id')) as { name: string }[];
  return rows.map(({ name }) => name);
}

/** The statements that would bring the database's tables to the entities; none when the migrations made just those. */
export async function schemaDrift(options: DatabaseOptions): Promise<string[]> {
  const dataSource = await new DataSource(dataSourceOptions(options)).initialize();
  try {
    const { upQueries } = await dataSource.driver.createSchemaBuilder().log();
    return upQueries.map((statement) => statement.query);
  } finally {
    await dataSource.destroy();
  }
}
