import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { services } from '#contracts';
import { addressOf, ensureDatabases, type ServiceDatabase, textsByBytes } from '../../local/postgres/databases.js';

const server = process.env['TEST_DATABASE_URL'] ?? '';
const connected = async (address: string) => {
  const client = new Client({ connectionString: address });
  await client.connect();
  return client;
};
const canConnect = async (database: ServiceDatabase) => {
  const client = await connected(addressOf(server, database));
  const { rows } = await client.query<{ owner: string }>('SELECT current_user AS owner');
  await client.end();
  return rows[0]?.owner === database.name;
};
const outsidersOf = async ({ name }: ServiceDatabase) => {
  const { rows } = await admin.query<{ may: boolean }>(
    `SELECT has_database_privilege('public', $1, 'CONNECT') AS may`,
    [name],
  );
  return rows[0]?.may;
};

let admin: Client;
let database: ServiceDatabase;

beforeEach(async () => {
  admin = await connected(server);
  database = { name: `created_${randomBytes(4).toString('hex')}`, password: 'pä55 w%40rd@/:?#\'"\\' };
});
afterEach(async () => {
  const name = admin.escapeIdentifier(database.name);
  await admin.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  await admin.query(`DROP ROLE IF EXISTS ${name}`);
  await admin.end();
});

describe('the databases of the services', () => {
  it('are created for roles with passwords of any characters, and closed to others', async () => {
    await ensureDatabases(server, [database]);
    expect(await canConnect(database)).toBe(true);
    expect(await outsidersOf(database)).toBe(false);
  });

  it('are completed where an earlier run was interrupted', async () => {
    const name = admin.escapeIdentifier(database.name);
    await admin.query(`CREATE ROLE ${name}`);
    await admin.query(`CREATE DATABASE ${name} TEMPLATE template0 ${textsByBytes}`);
    await ensureDatabases(server, [database]);
    expect(await canConnect(database)).toBe(true);
    expect(await outsidersOf(database)).toBe(false);
    const client = await connected(addressOf(server, database));
    await client.query('CREATE TABLE written (id int)');
    await client.end();
  });

  it('sort texts by bytes, whatever the locale of the server is, so that indexes find prefixes', async () => {
    await ensureDatabases(server, [database]);
    const client = await connected(addressOf(server, database));
    try {
      await client.query('CREATE TABLE written (path text PRIMARY KEY)');
      await client.query('SET enable_seqscan = off');
      const { rows } = await client.query<{ plan: string }>(`EXPLAIN SELECT FROM written WHERE path LIKE 'a.b.%'`);
      expect(JSON.stringify(rows)).toContain(`path >= 'a.b.'`);
      const { rows: sorted } = await client.query(
        `SELECT word FROM unnest(ARRAY['b', 'B', 'ä']) AS word ORDER BY word`,
      );
      expect(sorted.map(({ word }: { word?: string }) => word)).toEqual(['B', 'b', 'ä']);
    } finally {
      await client.end();
    }
  });

  it('are refused in another locale, in which indexes would not find prefixes', async () => {
    const name = admin.escapeIdentifier(database.name);
    await admin.query(`CREATE DATABASE ${name} TEMPLATE template0 LOCALE_PROVIDER icu ICU_LOCALE 'id' LOCALE 'C'`);
    await expect(ensureDatabases(server, [database])).rejects.toThrow('does not sort texts by bytes');
  });

  it('are created once by runs at the same time, and take a changed password', async () => {
    await Promise.all([1, 2, 3].map(() => ensureDatabases(server, [database])));
    const changed = { ...database, password: 'another' };
    await ensureDatabases(server, [changed]);
    expect(await canConnect(changed)).toBe(true);
    await expect(canConnect(database)).rejects.toThrow('password authentication failed');
  });

  it('are created by the program of the image, for the settings of the services', async () => {
    const variables = services.map((service) => {
      const { name } = database;
      return [`${service.toUpperCase()}_DATABASE_URL`, addressOf(server, { name, password: database.password })];
    });
    const source = ['--conditions=source', '--import', './local/typescript.mjs'];
    await promisify(execFile)(process.execPath, [...source, 'local/launcher/create-databases.ts'], {
      cwd: resolve(import.meta.dirname, '../..'),
      env: { ...Object.fromEntries(variables), POSTGRES_DATABASE_URL: server },
    });
    expect(await canConnect(database)).toBe(true);
  });
});
