import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { Column, DataSource, Entity, PrimaryColumn } from 'typeorm';
import { eventually, freshDatabase } from '#testing';
import { dataSourceOptions } from './database.module.js';
import { Database } from './database.js';
import { isOutage } from './failure.js';
import { prepared, sql } from './sql.js';
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

  /** Terminates the connection, and waits until the driver notices. */
  const lose = async (tx: Transaction) => {
    const [{ pid } = { pid: 0 }] = await tx.query<{ pid: number }>(sql`SELECT pg_backend_pid() AS pid`);
    await admin.query('SELECT pg_terminate_backend($1)', [pid]);
    await eventually(() => expect(tx.manager.queryRunner?.isReleased).toBe(true));
  };
  const failureOf = (work: (tx: Transaction) => Promise<unknown>) =>
    database.transaction(work).then(
      () => undefined,
      (error: unknown) => error,
    );

  it('fails with an outage at its next statement', async () => {
    const failure = await failureOf(async (tx) => {
      await tx.query(sql`INSERT INTO note VALUES ('half')`);
      await lose(tx);
      await tx.query(sql`INSERT INTO note VALUES ('whole')`);
    });
    expect({ failure, outage: isOutage(failure) }).toMatchObject({ outage: true });
  });

  it('fails with an outage at its end, and commits nothing', async () => {
    const failure = await failureOf(async (tx) => {
      await tx.query(sql`INSERT INTO note VALUES ('half')`);
      await lose(tx);
    });
    expect({ failure, outage: isOutage(failure) }).toMatchObject({ outage: true });
    expect(await database.query(sql`SELECT FROM note`)).toEqual([]);
  });

  it('fails with an outage in the middle of a statement', async () => {
    const failure = await failureOf((tx) => tx.query(sql`SELECT pg_terminate_backend(pg_backend_pid())`));
    expect({ failure, outage: isOutage(failure) }).toMatchObject({ outage: true });
  });
});

describe('a transaction', () => {
  it('is READ COMMITTED, also where the database has another default', async () => {
    const fresh = await freshDatabase();
    const admin = new Client({ connectionString: fresh.url });
    await admin.connect();
    await admin.query(
      `ALTER DATABASE ${new URL(fresh.url).pathname.slice(1)} SET default_transaction_isolation = 'serializable'`,
    );
    await admin.end();
    const options = { url: fresh.url, entities: [], migrations: [], applicationName: 'database-test' };
    const dataSource = await new DataSource(dataSourceOptions(options)).initialize();
    try {
      const isolation = sql`SELECT current_setting('transaction_isolation') AS level`;
      const rows = await new Database(dataSource).transaction((tx) => tx.query(isolation));
      expect(rows).toEqual([{ level: 'read committed' }]);
    } finally {
      await dataSource.destroy();
      await fresh.drop();
    }
  });
});

describe('enqueued writes of a transaction', () => {
  let fresh: Awaited<ReturnType<typeof freshDatabase>>;
  let dataSource: DataSource;
  let database: Database;

  beforeAll(async () => {
    fresh = await freshDatabase();
    const options = { url: fresh.url, entities: [Leaf], migrations: [], applicationName: 'database-test' };
    dataSource = await new DataSource(dataSourceOptions(options)).initialize();
    database = new Database(dataSource);
    await database.query(sql`CREATE TABLE tree (id int PRIMARY KEY)`);
    await database.query(sql`
      CREATE TABLE leaf (id int PRIMARY KEY, tree_id int REFERENCES tree, colour text NOT NULL DEFAULT 'green',
                         veins jsonb)`);
  });
  afterAll(async () => {
    await dataSource.destroy();
    await fresh.drop();
  });

  const leaves = () => database.query(sql`SELECT id, tree_id, colour, veins FROM leaf ORDER BY id`);

  it('are committed with it, also when they reference each other', async () => {
    await database.transaction(async (tx) => {
      tx.enqueueInsert(Leaf, { id: 1, treeId: 1, veins: { many: [1, 2] } });
      tx.enqueue(sql`INSERT INTO tree VALUES (${1})`);
      tx.enqueueInsert(Leaf, { id: 2, treeId: 1, colour: 'red', veins: null });
      await Promise.resolve();
    });
    expect(await leaves()).toEqual([
      { id: 1, treeId: 1, colour: 'green', veins: { many: [1, 2] } },
      { id: 2, treeId: 1, colour: 'red', veins: null },
    ]);
  });

  it('are sent before its next query and before the next write through an entity', async () => {
    await database.transaction(async (tx) => {
      tx.enqueue(sql`INSERT INTO tree VALUES (${2})`);
      expect(await tx.query(sql`SELECT id FROM tree WHERE id = ${2}`)).toEqual([{ id: 2 }]);
      tx.enqueue(sql`INSERT INTO tree VALUES (${3})`);
      await tx.manager.insert(Leaf, { id: 3, treeId: 3, veins: null });
    });
    expect(await leaves()).toHaveLength(3);
  });

  it('are sent together after a lookup', async () => {
    const found = await database.transaction(async (tx) => {
      tx.enqueue(sql`INSERT INTO tree VALUES (${5})`);
      const before = await tx.lookup(sql`SELECT id FROM tree WHERE id = ${5}`);
      tx.enqueueInsert(Leaf, { id: 5, treeId: 5, veins: null });
      return [before, await tx.query(sql`SELECT tree_id FROM leaf WHERE id = ${5}`)];
    });
    expect(found).toEqual([[], [{ treeId: 5 }]]);
  });

  it('keep their order when they are the same statement', async () => {
    const add = (which: number) =>
      sql`INSERT INTO tree SELECT 100 + count(*) * 10 + ${which} FROM tree WHERE id >= 100`;
    await database.transaction(async (tx) => {
      for (const which of [0, 1, 2]) tx.enqueue(add(which));
      await Promise.resolve();
    });
    expect(await database.query(sql`SELECT id FROM tree WHERE id >= 100 ORDER BY id`)).toEqual([
      { id: 100 },
      { id: 111 },
      { id: 122 },
    ]);
  });

  it('are dropped when the work fails, and fail the transaction when they fail', async () => {
    const enqueueTree = (id: number, fails: boolean) =>
      database.transaction(async (tx) => {
        tx.enqueue(sql`INSERT INTO tree VALUES (${id})`);
        await Promise.resolve();
        if (fails) throw new Error('no');
      });
    await expect(enqueueTree(4, true)).rejects.toThrow('no');
    await expect(enqueueTree(1, false)).rejects.toThrow('tree_pkey');
    expect(await database.query(sql`SELECT FROM tree WHERE id = 4`)).toEqual([]);
  });

  it('leave nothing of those before the one that fails, and a connection that works', async () => {
    const twice = database.transaction(async (tx) => {
      await tx.query(sql`INSERT INTO tree VALUES (${6})`);
      tx.enqueue(sql`INSERT INTO tree VALUES (${7})`);
      tx.enqueue(sql`INSERT INTO tree VALUES (${6})`);
    });
    await expect(twice).rejects.toThrow('tree_pkey');
    expect(await database.query(sql`SELECT FROM tree WHERE id IN (6, 7)`)).toEqual([]);
    expect(await database.query(sql`SELECT txid_current_if_assigned() AS transaction`)).toEqual([
      { transaction: null },
    ]);
  });

  it('are prepared once they are sent often', async () => {
    const often = () =>
      database.transaction(async (tx) => {
        await tx.query(sql`SELECT ${1}::int AS one`);
        tx.enqueue(sql`INSERT INTO tree VALUES (${0}) ON CONFLICT DO NOTHING`);
        return tx.query(sql`SELECT statement FROM pg_prepared_statements`);
      });
    for (let n = 1; n <= 5; n++) expect(await often()).toEqual([]);
    expect(await often()).toEqual([{ statement: 'INSERT INTO tree VALUES ($1) ON CONFLICT DO NOTHING' }]);
  });
});

describe('the first statement of a transaction', () => {
  it('is prepared with the begin when it is declared so and comes often', async () => {
    const fresh = await freshDatabase();
    const options = { url: fresh.url, entities: [], migrations: [], applicationName: 'database-test', poolSize: 1 };
    const dataSource = await new DataSource(dataSourceOptions(options)).initialize();
    try {
      const database = new Database(dataSource);
      const double = (n: number) =>
        database.transaction(async (tx) => (await tx.query(prepared(sql`SELECT ${n}::int * 2 AS double`)))[0]);
      for (let n = 1; n <= 8; n++) expect(await double(n)).toEqual({ double: n * 2 });
      expect(
        await database.query(sql`SELECT statement, generic_plans + custom_plans AS runs FROM pg_prepared_statements`),
      ).toEqual([{ statement: 'SELECT $1::int * 2 AS double', runs: '3' }]);
    } finally {
      await dataSource.destroy();
      await fresh.drop();
    }
  });

  it('may be one of TypeORM', async () => {
    const fresh = await freshDatabase();
    const options = { url: fresh.url, entities: [Leaf], migrations: [], applicationName: 'database-test' };
    const dataSource = await new DataSource(dataSourceOptions(options)).initialize();
    try {
      await dataSource.query(`CREATE TABLE leaf (id int, tree_id int, colour text DEFAULT 'green', veins jsonb)`);
      const database = new Database(dataSource);
      await database.transaction(({ manager }) => manager.insert(Leaf, { id: 1, treeId: 2, veins: { main: 1 } }));
      const lock = { mode: 'pessimistic_write' as const };
      expect(
        await database.transaction(({ manager }) => manager.findOne(Leaf, { where: { id: 1 }, lock })),
      ).toMatchObject({ id: 1, treeId: 2, colour: 'green', veins: { main: 1 } });
    } finally {
      await dataSource.destroy();
      await fresh.drop();
    }
  });
});

describe('a transaction without statements', () => {
  it('is not begun', async () => {
    const fresh = await freshDatabase();
    const options = { url: fresh.url, entities: [], migrations: [], applicationName: 'database-test', poolSize: 1 };
    const dataSource = await new DataSource(dataSourceOptions(options)).initialize();
    const database = new Database(dataSource);
    try {
      await database.transaction(() => Promise.resolve());
      const last = sql`SELECT xact_start = query_start AS alone FROM pg_stat_activity WHERE pid = pg_backend_pid()`;
      expect(await database.query(last)).toEqual([{ alone: true }]);
      await expect(database.transaction(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
    } finally {
      await dataSource.destroy();
      await fresh.drop();
    }
  });
});
