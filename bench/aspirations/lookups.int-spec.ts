import { Agent } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { type RunningAspirations, runningAspirations } from '../../test/aspirations/running-aspirations.js';
import type { BenchDatabase } from '../bench-environment.js';
import { call } from '../http-load.js';
import { enterReferenceData, fillAspirations } from './fill.js';
import { lookups } from './lookups.js';

describe('the bench of aspirations', () => {
  let on: RunningAspirations;
  let database: BenchDatabase;
  beforeAll(async () => {
    on = await runningAspirations([]);
    const client = new Client({ connectionString: on.database.url });
    await client.connect();
    database = { url: on.database.url, client, rows: async (text, values) => (await client.query(text, values)).rows };
  });
  afterAll(async () => {
    await database?.client.end();
    await on?.stop();
  });

  it('fills the tables of today, and finds in them through HTTP and by its statements', async () => {
    const token = (...grants: string[]) => on.token('bench', ...grants);
    await enterReferenceData(database, on.url, await token('SYSTEM_ADMIN@*', 'COMPLAINT_COORDINATOR@*'));
    await fillAspirations(database, 500);
    const agent = new Agent({ keepAlive: true });
    for (const lookup of Object.values(await lookups(database, { token }))) {
      const { request, statement } = await lookup(1);
      await call(agent, on.url, request);
      expect((await database.client.query(statement.text, [...statement.values])).fields).not.toEqual([]);
    }
    agent.destroy();
  });
});
