import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Injectable, Module } from '@nestjs/common';
import { trace } from '@opentelemetry/api';
import { BasicTracerProvider, InMemorySpanExporter, SimpleSpanProcessor } from '@opentelemetry/sdk-trace-base';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { z } from 'zod';
import { AreaRecorded, registryAreaV1 } from '#contracts';
import { Database, sql } from '#database';
import {
  Consumes,
  type Delivery,
  Outbox,
  Reaction,
  type ReadOptions,
  type SubscribeOptions,
  LocksOwnRows,
} from '#messaging';
import { migrationsOf, type RunningService, serviceModule, startService } from '#service';
import { accessSettings, brokerSettings, logSettings, readSettings } from '#settings';
import {
  type Answer,
  api,
  type Api,
  eventually,
  migratedDatabase,
  type TestDatabase,
  testIssuer,
  type TestIssuer,
} from '#testing';
import { KafkaBroker } from '../../libs/messaging/src/kafka/kafka-broker.js';

const reaction = 'draw-area-when-area-is-recorded';
const otherReaction = 'count-when-area-is-recorded';
/** A province of this test: other tests on this broker share the topic. */
const province = String(10 + Math.floor(Math.random() * 80));
const codes = [1, 2, 3, 4].map((n) => `${province}.01.01.200${n}`);
const within = { within: 240_000 };

/** Gives each test run a consumer group of its own. */
class BrokerOfThisTest extends KafkaBroker {
  override subscribe(options: SubscribeOptions) {
    return super.subscribe({ ...options, group: `${options.group}.${suffix}` });
  }

  override read(options: ReadOptions) {
    return super.read({ ...options, group: `${options.group}.${suffix}` });
  }
}
const suffix = randomUUID().slice(0, 8);

class CreateMap1764300000000 implements MigrationInterface {
  name = 'CreateMap1764300000000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(
      `CREATE TABLE map (code text PRIMARY KEY, name text NOT NULL, version int NOT NULL, drawn int NOT NULL)`,
    );
    await db.query(`CREATE TABLE tally (count int NOT NULL)`);
    await db.query(`INSERT INTO tally VALUES (0)`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE map, tally`);
  }
}

/** The reaction fails for versions from `awayFrom` on as if the database were unreachable, and has a bug at `brokenAt`. */
const faults: { awayFrom: number; brokenAt: number } = { awayFrom: Infinity, brokenAt: Infinity };

/** Counts in `drawn`, which shows an event that is handled twice or never. */
@Injectable()
@Reaction(reaction)
class DrawArea {
  @Consumes(AreaRecorded)
  @LocksOwnRows()
  async handle({ event, tx }: Delivery<typeof AreaRecorded>): Promise<void> {
    const { code, name, version } = event.data;
    if (!code.startsWith(`${province}.`)) return;
    if (version >= faults.awayFrom) throw Object.assign(new Error('connect'), { code: 'ECONNREFUSED' });
    if (version === faults.brokenAt) throw new TypeError('a bug');
    await tx.query(
      sql`INSERT INTO map (code, name, version, drawn) VALUES (${code}, ${name}, ${version}, 1)
       ON CONFLICT (code) DO UPDATE SET name = excluded.name, version = excluded.version, drawn = map.drawn + 1`,
    );
  }
}

@Reaction(otherReaction)
class CountAreas {
  @Consumes(AreaRecorded)
  async handle({ event, tx }: Delivery<typeof AreaRecorded>): Promise<void> {
    if (event.data.code.startsWith(`${province}.`)) await tx.query(sql`UPDATE tally SET count = count + 1`);
  }
}

interface Replay {
  readonly id: string;
  readonly status: string;
  readonly read: number;
  readonly inboxRowsDeleted: number;
}

describe('a replay', () => {
  let issuer: TestIssuer;
  let database: TestDatabase;
  let broker: KafkaBroker;
  let service: RunningService;
  let admin: Api;
  let versions = 0;
  const exporter = new InMemorySpanExporter();

  async function start(): Promise<void> {
    const env = {
      ...Object.fromEntries(Object.entries(issuer.accessSettings).map(([key, value]) => [key, String(value)])),
      LOG_LEVEL: 'silent',
    };
    const settings = readSettings(z.object({ ...accessSettings, ...brokerSettings, ...logSettings }), env);
    const base = { name: 'publishing' as const, settings, policy: {}, entities: [], migrations: [] };
    broker = new BrokerOfThisTest(process.env['TEST_KAFKA_BROKERS']!.split(','), 'replay-test');
    @Module({})
    class MapModule {}
    const module = {
      module: MapModule,
      imports: [serviceModule({ ...base, databaseUrl: database.url, messaging: broker })],
      controllers: [DrawArea, CountAreas],
    };
    service = await startService({
      name: 'publishing',
      module,
      settings: { HTTP_HOST: '127.0.0.1', HTTP_TRUSTED_PROXIES: [] },
      port: 0,
    });
    admin = api(service, await issuer.token({ sub: 'admin', grants: ['SYSTEM_ADMIN@*'] }));
  }
  async function stop(): Promise<void> {
    await service.close();
    await broker.close();
  }

  beforeAll(async () => {
    trace.setGlobalTracerProvider(new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] }));
    [issuer, database] = await Promise.all([
      testIssuer(),
      migratedDatabase({ migrations: migrationsOf([CreateMap1764300000000]) }),
    ]);
    const setupBroker = new KafkaBroker(process.env['TEST_KAFKA_BROKERS']!.split(','), 'replay-test');
    await setupBroker.ensureTopics([registryAreaV1]);
    await setupBroker.close();
  });
  afterAll(() => Promise.all([database.drop(), issuer.stop()]));
  beforeEach(async () => {
    Object.assign(faults, { awayFrom: Infinity, brokenAt: Infinity });
    await start();
  });
  afterEach(stop);

  const map = () => database.query<{ code: string; version: number }>(sql`SELECT * FROM map ORDER BY code`);
  const tally = async () => (await database.query<{ count: number }>(sql`SELECT count FROM tally`))[0]!.count;
  const handled = async () =>
    (
      await database.query<{ n: number }>(sql`SELECT count(*)::int AS n FROM inbox WHERE reaction = ${reaction}
              AND key LIKE ${`${province}.%`}`)
    )[0]!.n;

  /** Publishes the next versions of all areas, and waits until both reactions have handled them. */
  async function publish(count: number): Promise<void> {
    for (let n = 0; n < count; n++) {
      const version = ++versions;
      const events = codes.map((code) =>
        AreaRecorded({ code, version, kind: 'DESA', name: `Desa ${version}`, parentCode: null }),
      );
      await service.app.get(Database).transaction((tx) => service.app.get(Outbox).add(tx, ...events));
    }
    await eventually(async () => {
      expect((await map()).map(({ version }) => version)).toEqual(codes.map(() => versions));
      expect(await tally()).toBe(versions * codes.length);
    }, within);
  }
  const startReplay = (from: string): Promise<Answer<Replay>> =>
    admin.post('/messaging/replays', { reaction, from, reason: 'the map was lost' });
  const state = async (id: string) => (await admin.get<Replay>(`/messaging/replays/${id}`)).body;
  const done = (id: string) =>
    eventually(async () => expect(await state(id)).toMatchObject({ status: 'DONE' }), within);

  it('case 13: rebuilds the same projection from the first event on, and handles each event once', async () => {
    await publish(5);
    const [before, count, handledBefore] = [await map(), await tally(), await handled()];
    await database.query(sql`TRUNCATE map`);
    const { status, body } = await startReplay('earliest');
    expect([status, body.status]).toEqual([202, 'RUNNING']);
    await done(body.id);
    expect(await map()).toEqual(before);
    expect([await tally(), await handled()]).toEqual([count, handledBefore]);
    const finished = await state(body.id);
    expect(finished.inboxRowsDeleted).toBeGreaterThanOrEqual(handledBefore);
    expect(finished.read).toBeGreaterThanOrEqual(handledBefore);
  });

  it('appears in the traces as one more delivery of the same event', async () => {
    exporter.reset();
    await publish(1);
    await database.query(sql`TRUNCATE map`);
    const { body } = await startReplay('earliest');
    await done(body.id);
    const spans = exporter.getFinishedSpans();
    const created = spans.filter(({ name }) => name === 'create registry.area.v1');
    expect(created).toHaveLength(codes.length);
    for (const event of created) {
      const deliveries = spans.filter(
        ({ parentSpanContext, attributes }) =>
          parentSpanContext?.spanId === event.spanContext().spanId && attributes['sambung.reaction'] === reaction,
      );
      const expected = { 'messaging.system': 'kafka', 'messaging.kafka.offset': expect.any(Number) };
      expect(deliveries.map(({ name, attributes }) => ({ name, ...attributes }))).toEqual(
        [1, 2].map(() =>
          expect.objectContaining({ ...expected, name: 'process registry.area.v1', 'sambung.outcome': 'handled' }),
        ),
      );
      expect(new Set(deliveries.map((span) => span.spanContext().traceId))).toEqual(
        new Set([event.spanContext().traceId]),
      );
    }
  });

  it('resumes after the service was stopped and started again', async () => {
    await publish(2);
    const before = await map();
    await database.query(sql`TRUNCATE map`);
    faults.awayFrom = 4;
    const { body } = await startReplay('earliest');
    await eventually(async () => expect((await map()).map(({ version }) => version)).toEqual([3, 3, 3, 3]), within);
    await stop();
    faults.awayFrom = Infinity;
    await start();
    await done(body.id);
    expect(await map()).toEqual(before);
  });

  it('replays from a moment on only what was published since', async () => {
    const from = new Date().toISOString();
    await publish(2);
    const [before, handledBefore] = [await map(), await handled()];
    await database.query(sql`UPDATE map SET drawn = 0`);
    const { body } = await startReplay(from);
    await done(body.id);
    expect(await map()).toEqual(before.map((row) => ({ ...row, drawn: 2 })));
    expect(await handled()).toBe(handledBefore);
  });

  it('stores failing events as dead letters, and is rejected while there are any', async () => {
    await database.query(sql`TRUNCATE map`);
    faults.brokenAt = 2;
    const { body } = await startReplay('earliest');
    await done(body.id);
    expect((await map()).map(({ version }) => version)).toEqual([1, 1, 1, 1]);
    expect(await startReplay('earliest')).toMatchObject({
      status: 400,
      body: { detail: expect.stringContaining('dead letter') },
    });

    faults.brokenAt = Infinity;
    for (const key of codes) {
      const name = { reaction, topic: registryAreaV1.name, key };
      expect((await admin.post('/messaging/dead-letters/retry', name)).body).toMatchObject({ unblocked: true });
    }
    expect(await map()).toEqual(
      codes.map((code) => ({ code, name: `Desa ${versions}`, version: versions, drawn: versions })),
    );
  });

  it('runs once at a time for a reaction, and can be stopped', async () => {
    faults.awayFrom = 0;
    const { body } = await startReplay('earliest');
    expect(await startReplay('earliest')).toMatchObject({
      status: 400,
      body: { detail: expect.stringContaining('sedang berjalan') },
    });
    expect(await admin.post(`/messaging/replays/${body.id}/stop`, { reason: 'a mistake' })).toMatchObject({
      status: 200,
      body: { status: 'STOPPED' },
    });
    faults.awayFrom = Infinity;
    await database.query(sql`TRUNCATE map`);
    const again = await startReplay('earliest');
    await done(again.body.id);
    expect((await map()).map(({ version }) => version)).toEqual(codes.map(() => versions));
    const { body: actions } = await admin.get<{ items: object[] }>('/messaging/dead-letters/actions?limit=3');
    expect(actions.items).toMatchObject([
      { action: 'REPLAY', actor: 'admin', reaction },
      { action: 'REPLAY_STOP', reason: 'a mistake' },
      { action: 'REPLAY' },
    ]);
    expect(await admin.post(`/messaging/replays/${body.id}/stop`, { reason: 'twice' })).toMatchObject({ status: 400 });
  });

  it('returns 404 for an unknown reaction', async () => {
    const answer = await admin.post('/messaging/replays', { reaction: 'no-such', from: 'earliest', reason: 'test' });
    expect(answer.status).toBe(404);
  });
});
