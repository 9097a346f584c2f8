import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { DataSource } from 'typeorm';
import { eventually, freshDatabase } from '#testing';
import { dataSourceOptions } from './database.module.js';
import { Database } from './database.js';
import { isOutage } from './failure.js';
import type { Transaction } from './transaction.js';

describe('a transaction whose connection is lost', () => {
  let fresh: Awaited<ReturnType<typeof freshDatabase>>;
  let dataSource: DataSource;
  let database: Database;
  let admin: Client;

  beforeAll(async () => {
    fresh = await freshDatabase();
    const options = { url: fresh.url, entities: [], migrations: [], applicationName: 'database-test' };
    dataSource = await new DataSource({ ...dataSourceOptions(options), logging: false }).initialize();
    database = new Database(dataSource);
    admin = new Client({ connectionString: fresh.url });
    await admin.connect();
    await admin.query('CREATE TABLE note (text text)');
  });
  afterAll(async () => {
    await admin.end();
    await dataSource.destroy();
    await fresh.drop();
  });

  /** Ends the connection, and waits until the driver knows. */
  const lose = async (tx: Transaction) => {
    const [{ pid } = { pid: 0 }] = await tx.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
    await admin.query('SELECT pg_terminate_backend($1)', [pid]);
    await eventually(() => expect(tx.manager.queryRunner?.isReleased).toBe(true));
  };
  const failureOf = (work: (tx: Transaction) => Promise<unknown>) =>
    database.transaction(work).then(
      () => undefined,
      (error: unknown) => error,
    );

  it('fails by an outage at its next statement: nothing is wrong with the work', async () => {
    const failure = await failureOf(async (tx) => {
      await tx.query(`INSERT INTO note VALUES ('half')`);
      await lose(tx);
      await tx.query(`INSERT INTO note VALUES ('whole')`);
    });
    expect({ failure, outage: isOutage(failure) }).toMatchObject({ outage: true });
  });

  it('fails by an outage at its end, and nothing of it is there', async () => {
    const failure = await failureOf(async (tx) => {
      await tx.query(`INSERT INTO note VALUES ('half')`);
      await lose(tx);
    });
    expect({ failure, outage: isOutage(failure) }).toMatchObject({ outage: true });
    expect(await database.query('SELECT FROM note')).toEqual([]);
  });

  it('fails by an outage in the middle of a statement', async () => {
    const failure = await failureOf((tx) => tx.query('SELECT pg_terminate_backend(pg_backend_pid())'));
    expect({ failure, outage: isOutage(failure) }).toMatchObject({ outage: true });
  });
});
