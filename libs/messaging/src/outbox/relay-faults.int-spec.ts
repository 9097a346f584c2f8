import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { Registry } from 'prom-client';
import { Client } from 'pg';
import { DataSource } from 'typeorm';
import { AreaRecorded, type DomainEvent, registryAreaV1 } from '#contracts';
import { Database, dataSourceOptions, runMigrations, sql } from '#database';
import { eventually, freshDatabase } from '#testing';
import type { OutgoingRecord } from '../broker.js';
import { InProcessBroker } from '../in-process/in-process-broker.js';
import { MessagingMetrics } from '../messaging.metrics.js';
import { messagingMigrations } from '../migrations/index.js';
import { Outbox } from './outbox.js';
import { Relay } from './relay.js';
import { Signal } from './signal.js';

const otherTopic = 'registry.training.v1';

/** A broker that stores what it accepts, and accepts nothing for one topic. */
class SelectiveBroker extends InProcessBroker {
  readonly taken: OutgoingRecord[] = [];
  refusedTopic: string | undefined;

  override async publish(records: readonly OutgoingRecord[]): Promise<void> {
    if (records.some(({ topic }) => topic.name === this.refusedTopic)) throw new Error('the topic does not exist');
    this.taken.push(...records);
  }
}

const area = (code: string, version: number): DomainEvent =>
  AreaRecorded({ code, version, kind: 'DESA', name: `Desa ${version}`, parentCode: null });

describe('the relay', () => {
  let fresh: Awaited<ReturnType<typeof freshDatabase>>;
  let dataSource: DataSource;
  let database: Database;
  let broker: SelectiveBroker;
  let outbox: Outbox;
  let relay: Relay;
  let metrics: Registry;

  beforeAll(async () => {
    Logger.overrideLogger(false);
    fresh = await freshDatabase();
    const options = { url: fresh.url, entities: [], migrations: messagingMigrations, applicationName: 'relay-test' };
    await runMigrations(options);
    dataSource = await new DataSource(dataSourceOptions(options)).initialize();
    database = new Database(dataSource);
  });
  afterAll(async () => {
    await dataSource.destroy();
    await fresh.drop();
  });
  beforeEach(async () => {
    await database.query(sql`TRUNCATE outbox, outbox_published, outbox_uncertain_key, relay`);
    await database.query(sql`UPDATE relay_lease SET owner = NULL, epoch = 0, expires_at = '-infinity'`);
    broker = new SelectiveBroker();
    const signal = new Signal();
    outbox = new Outbox(signal);
    metrics = new Registry();
    relay = new Relay(database, broker, signal, new MessagingMetrics(metrics), 'registry');
  });

  const publish = (...events: DomainEvent[]) => database.transaction((tx) => outbox.add(tx, ...events));
  const left = async () => (await database.query<{ count: number }>(sql`SELECT count(*)::int FROM outbox`))[0]!.count;
  const sent = () => broker.taken.map(({ topic, key, headers }) => `${topic.name} ${key} ${headers['ce_sequence']}`);
  const sequences = () => broker.taken.map(({ headers }) => headers['ce_sequence']);

  it('case 16: does not publish an event again whose deletion fails, and retries the deletion', async () => {
    const locker = new Client({ connectionString: fresh.url });
    await locker.connect();
    await locker.query('BEGIN; LOCK TABLE outbox_published IN SHARE ROW EXCLUSIVE MODE');
    relay.onApplicationBootstrap();
    try {
      await publish(area('32.01.01.2001', 1));
      await eventually(() => expect(sequences()).toEqual(['1']));
      for (let failure = 0; failure < 2; failure++)
        await eventually(async () => {
          const canceled = await database.query(
            sql`SELECT pg_cancel_backend(pid) FROM pg_locks
                 WHERE NOT granted AND relation = 'outbox_published'::regclass
                   AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`,
          );
          expect(canceled).toHaveLength(1);
        });
      await publish(area('32.01.01.2001', 2));
      await eventually(() => expect(sequences()).toContain('2'));
      await locker.query('COMMIT');
      await eventually(async () => expect(await left()).toBe(0));
      expect(sequences()).toEqual(['1', '2']);
    } finally {
      await locker.end();
      await relay.beforeApplicationShutdown();
    }
  });

  it('publishes the events of other topics while one topic is not accepted, and that one in order afterwards', async () => {
    broker.refusedTopic = otherTopic;
    await publish(...[1, 2, 3].map((version) => area('32.01.01.2001', version)));
    await database.query(sql`UPDATE outbox SET topic = ${otherTopic}`);
    relay.onApplicationBootstrap();
    try {
      for (let n = 10; n < 60; n++) await publish(area(`32.01.01.20${n}`, 1));
      await eventually(() => expect(broker.taken).toHaveLength(50));
      expect(sent().every((line) => line.startsWith(registryAreaV1.name))).toBe(true);
      expect(await metrics.metrics()).toContain(`sambung_relay_topic_failing{topic="${otherTopic}"} 1`);

      broker.refusedTopic = undefined;
      await eventually(async () => expect(await left()).toBe(0));
      expect(sent().slice(50)).toEqual([1, 2, 3].map((version) => `${otherTopic} 32.01.01.2001 ${version}`));
      expect(await metrics.metrics()).not.toContain('sambung_relay_topic_failing{');
    } finally {
      await relay.beforeApplicationShutdown();
    }
  });
});
