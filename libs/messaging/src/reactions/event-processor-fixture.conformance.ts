import { afterAll, beforeAll, beforeEach } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { Registry } from 'prom-client';
import { DataSource } from 'typeorm';
import { AreaRecorded, registryAreaV1 } from '#contracts';
import { Database, dataSourceOptions, sql } from '#database';
import { migratedDatabase } from '#testing';
import type { IncomingRecord } from '../broker.js';
import { MessagingMetrics } from '../messaging.metrics.js';
import { messagingMigrations } from '../migrations/index.js';
import { encode } from '../wire/cloud-event.js';
import { CircuitBreaker } from './circuit-breaker.js';
import { RetryPolicy } from './retry-policy.js';
import { type Handler, Reactions } from './reactions.js';
import { EventProcessor } from './event-processor.js';

export const code = (village: number) => `32.01.01.${2001 + village}`;
let offset = 0;

export function eventRecord(key: string, version: number): IncomingRecord {
  const event = AreaRecorded({ code: key, version, kind: 'DESA', name: 'Desa', parentCode: null });
  const { headers, payload } = encode(event);
  const place = { topic: registryAreaV1.name, partition: 0, offset: String(offset++) };
  return { ...place, key, headers, value: Buffer.from(payload) };
}

export const versions = (key: string, count: number) =>
  Array.from({ length: count }, (_, n) => eventRecord(key, n + 1));
/** The effects of the first `count` versions, in the format of `EventProcessorFixture.effects`. */
export const lines = (key: string, count: number) => Array.from({ length: count }, (_, n) => `${key} ${n + 1}`);

/** An unreachable database, as node-postgres reports it. */
export const away = () => Object.assign(new Error('connect'), { code: 'ECONNREFUSED' });
export const shortRetryPolicy = { initialBackOffMs: 1, maxLaneWaitMs: 4, partitionPauseMs: 1, probeIntervalMs: 1 };

export const write: Handler['run'] = async ({ event, tx }) => {
  await tx.query(sql`INSERT INTO effect (key, sequence) VALUES (${event.key}, ${event.sequence})`);
};

/** Event processors on a dedicated database, with one reaction that each test provides. */
export class EventProcessorFixture {
  database: Database;
  run = write;
  locks: Handler['locks'] = [];
  breaker = new CircuitBreaker();

  constructor() {
    let ended: (() => Promise<void>) | undefined;
    beforeAll(async () => {
      Logger.overrideLogger(false);
      const fresh = await migratedDatabase({ migrations: messagingMigrations });
      const options = { url: fresh.url, entities: [], migrations: [], applicationName: 'reactor-stage', poolSize: 20 };
      const dataSource = await new DataSource(dataSourceOptions(options)).initialize();
      ended = async () => {
        await dataSource.destroy();
        await fresh.drop();
      };
      this.database = new Database(dataSource);
      await this.database.query(sql`
        CREATE TABLE effect (
          place bigint GENERATED ALWAYS AS IDENTITY, key text, sequence int, tx xid8 DEFAULT pg_current_xact_id())`);
    });
    afterAll(() => ended?.());
    beforeEach(() => this.clear());
  }

  async clear(): Promise<void> {
    await this.database.query(sql`TRUNCATE effect, inbox, dead_letter, blocked_key`);
    this.run = write;
    this.breaker = new CircuitBreaker();
  }

  consumer(
    retryPolicy: Partial<RetryPolicy> = {},
  ): (...records: IncomingRecord[]) => ReturnType<EventProcessor['handle']> {
    const reactions = new Reactions();
    reactions.add({
      reaction: 'count-when-area-is-recorded',
      type: AreaRecorded.wireType,
      topic: registryAreaV1,
      locks: this.locks,
      run: (given) => this.run(given),
    });
    const all = new RetryPolicy({ initialBackOffMs: 1, ...retryPolicy });
    const metrics = new MessagingMetrics(new Registry());
    const processor = new EventProcessor(this.database, reactions, metrics, this.breaker, all);
    return (...records) => processor.handle({ records, signal: new AbortController().signal, progress: () => {} });
  }

  async effects(key?: string): Promise<string[]> {
    const rows = await this.database.query<{ key: string; sequence: number }>(
      sql`SELECT key, sequence FROM effect WHERE ${key ?? null}::text IS NULL OR key = ${key ?? null} ORDER BY place`,
    );
    return rows.map((row) => `${row.key} ${row.sequence}`);
  }

  async deadLetters(): Promise<string[]> {
    const rows = await this.database.query<{ key: string; sequence: string; reason: string }>(
      sql`SELECT key, ltrim(headers->>'ce_sequence', '0') AS sequence, reason FROM dead_letter ORDER BY position`,
    );
    return rows.map((row) => `${row.key} ${row.sequence} ${row.reason}`);
  }
}
