import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { Column, DataSource, Entity, PrimaryColumn } from 'typeorm';
import { eventually, freshDatabase } from '#testing';
import { dataSourceOptions } from './database.module.js';
import { Database } from './database.js';
import { isOutage } from './failure.js';
import type { Transaction } from './transaction.js';

@Entity('leaf')
class Leaf {
  @PrimaryColumn('int')
  id: number;

  @Column('int')
  treeId: number;

  @Column('text', { default: 'green' })
  colour?: string;

  @Column('jsonb', { nullable: true })
  veins: object | null;
}

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

describe('what is written late in a transaction', () => {
  let fresh: Awaited<ReturnType<typeof freshDatabase>>;
  let dataSource: DataSource;
  let database: Database;

  beforeAll(async () => {
    fresh = await freshDatabase();
    const options = { url: fresh.url, entities: [Leaf], migrations: [], applicationName: 'database-test' };
    dataSource = await new DataSource(dataSourceOptions(options)).initialize();
    database = new Database(dataSource);
    await database.query('CREATE TABLE tree (id int PRIMARY KEY)');
    await database.query(
      `CREATE TABLE leaf (id int PRIMARY KEY, tree_id int REFERENCES tree, colour text NOT NULL DEFAULT 'green', veins jsonb)`,
    );
  });
  afterAll(async () => {
    await dataSource.destroy();
    await fresh.drop();
  });

  const leaves = () => database.query('SELECT id, tree_id, colour, veins FROM leaf ORDER BY id');

  it('is there at the end, whichever belongs to which', async () => {
    await database.transaction(async (tx) => {
      tx.enqueueInsert(Leaf, { id: 1, treeId: 1, veins: { many: [1, 2] } });
      tx.enqueue('INSERT INTO tree VALUES ($1)', [1]);
      tx.enqueueInsert(Leaf, { id: 2, treeId: 1, colour: 'red', veins: null });
      await Promise.resolve();
    });
    expect(await leaves()).toEqual([
      { id: 1, tree_id: 1, colour: 'green', veins: { many: [1, 2] } },
      { id: 2, tree_id: 1, colour: 'red', veins: null },
    ]);
  });

  it('is there before the next statement, by whichever way that goes', async () => {
    await database.transaction(async (tx) => {
      tx.enqueue('INSERT INTO tree VALUES ($1)', [2]);
      expect(await tx.query('SELECT id FROM tree WHERE id = $1', [2])).toEqual([{ id: 2 }]);
      tx.enqueue('INSERT INTO tree VALUES ($1)', [3]);
      await tx.manager.insert(Leaf, { id: 3, treeId: 3, veins: null });
    });
    expect(await leaves()).toHaveLength(3);
  });

  it('is in its order when it is the same again and again', async () => {
    const add = `INSERT INTO tree SELECT 100 + count(*) * 10 + $1 FROM tree WHERE id >= 100`;
    await database.transaction(async (tx) => {
      for (const which of [0, 1, 2]) tx.enqueue(add, [which]);
      await Promise.resolve();
    });
    expect(await database.query('SELECT id FROM tree WHERE id >= 100 ORDER BY id')).toEqual([
      { id: 100 },
      { id: 111 },
      { id: 122 },
    ]);
  });

  it('is not there when the work fails, nor when it itself does', async () => {
    const enqueueTree = (id: number, fails: boolean) =>
      database.transaction(async (tx) => {
        tx.enqueue('INSERT INTO tree VALUES ($1)', [id]);
        await Promise.resolve();
        if (fails) throw new Error('no');
      });
    await expect(enqueueTree(4, true)).rejects.toThrow('no');
    await expect(enqueueTree(1, false)).rejects.toThrow('tree_pkey');
    expect(await database.query('SELECT FROM tree WHERE id = 4')).toEqual([]);
  });
});
