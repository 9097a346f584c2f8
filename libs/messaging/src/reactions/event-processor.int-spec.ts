import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { Registry } from 'prom-client';
import { DataSource } from 'typeorm';
import { AreaRecorded, KimActivated, registryAreaV1 } from '#contracts';
import { Database, dataSourceOptions, runMigrations, sql } from '#database';
import { currentContext, type RequestContext } from '#observability';
import { freshDatabase } from '#testing';
import type { IncomingRecord } from '../broker.js';
import { MessagingMetrics } from '../messaging.metrics.js';
import { messagingMigrations } from '../migrations/index.js';
import { Outbox } from '../outbox/outbox.js';
import { Signal } from '../outbox/signal.js';
import { encode } from '../wire/cloud-event.js';
import { type Handler, Reactions } from './reactions.js';
import { EventProcessor } from './event-processor.js';

const villages = ['32.01.01.2001', '32.01.01.2002', '32.01.01.2003'];
let offset = 0;

function eventRecord(code: string, version: number): IncomingRecord {
  const { key, headers, payload } = encode(
    AreaRecorded({ code, version, kind: 'DESA', name: 'Desa', parentCode: null }),
  );
  const place = { topic: registryAreaV1.name, partition: 0, offset: String(offset++) };
  return { ...place, key, headers, value: Buffer.from(payload) };
}

describe('the reactions of a service', () => {
  let fresh: Awaited<ReturnType<typeof freshDatabase>>;
  let dataSource: DataSource;
  let database: Database;
  let run: Handler['run'];
  let processor: EventProcessor;
  const outbox = new Outbox(new Signal());

  beforeAll(async () => {
    Logger.overrideLogger(false);
    fresh = await freshDatabase();
    const options = { url: fresh.url, entities: [], migrations: messagingMigrations, applicationName: 'reactor-test' };
    await runMigrations(options);
    dataSource = await new DataSource(dataSourceOptions(options)).initialize();
    database = new Database(dataSource);
    await database.query(sql`CREATE TABLE effect (place bigint GENERATED ALWAYS AS IDENTITY, key text, sequence int)`);
  });
  afterAll(async () => {
    await dataSource.destroy();
    await fresh.drop();
  });
  beforeEach(async () => {
    await database.query(sql`TRUNCATE effect, inbox, dead_letter, blocked_key, outbox`);
    run = async ({ event, tx }) => {
      await tx.query(sql`INSERT INTO effect (key, sequence) VALUES (${event.key}, ${event.sequence})`);
    };
    const reactions = new Reactions();
    reactions.add({
      reaction: 'count-when-area-is-recorded',
      type: AreaRecorded.wireType,
      topic: registryAreaV1,
      run: (delivery) => run(delivery),
    });
    processor = new EventProcessor(database, reactions, new MessagingMetrics(new Registry()));
  });

  const deliver = (...records: IncomingRecord[]) =>
    processor.handle({ records, signal: new AbortController().signal, progress: () => {} });
  const effects = () =>
    database.query<{ key: string; sequence: number }>(sql`SELECT key, sequence FROM effect ORDER BY place`);
  const deadLetters = () =>
    database.query<{ key: string; reason: string; detail: string }>(
      sql`SELECT key, reason, detail FROM dead_letter ORDER BY position`,
    );

  it('take effect once, however often an event is delivered', async () => {
    const record = eventRecord(villages[0]!, 1);
    await deliver(record, record);
    await deliver(record);
    expect(await effects()).toEqual([{ key: villages[0], sequence: 1 }]);
  });

  it('take effect once when two consumers have the same event at the same time', async () => {
    const record = eventRecord(villages[0]!, 1);
    await Promise.all([deliver(record), deliver(record), deliver(record)]);
    expect(await effects()).toHaveLength(1);
  });

  it('run in order per key', async () => {
    await deliver(...[1, 2, 3, 4, 5].flatMap((version) => villages.map((code) => eventRecord(code, version))));
    for (const code of villages)
      expect((await effects()).filter(({ key }) => key === code).map(({ sequence }) => sequence)).toEqual([
        1, 2, 3, 4, 5,
      ]);
  });

  it('commit together with the events that they publish', async () => {
    const writes = run;
    run = async (delivery) => {
      await writes(delivery);
      await outbox.add(delivery.tx, KimActivated(KimActivated.examples[0] as never));
      if (delivery.event.sequence === 2) throw new TypeError('a bug');
    };
    await deliver(eventRecord(villages[0]!, 1), eventRecord(villages[1]!, 2));
    expect(await effects()).toEqual([{ key: villages[0], sequence: 1 }]);
    expect(await database.query(sql`SELECT type FROM outbox`)).toEqual([{ type: KimActivated.wireType }]);
  });

  it('continue the correlation and name the event as the cause of the events that they publish', async () => {
    let seen: RequestContext | undefined;
    run = async () => void (seen = currentContext());
    const record = eventRecord(villages[0]!, 1);
    await deliver(record);
    expect(seen).toMatchObject({
      correlationId: record.headers['ce_correlationid'],
      causationId: record.headers['ce_id'],
    });
  });

  it('that keep failing store the event as a dead letter and block its key, and other keys continue', async () => {
    const writes = run;
    run = async (delivery) => {
      if (delivery.event.key === villages[0] && delivery.event.sequence === 1) throw new TypeError('Siti’s phone');
      await writes(delivery);
    };
    const outcome = await deliver(
      eventRecord(villages[0]!, 1),
      eventRecord(villages[0]!, 2),
      eventRecord(villages[1]!, 1),
    );
    expect(outcome).toEqual({ done: 3 });
    await deliver(eventRecord(villages[0]!, 3));
    expect(await effects()).toEqual([{ key: villages[1], sequence: 1 }]);
    expect(await deadLetters()).toEqual([
      { key: villages[0], reason: 'HANDLER', detail: 'TypeError' },
      { key: villages[0], reason: 'KEY_BLOCKED', detail: 'an earlier event of its key is a dead letter' },
      { key: villages[0], reason: 'KEY_BLOCKED', detail: 'an earlier event of its key is a dead letter' },
    ]);
  });

  it('store a dead letter once for repeated deliveries', async () => {
    run = async () => Promise.reject(new TypeError('a bug'));
    const [first, second] = [eventRecord(villages[0]!, 1), eventRecord(villages[0]!, 2)];
    await deliver(first, second);
    await deliver(first, second);
    expect(await deadLetters()).toHaveLength(2);
  });

  it('ignore a redelivered event that was handled before its key was blocked', async () => {
    const early = eventRecord(villages[0]!, 1);
    await deliver(early);
    run = async () => Promise.reject(new TypeError('a bug'));
    await deliver(eventRecord(villages[0]!, 2));
    await deliver(early);
    expect((await deadLetters()).map(({ reason }) => reason)).toEqual(['HANDLER']);
  });

  it('wait for a transient failure to end, then run', async () => {
    const writes = run;
    let failures = 4;
    run = async (delivery) => {
      await writes(delivery);
      if (failures-- > 0) throw Object.assign(new Error('connect'), { code: 'ECONNREFUSED' });
    };
    await deliver(eventRecord(villages[0]!, 1));
    expect(await effects()).toHaveLength(1);
    expect(await deadLetters()).toEqual([]);
  });

  it('do not start after the partition is revoked, and the record is redelivered', async () => {
    const signal = AbortSignal.abort();
    const outcome = await processor.handle({ records: [eventRecord(villages[0]!, 1)], signal, progress: () => {} });
    expect(outcome.done).toBe(0);
    expect(await effects()).toEqual([]);
  });

  it('store an unreadable record with its reason, and other keys continue', async () => {
    const broken = { ...eventRecord(villages[0]!, 1), value: Buffer.from('{"half":') };
    const bare = { ...eventRecord(villages[1]!, 1), headers: {} };
    const nul = { ...eventRecord(villages[2]!, 1), headers: { ce_type: 'a\0b' } };
    await deliver(broken, bare, nul, eventRecord('32.01.01.2009', 1));
    expect((await deadLetters()).map(({ reason }) => reason).toSorted()).toEqual([
      'NOT_JSON',
      'NO_ENVELOPE',
      'NO_ENVELOPE',
    ]);
    expect(await effects()).toEqual([{ key: '32.01.01.2009', sequence: 1 }]);
    expect(
      await database.query(sql`SELECT encode(value, 'escape') AS value FROM dead_letter WHERE reason = 'NOT_JSON'`),
    ).toEqual([{ value: '{"half":' }]);
  });

  it('ignore unknown types and types without a reaction', async () => {
    const stranger = eventRecord(villages[0]!, 1);
    const headers = { ...stranger.headers, ce_type: 'sambung.registry.AreaRecorded.v9', ce_id: randomUUID() };
    expect(await deliver({ ...stranger, headers })).toEqual({ done: 1 });
    expect([...(await effects()), ...(await deadLetters())]).toEqual([]);
  });
});
