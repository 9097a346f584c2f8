import { afterAll, beforeAll, beforeEach } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { Registry } from 'prom-client';
import { DataSource } from 'typeorm';
import { AreaRecorded, type DomainEvent } from '#contracts';
import { Database, dataSourceOptions, runMigrations, sql } from '#database';
import { freshDatabase } from '#testing';
import { type OutgoingRecord, UnpublishableError } from '../broker.js';
import { InProcessBroker } from '../in-process/in-process-broker.js';
import { MessagingMetrics } from '../messaging.metrics.js';
import { messagingMigrations } from '../migrations/index.js';
import { createRelay } from './create-relay.js';
import { type OutboxRow, pendingBatch } from './outbox-rows.js';
import { Outbox } from './outbox.js';
import type { Relay } from './relay.js';
import { Signal } from './signal.js';

/** A broker that fails on demand and stores what it accepts. */
export class FailingBroker extends InProcessBroker {
  readonly taken: OutgoingRecord[] = [];
  /** The largest request so far. */
  mostBytes = 0;
  failures = 0;
  /** Fails after this many requests. */
  failAfter = Infinity;
  refusedTopic: string | undefined;
  unpublishable: string | undefined;

  override async publish(records: readonly OutgoingRecord[]): Promise<void> {
    if (this.failAfter-- === 0) throw new Error('the broker is unavailable');
    if (this.failures > 0) {
      this.failures--;
      throw new Error('the broker is unavailable');
    }
    if (records.some(({ topic }) => topic.name === this.refusedTopic)) throw new Error('the topic does not exist');
    if (records.some(({ value }) => this.unpublishable && value?.toString().includes(this.unpublishable)))
      throw new UnpublishableError('never');
    this.taken.push(...records);
    const bytes = records.reduce((total, { value }) => total + (value?.length ?? 0), 0);
    this.mostBytes = Math.max(this.mostBytes, bytes);
  }
}

export const allShards = Array.from({ length: 16 }, (_, shard) => shard);
export const limits = { rows: 100, bytes: 1_000_000 };

export function area(code: string, version: number): DomainEvent {
  return AreaRecorded({ code, version, kind: 'DESA', name: `Desa ${version}`, parentCode: null });
}

/** Areas of one key with the versions from 1 on. */
export function versionsOf(code: string, count: number): DomainEvent[] {
  return Array.from({ length: count }, (_, n) => area(code, n + 1));
}

/** An outbox in a database of its own, emptied before each test, and a broker for its relay. */
export class OutboxFixture {
  url = '';
  database!: Database;
  broker!: FailingBroker;
  signal!: Signal;
  outbox!: Outbox;

  /** Opens it before the tests of the current block, and closes it after them. */
  constructor() {
    let fresh: Awaited<ReturnType<typeof freshDatabase>>;
    let dataSource: DataSource;
    beforeAll(async () => {
      Logger.overrideLogger(false);
      fresh = await freshDatabase();
      const options = { url: fresh.url, entities: [], migrations: messagingMigrations, applicationName: 'outbox-test' };
      await runMigrations(options);
      dataSource = await new DataSource(dataSourceOptions(options)).initialize();
      this.database = new Database(dataSource);
      this.url = fresh.url;
    });
    afterAll(async () => {
      await dataSource.destroy();
      await fresh.drop();
    });
    beforeEach(async () => {
      await this.database.query(sql`TRUNCATE outbox, outbox_published, outbox_uncertain_key, relay`);
      await this.database.query(sql`UPDATE relay_lease SET owner = NULL, epoch = 0, expires_at = '-infinity'`);
      this.broker = new FailingBroker();
      this.signal = new Signal();
      this.outbox = new Outbox(this.signal);
    });
  }

  publish(...events: readonly DomainEvent[]): Promise<unknown> {
    return this.database.transaction((tx) => this.outbox.add(tx, ...events));
  }

  async waiting(): Promise<readonly OutboxRow[]> {
    return (await pendingBatch(this.database, { shards: allShards, limits })).rows;
  }

  /** The number of rows, dead letters included. */
  async left(): Promise<number> {
    return (await this.database.query<{ count: number }>(sql`SELECT count(*)::int FROM outbox`))[0]!.count;
  }

  /** The sequences that the broker has, of one key or of all, in their order. */
  sequences(key?: string): number[] {
    const records = this.broker.taken.filter((record) => key === undefined || record.key === key);
    return records.map(({ headers }) => Number(headers['ce_sequence']));
  }

  relay(broker = this.broker, signal = this.signal, metrics = new Registry()): Relay {
    return createRelay(this.database, broker, signal, new MessagingMetrics(metrics), 'registry');
  }

  async whileRelaying(work: () => Promise<void>): Promise<void> {
    const relay = this.relay();
    relay.onApplicationBootstrap();
    try {
      await work();
    } finally {
      await relay.beforeApplicationShutdown();
    }
  }
}
