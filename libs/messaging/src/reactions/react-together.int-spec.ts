import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Logger } from '@nestjs/common';
import fc from 'fast-check';
import { Registry } from 'prom-client';
import { DataSource } from 'typeorm';
import { AreaRecorded, registryAreaV1 } from '#contracts';
import { Database, dataSourceOptions } from '#database';
import { currentContext, type RequestContext } from '#observability';
import { migratedDatabase } from '#testing';
import type { IncomingRecord } from '../broker.js';
import { MessagingMetrics } from '../messaging.metrics.js';
import { messagingMigrations } from '../migrations/index.js';
import { encode } from '../wire/cloud-event.js';
import { Breaker } from './breaker.js';
import { Patience } from './patience.js';
import { type Handler, Reactions } from './reactions.js';
import { Reactor } from './reactor.js';

const code = (village: number) => `32.01.01.${2001 + village}`;
let offset = 0;

function said(key: string, version: number): IncomingRecord {
  const event = AreaRecorded({ code: key, version, kind: 'DESA', name: 'Desa', parentCode: null });
  const { headers, payload } = encode(event);
  const place = { topic: registryAreaV1.name, partition: 0, offset: String(offset++) };
  return { ...place, key, headers, value: Buffer.from(payload) };
}

const away = () => Object.assign(new Error('connect'), { code: 'ECONNREFUSED' });
const impatient = { firstBackOffMs: 1, laneMs: 4, partitionRestMs: 1, faultRestMs: 1 };

describe('events that are reacted to together', () => {
  let fresh: Awaited<ReturnType<typeof migratedDatabase>>;
  let dataSource: DataSource;
  let database: Database;
  let run: Handler['run'];
  let breaker: Breaker;

  beforeAll(async () => {
    Logger.overrideLogger(false);
    fresh = await migratedDatabase({ migrations: messagingMigrations });
    const options = { url: fresh.url, entities: [], migrations: [], applicationName: 'together-test', poolSize: 20 };
    dataSource = await new DataSource(dataSourceOptions(options)).initialize();
    database = new Database(dataSource);
    await database.query(`
      CREATE TABLE effect (
        place bigint GENERATED ALWAYS AS IDENTITY, key text, sequence int, tx xid8 DEFAULT pg_current_xact_id())`);
  });
  afterAll(async () => {
    await dataSource.destroy();
    await fresh.drop();
  });

  const clear = () => database.query(`TRUNCATE effect, inbox, parked_event, parked_key`);
  const write: Handler['run'] = async ({ event, tx }) => {
    await tx.query(`INSERT INTO effect (key, sequence) VALUES ($1, $2)`, [event.key, event.sequence]);
  };
  beforeEach(async () => {
    await clear();
    run = write;
    breaker = new Breaker();
  });

  function consumer(patience: Partial<Patience> = {}): (...records: IncomingRecord[]) => ReturnType<Reactor['handle']> {
    const reactions = new Reactions();
    const handler = {
      type: AreaRecorded.wireType,
      topic: registryAreaV1,
      run: (given: Parameters<Handler['run']>[0]) => run(given),
    };
    reactions.add({ ...handler, reaction: 'count-when-area-is-recorded' });
    const all = new Patience({ firstBackOffMs: 1, ...patience });
    const reactor = new Reactor(database, reactions, new MessagingMetrics(new Registry()), breaker, all);
    return (...records) => reactor.handle({ records, signal: new AbortController().signal, progress: () => {} });
  }

  const effects = async (key?: string) =>
    (
      await database.query<{ key: string; sequence: number }>(
        `SELECT key, sequence FROM effect WHERE $1::text IS NULL OR key = $1 ORDER BY place`,
        [key ?? null],
      )
    ).map((row) => `${row.key} ${row.sequence}`);
  const parked = async () =>
    (
      await database.query<{ key: string; sequence: string; reason: string }>(
        `SELECT key, headers->>'ce_sequence' AS sequence, reason FROM parked_event ORDER BY position`,
      )
    ).map((row) => `${row.key} ${row.sequence} ${row.reason}`);

  const versions = (key: string, count: number) => Array.from({ length: count }, (_, n) => said(key, n + 1));
  const lines = (key: string, count: number) => Array.from({ length: count }, (_, n) => `${key} ${n + 1}`);

  it('share a transaction', async () => {
    await consumer()(...versions(code(0), 50));
    expect(await effects()).toEqual(lines(code(0), 50));
    expect(await database.query(`SELECT count(DISTINCT tx)::int AS count FROM effect`)).toEqual([{ count: 1 }]);
  });

  it('share it with no more events than are allowed', async () => {
    await consumer({ together: 20 })(...versions(code(0), 50));
    expect(await database.query(`SELECT count(*)::int AS count FROM effect GROUP BY tx ORDER BY tx`)).toEqual([
      { count: 20 },
      { count: 20 },
      { count: 10 },
    ]);
  });

  it('happen once when one of them is there twice', async () => {
    const [first, second, third] = versions(code(0), 3);
    await consumer()(first!, second!, first!, second!, third!, first!);
    expect(await effects()).toEqual(lines(code(0), 3));
  });

  it('have each a context of their own', async () => {
    const seen: (RequestContext | undefined)[] = [];
    run = async () => void seen.push(currentContext());
    const records = versions(code(0), 3);
    await consumer()(...records);
    expect(seen).toEqual(
      records.map(({ headers }) => ({
        correlationId: headers['ce_correlationid'],
        causationId: headers['ce_id'],
        traceparent: expect.stringContaining(headers['traceparent']!.slice(3, 35)),
      })),
    );
  });

  it('happen without the one among them that fails for good: it is parked with its key, the others go on', async () => {
    run = async (delivery) => {
      await write(delivery);
      if (delivery.event.key === code(0) && delivery.event.sequence === 2) throw new TypeError('a bug');
    };
    const outcome = await consumer({ lanes: 1 })(
      ...[1, 2, 3].flatMap((version) => [0, 1, 2].map((village) => said(code(village), version))),
    );
    expect(outcome).toEqual({ done: 9 });
    expect(await effects(code(0))).toEqual(lines(code(0), 1));
    for (const village of [1, 2]) expect(await effects(code(village))).toEqual(lines(code(village), 3));
    expect(await parked()).toEqual([`${code(0)} 2 HANDLER`, `${code(0)} 3 KEY_BLOCKED`]);
  });

  it('are parked without a failure when their key is blocked, unless they had been handled before', async () => {
    const [first, second, third] = versions(code(0), 3);
    const others = versions(code(1), 3);
    await consumer()(first!);
    run = (delivery) => (delivery.event.key === code(0) ? Promise.reject(new TypeError('a bug')) : write(delivery));
    await consumer()(second!);
    await consumer({ lanes: 1 })(first!, others[0]!, second!, others[1]!, third!, others[2]!, third!);
    expect(await effects(code(0))).toEqual(lines(code(0), 1));
    expect(await effects(code(1))).toEqual(lines(code(1), 3));
    expect(await parked()).toEqual([`${code(0)} 2 HANDLER`, `${code(0)} 3 KEY_BLOCKED`]);
    expect(
      await database.query(`SELECT count(DISTINCT tx)::int AS count FROM effect WHERE key = $1`, [code(1)]),
    ).toEqual([{ count: 1 }]);
  });

  it('go around a record that cannot be read', async () => {
    const records = versions(code(0), 3);
    await consumer()(records[0]!, { ...said(code(1), 1), value: null }, records[1]!, records[2]!);
    expect(await effects()).toEqual(lines(code(0), 3));
    expect(await parked()).toEqual([`${code(1)} 1 NO_VALUE`]);
  });

  it('go around a key that PostgreSQL cannot hold', async () => {
    const odd = { ...said(code(1), 1), key: 'a\0b' };
    await consumer({ lanes: 1 })(said(code(0), 1), odd, said(code(0), 2), { ...odd, ...said(code(1), 2), key: 'a\0b' });
    expect(await effects()).toEqual(lines(code(0), 2));
    expect((await parked()).map((line) => line.split(' ')[0])).toEqual(['a\u2400b', 'a\u2400b']);
  });

  it('happen once when two consumers have overlapping ones at the same time', async () => {
    const records = Array.from({ length: 40 }, (_, n) => n + 1).flatMap((version) =>
      [0, 1, 2].map((village) => said(code(village), version)),
    );
    const [one, two] = [consumer({ together: 7 }), consumer({ together: 50 })];
    await Promise.all([one(...records.slice(0, 90)), two(...records), one(...records), two(...records.slice(0, 60))]);
    for (const village of [0, 1, 2]) expect(await effects(code(village))).toEqual(lines(code(village), 40));
  });

  it('happen exactly once and in order per key, however they are delivered and whatever passes', async () => {
    const delivery = fc.record({
      from: fc.double({ min: 0, max: 1, noNaN: true }),
      length: fc.integer({ min: 1, max: 25 }),
    });
    const trouble = fc.constantFrom('none', 'none', 'none', 'away', 'bug');
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.nat(3), { minLength: 1, maxLength: 25 }),
        fc.array(fc.array(delivery, { minLength: 1, maxLength: 3 }), { maxLength: 6 }),
        fc.infiniteStream(trouble),
        fc.integer({ min: 1, max: 12 }),
        async (villages, deliveries, troubles, together) => {
          await clear();
          const spoken = new Map<number, number>();
          const log = villages.map((village) => {
            spoken.set(village, (spoken.get(village) ?? 0) + 1);
            return said(code(village), spoken.get(village)!);
          });
          const bugs = new Map<string, number>();
          run = async (given) => {
            await write(given);
            const now: string = troubles.next().value;
            const { id } = given.event;
            if (now === 'away') throw away();
            // An event that fails three times for a reason of its own is parked; this is about those that are not.
            if (now !== 'bug' || (bugs.get(id) ?? 0) === 2) return;
            bugs.set(id, (bugs.get(id) ?? 0) + 1);
            throw new TypeError('a bug');
          };
          let committed = 0;
          const consumers = [consumer({ ...impatient, together }), consumer(impatient), consumer(impatient)];
          for (const atOnce of deliveries)
            await Promise.all(
              atOnce.map(async ({ from, length }, n) => {
                const start = Math.floor(from * committed);
                const { done } = await consumers[n]!(...log.slice(start, start + length));
                committed = Math.max(committed, start + done);
              }),
            );
          run = write;
          expect(await consumer()(...log.slice(committed))).toEqual({ done: log.length - committed });
          expect(await parked()).toEqual([]);
          for (const [village, count] of spoken)
            expect(await effects(code(village))).toEqual(lines(code(village), count));
        },
      ),
      { numRuns: 40 },
    );
  });

  describe('when most keys fail', () => {
    const bug = () => Promise.reject(new TypeError('a bug'));
    const many = Array.from({ length: 30 }, (_, village) => said(code(village), 1));

    it('stop to be parked, and the consumer pauses', async () => {
      run = bug;
      const { done, retryAfterMs } = await consumer(impatient)(...many);
      expect(retryAfterMs).toBe(impatient.faultRestMs);
      expect(breaker.open).toEqual(['count-when-area-is-recorded']);
      expect((await parked()).length).toBeLessThan(10);
      const before = await parked();
      expect(await consumer(impatient)(...many.slice(done))).toEqual({ done: 0, retryAfterMs: impatient.faultRestMs });
      expect(await parked()).toEqual(before);
    });

    it('happen, all that were not parked, as soon as one of them works', async () => {
      run = bug;
      const handle = consumer(impatient);
      const { done } = await handle(...many);
      run = write;
      expect(await handle(...many.slice(done))).toEqual({ done: many.length - done });
      expect(breaker.open).toEqual([]);
      expect([...(await effects()), ...(await parked())]).toHaveLength(many.length);
    });

    it('pause again without parking any when most fail on', async () => {
      run = bug;
      const handle = consumer(impatient);
      await handle(...many);
      const before = await parked();
      run = (delivery) => (delivery.event.key === code(29) ? write(delivery) : bug());
      for (let again = 0; again < 3; again++) await handle(...many.toReversed());
      expect(breaker.open).toHaveLength(1);
      expect(await parked()).toEqual(before);
    });

    it('are parked all the same when they cannot be read: that is no fault of ours', async () => {
      const halves = many.map((record) => ({ ...record, value: Buffer.from('{"half":') }));
      expect(await consumer()(...halves)).toEqual({ done: 30 });
      expect(await parked()).toHaveLength(30);
    });
  });

  it('rest with their partition when a failure lasts, and are not waited for one by one', async () => {
    let calls = 0;
    run = () => {
      calls++;
      return Promise.reject(away());
    };
    const records = Array.from({ length: 40 }, (_, village) => said(code(village), 1));
    expect(await consumer({ ...impatient, lanes: 1 })(...records)).toEqual({ done: 0, retryAfterMs: 1 });
    expect(calls).toBeLessThan(10);
    expect(await parked()).toEqual([]);
  });
});
