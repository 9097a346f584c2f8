import { setImmediate as turn } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Logger } from '@nestjs/common';
import fc from 'fast-check';
import { Registry } from 'prom-client';
import { DataSource } from 'typeorm';
import { AreaRecorded, registryAreaV1 } from '#contracts';
import { Database, dataSourceOptions, sql } from '#database';
import { currentContext, type RequestContext, withContext } from '#observability';
import { migratedDatabase } from '#testing';
import type { IncomingRecord } from '../broker.js';
import { MessagingMetrics } from '../messaging.metrics.js';
import { messagingMigrations } from '../migrations/index.js';
import { storeDeadLetter } from '../reactions/dead-letter.js';
import { type Handler, Reactions } from '../reactions/reactions.js';
import { EventProcessor } from '../reactions/event-processor.js';
import { encode } from '../wire/cloud-event.js';
import { DeadLetters } from './dead-letters.js';
import { Discard } from './discard.js';
import { OperatorActions } from './operator-actions.js';
import { nextOfKey, Redrive } from './redrive.js';

const reaction = 'count-when-area-is-recorded';
const key = '32.01.01.2001';
const name = { reaction, topic: registryAreaV1.name, key };
let offset = 0;

function eventRecord(version: number, code = key): IncomingRecord {
  const { headers, payload } = encode(AreaRecorded({ code, version, kind: 'DESA', name: 'Desa', parentCode: null }));
  return {
    topic: name.topic,
    partition: 0,
    offset: String(offset++),
    key: code,
    headers,
    value: Buffer.from(payload),
  };
}

const asAdmin = <T>(work: () => T): T =>
  withContext({ correlationId: '0197a5f0-0000-7000-8000-000000000001', actor: 'admin' }, work);

describe('dead letters', () => {
  let fresh: Awaited<ReturnType<typeof migratedDatabase>>;
  let dataSource: DataSource;
  let database: Database;
  let run: Handler['run'];
  let processor: EventProcessor;
  let deadLetters: DeadLetters;
  let redrive: Redrive;
  let discard: Discard;
  let actions: OperatorActions;

  const count: Handler['run'] = async ({ event, tx }) => {
    await tx.query(sql`INSERT INTO effect (key, sequence) VALUES (${event.key}, ${event.sequence})`);
  };
  const fails = async () => Promise.reject(new TypeError('Siti’s phone'));

  beforeAll(async () => {
    Logger.overrideLogger(false);
    fresh = await migratedDatabase({ migrations: messagingMigrations });
    const options = { url: fresh.url, entities: [], migrations: [], applicationName: 'dead-letters-test' };
    dataSource = await new DataSource(dataSourceOptions(options)).initialize();
    database = new Database(dataSource);
    await database.query(sql`CREATE TABLE effect (place bigint GENERATED ALWAYS AS IDENTITY, key text, sequence int)`);
    const reactions = new Reactions();
    const type = AreaRecorded.wireType;
    reactions.add({ reaction, type, topic: registryAreaV1, run: (delivery) => run(delivery) });
    const metrics = new MessagingMetrics(new Registry());
    actions = new OperatorActions(database);
    processor = new EventProcessor(database, reactions, metrics);
    deadLetters = new DeadLetters(database, actions);
    redrive = new Redrive(database, reactions, actions, metrics);
    discard = new Discard(database, actions);
  });
  afterAll(async () => {
    await dataSource.destroy();
    await fresh.drop();
  });
  beforeEach(async () => {
    await clean();
    run = count;
  });

  const clean = () => database.query(sql`TRUNCATE effect, inbox, dead_letter, blocked_key`);
  const deliver = (...records: IncomingRecord[]) =>
    processor.handle({ records, signal: new AbortController().signal, progress: () => {} });
  const effects = async (of = key) =>
    (await database.query<{ sequence: number }>(sql`SELECT sequence FROM effect WHERE key = ${of} ORDER BY place`)).map(
      ({ sequence }) => sequence,
    );
  const deadLetterFirst = (record: IncomingRecord) =>
    database.transaction((tx) =>
      storeDeadLetter(tx, {
        reaction,
        eventId: record.headers['ce_id']!,
        type: AreaRecorded.wireType,
        record,
        reason: 'HANDLER',
        detail: 'TypeError',
      }),
    );
  const lastAction = async () => (await actions.list(undefined, 1))[0];
  const events = () => deadLetters.events(name, undefined, 100);

  it('are listed by key with cause, count and age', async () => {
    const other = '32.01.01.2002';
    await deadLetterFirst(eventRecord(1));
    await deliver(eventRecord(2), eventRecord(3));
    await deadLetterFirst(eventRecord(1, other));
    const [first, ...rest] = await deadLetters.keys({ limit: 10 });
    expect(first).toMatchObject({ ...name, events: 3, reason: 'HANDLER', detail: 'TypeError' });
    expect(first!.ageSeconds).toBeGreaterThanOrEqual(0);
    expect(rest.map((one) => one.key)).toEqual([other]);
    expect(await deadLetters.keys({ limit: 10, after: [reaction, name.topic, key] })).toHaveLength(1);
    expect(await deadLetters.keys({ limit: 10, key: other })).toHaveLength(1);
    expect((await events()).map(({ reason }) => reason)).toEqual(['HANDLER', 'KEY_BLOCKED', 'KEY_BLOCKED']);
  });

  it('can be inspected with any content, and the access is recorded', async () => {
    await deliver({ ...eventRecord(1), value: Buffer.from([0xff, 0x00]) });
    const [unreadable] = await events();
    const seen = await asAdmin(() => deadLetters.inspect(unreadable!.position));
    expect(seen).toMatchObject({ reason: 'NOT_JSON', valueBase64: '/wA=', headers: { ce_sequence: '0000000001' } });
    expect(seen).not.toHaveProperty('json');
    expect(await lastAction()).toMatchObject({ action: 'INSPECT', actor: 'admin', eventId: seen!.eventId });
    await deadLetterFirst(eventRecord(1, '32.01.01.2003'));
    const [readable] = await deadLetters.events({ ...name, key: '32.01.01.2003' }, undefined, 1);
    expect(await deadLetters.inspect(readable!.position)).toMatchObject({ json: { code: '32.01.01.2003' } });
    expect(await deadLetters.inspect('999999')).toBeUndefined();
  });

  it('run their reaction in order once the cause is fixed, and unblock the key', async () => {
    run = fails;
    await deliver(eventRecord(1), eventRecord(2), eventRecord(3));
    run = count;
    expect(await asAdmin(() => redrive.retry(name, 'fixed in 1.4.2'))).toEqual({
      unblocked: true,
      handled: 3,
      duplicates: 0,
      remaining: 0,
    });
    await deliver(eventRecord(4));
    expect(await effects()).toEqual([1, 2, 3, 4]);
    expect(await lastAction()).toMatchObject({ action: 'RETRY', actor: 'admin', count: 1, reason: 'fixed in 1.4.2' });
    expect(await redrive.retry(name)).toBeUndefined();
  });

  it('case 34: run in the order of their key when a replay stored older events behind newer ones', async () => {
    run = fails;
    for (const version of [1, 5, 2, 3]) await deliver(eventRecord(version));
    run = count;
    expect(await redrive.retry(name)).toMatchObject({ unblocked: true, handled: 4 });
    expect(await effects()).toEqual([1, 2, 3, 5]);
  });

  it('are found in their order by an index, however many events wait for a key', async () => {
    await database.query(
      sql`INSERT INTO blocked_key (reaction, topic, key) VALUES (${reaction}, ${name.topic}, ${key})`,
    );
    await database.query(
      sql`INSERT INTO dead_letter (reaction, topic, key, event_id, headers, reason, detail)
       SELECT ${reaction}, ${name.topic}, ${key}, uuidv7(), jsonb_build_object('ce_sequence', (5001 - n)::text), 'HANDLER', ''
         FROM generate_series(1, 5000) n`,
    );
    await database.query(sql`ANALYZE dead_letter`);
    const plan = await database.query<object>(sql`EXPLAIN (ANALYZE, FORMAT JSON) ${nextOfKey(name)}`);
    expect(JSON.stringify(plan)).not.toContain('"Sort"');
    const [{ headers } = { headers: {} }] = await database.query<{ headers: object }>(nextOfKey(name));
    expect(headers).toEqual({ ce_sequence: '1' });
  });

  it('stop at the first repeated failure: it is rolled back, and the remaining ones stay', async () => {
    run = fails;
    await deliver(eventRecord(1), eventRecord(2), eventRecord(3));
    run = async (delivery) => {
      await count(delivery);
      if (delivery.event.sequence === 2) throw new RangeError('Siti’s phone');
    };
    expect(await redrive.retry(name)).toMatchObject({
      unblocked: false,
      handled: 1,
      remaining: 2,
      failure: { reason: 'HANDLER', detail: 'RangeError' },
    });
    expect(await effects()).toEqual([1]);
    expect((await events()).map(({ detail }) => detail)).toEqual([
      'RangeError',
      'an earlier event of its key is a dead letter',
    ]);
  });

  it('stop at a record that is still unreadable', async () => {
    await deliver({ ...eventRecord(1), value: Buffer.from('{"half":') }, eventRecord(2));
    expect(await redrive.retry(name)).toMatchObject({ handled: 0, remaining: 2, failure: { reason: 'NOT_JSON' } });
  });

  it('continue the correlation of their event, not that of the operator', async () => {
    const record = eventRecord(1);
    await deadLetterFirst(record);
    let seen: RequestContext | undefined;
    run = async () => void (seen = currentContext());
    await asAdmin(() => redrive.retry(name));
    expect(seen).toMatchObject({
      correlationId: record.headers['ce_correlationid'],
      causationId: record.headers['ce_id'],
    });
    expect(seen).not.toHaveProperty('actor');
  });

  it('are only deleted when they were handled before', async () => {
    const record = eventRecord(1);
    await deliver(record);
    await deadLetterFirst(record);
    expect(await redrive.retry(name)).toMatchObject({ unblocked: true, handled: 0, duplicates: 1 });
    expect(await effects()).toEqual([1]);
  });

  it('can be discarded one by one with a record, and stay discarded after a redelivery', async () => {
    const [bad, good] = [eventRecord(1), eventRecord(2)];
    await deadLetterFirst(bad);
    await deliver(good);
    const [first] = await events();
    const answer = await asAdmin(() => discard.discard(name, first!.position, 'sent by a test'));
    expect(answer).toEqual({ discarded: 1, remaining: 1, unblocked: false });
    expect(await lastAction()).toMatchObject({
      action: 'DISCARD',
      actor: 'admin',
      eventId: bad.headers['ce_id'],
      reason: 'sent by a test',
    });
    await redrive.retry(name);
    await deliver(bad);
    expect(await effects()).toEqual([2]);
    expect(await discard.discard(name, first!.position, 'twice')).toBeUndefined();
  });

  it('can be discarded as a whole key, with one record each', async () => {
    await deadLetterFirst(eventRecord(1));
    await deliver(eventRecord(2), { ...eventRecord(3), headers: {} });
    expect(await discard.discard(name, undefined, 'the village is gone')).toEqual({
      discarded: 3,
      remaining: 0,
      unblocked: true,
    });
    expect((await actions.list(undefined, 3)).every(({ action }) => action === 'DISCARD')).toBe(true);
    await deliver(eventRecord(4));
    expect(await effects()).toEqual([4]);
  });

  it('leave records that cannot be changed or deleted', async () => {
    await deadLetterFirst(eventRecord(1));
    await redrive.retry(name);
    for (const statement of [sql`UPDATE operator_action SET actor = 'x'`, sql`DELETE FROM operator_action`])
      await expect(database.query(statement)).rejects.toThrow('append-only');
  });

  it('do not block a key that was unblocked before a waiting event was stored', async () => {
    const waiting = {
      reaction,
      eventId: eventRecord(1).headers['ce_id']!,
      type: null,
      record: eventRecord(2),
      detail: '',
    };
    await expect(
      database.transaction((tx) => storeDeadLetter(tx, { ...waiting, reason: 'KEY_BLOCKED' })),
    ).rejects.toMatchObject({
      driverError: { code: '23503', table: 'dead_letter' },
    });
    expect(await deadLetters.keys({ limit: 1 })).toEqual([]);
  });

  it('case 12: keep the order of their key while new events of it arrive during the redrive', async () => {
    const timing = fc.array(fc.nat(6), { minLength: 1, maxLength: 6 });
    const shape = fc.record({
      storedDeadLetters: fc.integer({ min: 1, max: 6 }),
      arriving: timing,
      failing: fc.option(fc.nat(11), { nil: undefined }),
      operators: fc.integer({ min: 1, max: 2 }),
      handling: fc.nat(3),
    });
    await fc.assert(
      fc.asyncProperty(shape, async ({ storedDeadLetters, arriving, failing, operators, handling }) => {
        await clean();
        let failures = failing === undefined ? 0 : 1;
        run = async (delivery) => {
          for (let n = 0; n < handling; n++) await turn();
          await count(delivery);
          if (delivery.event.sequence === failing && failures-- > 0) throw new TypeError('once more');
        };
        await deadLetterFirst(eventRecord(1));
        await deliver(...Array.from({ length: storedDeadLetters - 1 }, (_, n) => eventRecord(n + 2)));

        const arrive = async () => {
          for (const [n, turns] of arriving.entries()) {
            for (let t = 0; t < turns; t++) await turn();
            const record = eventRecord(storedDeadLetters + 1 + n);
            expect(await deliver(record)).toEqual({ done: 1 });
            if (turns === 0) await deliver(record);
          }
        };
        await Promise.all([arrive(), ...Array.from({ length: operators }, () => redrive.retry(name))]);
        const blocked = await deadLetters.keys({ limit: 1 });
        expect(failing === undefined ? blocked : []).toEqual([]);
        while (await redrive.retry(name));

        expect(await effects()).toEqual(Array.from({ length: storedDeadLetters + arriving.length }, (_, n) => n + 1));
        expect(await deadLetters.keys({ limit: 1 })).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});
