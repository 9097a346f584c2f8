import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { freshDatabase } from '#testing';
import { BeginningQuery } from './beginning-query.js';

describe('a statement that begins a transaction', () => {
  let fresh: Awaited<ReturnType<typeof freshDatabase>>;
  let client: pg.Client;
  beforeAll(async () => {
    fresh = await freshDatabase();
    client = new pg.Client({ connectionString: fresh.url, pipeline: true });
    await client.connect();
    await client.query('CREATE TABLE note (id int PRIMARY KEY)');
  });
  afterAll(async () => {
    await client.end();
    await fresh.drop();
  });

  const begin = (text: string, values: readonly unknown[], by = 'START TRANSACTION', name?: string) =>
    new Promise<pg.QueryResult>((resolve, reject) => {
      const statement = { text, begin: by, ...(name !== undefined && { name }) };
      client.query(new BeginningQuery(statement, values, (error, result) => (error ? reject(error) : resolve(result))));
    });
  const noted = async () => (await client.query<{ id: number }>('SELECT id FROM note ORDER BY id')).rows;

  it('is executed in that transaction, with its own result', async () => {
    expect(await begin('INSERT INTO note VALUES ($1) RETURNING id', [1])).toMatchObject({
      command: 'INSERT',
      rowCount: 1,
      rows: [{ id: 1 }],
    });
    expect(await noted()).toEqual([{ id: 1 }]);
    await client.query('ROLLBACK');
    expect(await noted()).toEqual([]);
  });

  it('is not executed when the transaction cannot begin, and leaves a connection that works', async () => {
    const impossible = 'START TRANSACTION ISOLATION LEVEL NONE';
    await expect(begin('INSERT INTO note VALUES ($1)', [2], impossible)).rejects.toMatchObject({ code: '42601' });
    expect(await noted()).toEqual([]);
  });

  it('fails with its own error, and rolls back with the transaction', async () => {
    await expect(begin('INSERT INTO note SELECT $1::int / 0', [3])).rejects.toMatchObject({ code: '22012' });
    await client.query('ROLLBACK');
    expect(await noted()).toEqual([]);
  });

  it('is prepared once under its name, also when the transaction cannot begin', async () => {
    const insert = 'INSERT INTO note VALUES ($1) RETURNING id';
    await expect(begin(insert, [4], 'START TRANSACTION ISOLATION LEVEL NONE', 'insert')).rejects.toMatchObject({
      code: '42601',
    });
    for (const id of [5, 6]) {
      expect((await begin(insert, [id], 'START TRANSACTION', 'insert')).rows).toEqual([{ id }]);
      await client.query('COMMIT');
    }
    expect(await noted()).toEqual([{ id: 5 }, { id: 6 }]);
    const { rows } = await client.query(`SELECT generic_plans + custom_plans AS runs FROM pg_prepared_statements`);
    expect(rows).toEqual([{ runs: '2' }]);
  });

  it('is not prepared when it is wrong, and may be sent again', async () => {
    const missing = 'INSERT INTO missing VALUES ($1)';
    for (const _ of [1, 2])
      await expect(begin(missing, [7], 'START TRANSACTION', 'missing')).rejects.toMatchObject({ code: '42P01' });
  });
});
