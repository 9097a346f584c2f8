import { AsyncResource } from 'node:async_hooks';
import { createHash, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { Access, type Actor, definePolicy, parseGrant } from '#access';
import { Database, dataSourceOptions, sql } from '#database';
import { migratedDatabase, type TestDatabase } from '#testing';
import { IdempotentResponseJob } from './idempotent-response.job.js';
import { Idempotency } from './idempotency.js';
import { type Call, withClientId } from './idempotent-call.js';
import { idempotencyMigrations } from './migrations/index.js';

const hashOf = (body: string) => createHash('sha256').update(body).digest();
const actorOf = (subject: string): Actor => ({ subject, grants: [] });

describe('Idempotency', () => {
  let testDatabase: TestDatabase;
  let dataSource: DataSource;
  let database: Database;
  const access = new Access({});
  let idempotency: Idempotency;

  beforeAll(async () => {
    testDatabase = await migratedDatabase({ migrations: idempotencyMigrations });
    await testDatabase.query(sql`CREATE TABLE effect (call text NOT NULL)`);
    const options = { url: testDatabase.url, entities: [], migrations: [], applicationName: 'test', poolSize: 20 };
    dataSource = await new DataSource(dataSourceOptions(options)).initialize();
    database = new Database(dataSource);
    idempotency = new Idempotency(database, access);
  });

  afterAll(async () => {
    await dataSource?.destroy();
    await testDatabase?.drop();
  });

  function callOf(changes: Partial<Call> = {}): Call {
    return {
      actor: actorOf('ketua'),
      operation: 'POST /v1/things',
      key: randomUUID(),
      bodyHash: () => hashOf('body'),
      ...changes,
    };
  }

  /** Writes a row with `name`, and returns a secret. */
  const act = (call: Call, name: string) =>
    idempotency.once(call, async (tx) => {
      await tx.query(sql`INSERT INTO effect VALUES (${name})`);
      return { name, pin: `${Math.random()}` };
    });

  const effects = async (name: string) =>
    (await testDatabase.query(sql`SELECT 1 FROM effect WHERE call = ${name}`)).length;

  it('returns the first response again without a second effect', async () => {
    const call = callOf();
    const first = await act(call, 'again');
    expect(await act(call, 'again')).toEqual(first);
    expect(await effects('again')).toBe(1);
  });

  it('runs the work each time without a key, in a transaction', async () => {
    const call = callOf({ key: undefined });
    await act(call, 'keyless');
    await act(call, 'keyless');
    expect(await effects('keyless')).toBe(2);
    const failing = idempotency.once(call, async (tx) => {
      await tx.query(sql`INSERT INTO effect VALUES ('rolled back')`);
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await effects('rolled back')).toBe(0);
  });

  it('has one effect for many concurrent calls with the same key', async () => {
    const call = callOf();
    const calls = await Promise.allSettled(Array.from({ length: 20 }, () => act(call, 'at once')));
    const responses = calls.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
    const refusals = calls.flatMap((result) =>
      result.status === 'rejected' ? [(result.reason as { code: string }).code] : [],
    );
    expect(await effects('at once')).toBe(1);
    expect(new Set(responses.map(({ pin }) => pin)).size).toBe(1);
    expect(new Set([...refusals, 'idempotency-in-progress']).size).toBe(1);
    expect(await act(call, 'at once')).toEqual(responses[0]);
  });

  it('rejects the second call while the first is in progress', async () => {
    const call = callOf();
    const second = AsyncResource.bind(() => act(call, 'second'));
    const first = await idempotency.once(call, async () => {
      await expect(second()).rejects.toMatchObject({
        code: 'idempotency-in-progress',
        extra: { headers: { 'retry-after': '1' } },
      });
      return 'done';
    });
    expect(first).toBe('done');
    expect(await act(call, 'second')).toBe('done');
  });

  it.each([
    ['writes its own response', () => 'second'],
    ['is refused because of the effect of the first', () => Promise.reject(new Error('exists already'))],
  ])('returns the first response when it is committed while the second call %s', async (_how, end) => {
    const call = callOf();
    await act(call, 'first');
    const [stored] = await testDatabase.query<object>(sql`
      DELETE FROM idempotent_response WHERE key_hash = (SELECT key_hash FROM idempotent_response ORDER BY expires_at DESC LIMIT 1)
      RETURNING to_jsonb(idempotent_response) AS row`);
    const storeFirst = AsyncResource.bind(() =>
      testDatabase.query(sql`
        INSERT INTO idempotent_response
        SELECT * FROM jsonb_populate_record(NULL::idempotent_response, ${(stored as { row: object }).row})`),
    );
    const second = idempotency.once(call, async () => {
      await storeFirst();
      return end();
    });
    expect(await second).toMatchObject({ name: 'first' });
  });

  it('stores nothing of an interrupted call, so that it can be repeated', async () => {
    const call = callOf();
    const cut = idempotency.once(call, async (tx) => {
      await tx.query(sql`INSERT INTO effect VALUES ('cut')`);
      await tx.query(sql`SELECT pg_terminate_backend(pg_backend_pid())`);
    });
    await expect(cut).rejects.toThrow();
    expect(await effects('cut')).toBe(0);
    await act(call, 'cut');
    expect(await effects('cut')).toBe(1);
  });

  it('gives the error of the call, also when what is stored cannot be read afterwards', async () => {
    const unreadable = Object.create(database, { query: { value: () => Promise.reject(new Error('unreachable')) } });
    const refused = new Idempotency(unreadable as Database, access).once(callOf(), () =>
      Promise.reject(new Error('refused')),
    );
    await expect(refused).rejects.toThrow('refused');
  });

  it('stores no error', async () => {
    const call = callOf();
    await expect(idempotency.once(call, () => Promise.reject(new Error('not yet')))).rejects.toThrow('not yet');
    expect(await act(call, 'after refusal')).toMatchObject({ name: 'after refusal' });
  });

  it('rejects the key with another body', async () => {
    const call = callOf();
    await act(call, 'body');
    const other = act({ ...call, bodyHash: () => hashOf('other') }, 'body');
    await expect(other).rejects.toMatchObject({ code: 'idempotency-key-reused' });
  });

  it.each<[string, Partial<Call>]>([
    ['another account', { actor: actorOf('sekretaris') }],
    ['another operation', { operation: 'POST /v1/others' }],
    ['a caller without a token', { actor: undefined }],
  ])('takes the same key of %s for another call', async (_who, changes) => {
    const call = callOf();
    const first = await act(call, 'first');
    expect(await act({ ...call, ...changes }, 'other')).not.toEqual(first);
  });

  it('counts a replay as authorized', async () => {
    const call = callOf();
    await act(call, 'checked');
    const again = actorOf('ketua');
    await act({ ...call, actor: again }, 'checked');
    expect(access.wasAuthorized(again)).toBe(true);
  });

  it('rejects a replay to an account that has lost the right', async () => {
    const grant = parseGrant('DISKOMINFO_VERIFIER@area:32.01')!;
    const limited = new Access(definePolicy({ 'thing.give': { roles: ['DISKOMINFO_VERIFIER'], scope: 'bound' } }));
    const give = (actor: Actor, key: string) =>
      new Idempotency(database, limited).once(callOf({ actor, key }), async () => {
        limited.check(actor, 'thing.give', { area: '32.01.05.2003' });
        return Promise.resolve({ pin: Math.random() });
      });
    const [subject, key] = ['ketua', randomUUID()];
    const first = await give({ subject, grants: [grant] }, key);
    expect(await give({ subject, grants: [grant] }, key)).toEqual(first);
    await expect(give({ subject, grants: [] }, key)).rejects.toMatchObject({ code: 'role-missing' });
    const elsewhere = { subject, grants: [parseGrant('DISKOMINFO_VERIFIER@area:32.02')!] };
    await expect(give(elsewhere, key)).rejects.toMatchObject({ code: 'out-of-scope' });
  });

  it('stores neither the key nor the response in readable form', async () => {
    const call = callOf();
    const { pin } = await act(call, 'sealed');
    const rows = await testDatabase.query<{ row: string }>(
      sql`SELECT account || operation || encode(key_hash, 'escape') || encode(body_hash, 'escape') || encode(response,
              'escape') AS row
         FROM idempotent_response`,
    );
    for (const { row } of rows) {
      expect(row).not.toContain(call.key);
      expect(row).not.toContain(pin);
    }
  });

  it('stores no plain hash of a short body, such as one with a PIN', async () => {
    const call = callOf({ bodyHash: () => hashOf('123456') });
    await act(call, 'guessed');
    const rows = await testDatabase.query(sql`SELECT 1 FROM idempotent_response WHERE body_hash = ${call.bodyHash()}`);
    expect(rows).toEqual([]);
  });

  it('deletes responses after a day, in batches', async () => {
    const call = callOf();
    const first = await act(call, 'forgotten');
    await testDatabase.query(
      sql`UPDATE idempotent_response SET expires_at = expires_at - interval '23 hours 59 minutes'`,
    );
    const job = new IdempotentResponseJob(database);
    expect(await job.run()).toBe(0);
    expect(await act(call, 'forgotten')).toEqual(first);
    await testDatabase.query(
      sql`INSERT INTO idempotent_response (account, operation, key_hash, body_hash, response, expires_at)
       SELECT 'old', 'old', i::text::bytea, '', '', now() - interval '1 hour' FROM generate_series(1, 2500) i`,
    );
    expect(await job.run()).toBe(2500);
  });

  it('stores for a season what came under an id of the client', async () => {
    const call = withClientId(callOf(), randomUUID());
    const first = await act(call, 'offline');
    await testDatabase.query(sql`UPDATE idempotent_response SET expires_at = expires_at - interval '89 days'`);
    await new IdempotentResponseJob(database).run();
    expect(await act(call, 'offline')).toEqual(first);
    await expect(act({ ...call, bodyHash: () => hashOf('other') }, 'offline')).rejects.toMatchObject({
      code: 'idempotency-key-reused',
    });
  });
});
