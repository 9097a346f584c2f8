import { scrypt, scryptSync } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { Database, dataSourceOptions, sql } from '#database';
import { freshDatabase, samplePhoto } from '#testing';
import { takeSlowWork } from './slow-work.mjs';

describe('slow work', () => {
  let fresh: Awaited<ReturnType<typeof freshDatabase>>;
  let dataSource: DataSource;
  let database: Database;
  const server = createServer((_request, response) => response.end('{}'));
  const url = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;

  beforeAll(async () => {
    fresh = await freshDatabase();
    const options = { url: fresh.url, entities: [], migrations: [], applicationName: 'slow-work-test' };
    dataSource = await new DataSource(dataSourceOptions(options)).initialize();
    database = new Database(dataSource);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });
  afterAll(async () => {
    server.closeAllConnections();
    server.close();
    await dataSource.destroy();
    await fresh.drop();
  });

  const found = () => [...new Set(takeSlowWork().map(({ message }) => message.replace('inside a transaction: ', '')))];

  it.each<[string, string, () => unknown]>([
    ['a slow hash', 'a slow hash (scrypt)', () => promisify<string, string, number, Buffer>(scrypt)('pin', 'salt', 32)],
    ['a slow hash that blocks', 'a slow hash (scrypt)', () => scryptSync('pin', 'salt', 32)],
    ['work on an image', 'native work, such as that on an image', () => samplePhoto()],
    ['a request by HTTP', 'HTTP', async () => (await fetch(url())).text()],
    ['a connection, such as to a mail server', 'the network', () => connect(Number(new URL(url()).port)).destroy()],
    ['a file', 'a file', () => readFile(import.meta.filename)],
    ['a statement on another connection', 'a second connection', () => database.query(sql`SELECT 1 AS one`)],
    ['a transaction within', 'a second connection', () => database.transaction(async () => undefined)],
  ])('is recorded inside a transaction: %s', async (_what, expected, work) => {
    await work();
    expect(found()).toEqual([]);
    await database.transaction(async (tx) => {
      await tx.query(sql`SELECT 1 AS one`);
      await work();
    });
    expect(found()).toContain(expected);
  });

  it('is not recorded after the commit', async () => {
    let pending: Promise<unknown> | undefined;
    await database.transaction(async (tx) => {
      await tx.query(sql`SELECT 1 AS one`);
      tx.afterCommit(() => {
        pending = readFile(import.meta.filename);
      });
    });
    await pending;
    expect(found()).toEqual([]);
  });
});
