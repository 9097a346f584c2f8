import { randomUUID } from 'node:crypto';
import { Logger } from '@nestjs/common';
import kafkajs, { type Admin, Kafka, logLevel } from 'kafkajs';
import { Client } from 'pg';
import { registryAreaV1 } from '#contracts';
import { groupOf } from '#messaging';
import { migrationsOf } from '#service';
import { eventually, migratedDatabase, type TestDatabase } from '#testing';
import { raw, type Sql, sql } from '#database';
import type { IncomingRecord, MessageBroker } from '../../../libs/messaging/src/broker.js';
import { KafkaBroker } from '../../../libs/messaging/src/kafka/kafka-broker.js';
import { effectTables } from './effect.js';
import { FaultService, type FaultServiceOptions } from './fault-service.js';
import { PrefixedTopics } from './prefixed-topics.js';

export const brokers = process.env['TEST_KAFKA_BROKERS'] ?? '';
export const within = { within: 240_000 };

/** A lock in the database that stops a service at a chosen moment. */
export interface Lock {
  /** Resolves when a backend waits for the lock; gives the backends that wait. */
  waiters(): Promise<number[]>;
  release(): Promise<void>;
}

/** A database, a topic and a consumer group for one test, and services that use them. */
export class FaultEnvironment {
  private readonly services: FaultService[] = [];
  private readonly clients: Client[] = [];

  private constructor(
    readonly prefix: string,
    readonly database: TestDatabase,
    readonly broker: PrefixedTopics,
    private readonly admin: Admin,
  ) {}

  static async create(partitions = 1): Promise<FaultEnvironment> {
    Logger.overrideLogger(false);
    const database = await migratedDatabase({ migrations: migrationsOf([]) });
    await database.query(effectTables);
    const admin = new Kafka({ brokers: brokers.split(','), logLevel: logLevel.NOTHING }).admin();
    await admin.connect();
    const prefix = `fault-${randomUUID().slice(0, 8)}`;
    const broker = new PrefixedTopics(new KafkaBroker(brokers.split(','), 'faults'), prefix, partitions);
    await broker.ensureTopics([registryAreaV1]);
    return new FaultEnvironment(prefix, database, broker, admin);
  }

  /** Creates the topic of this test on another broker. */
  ensureTopicsOn(broker: MessageBroker): Promise<void> {
    return new PrefixedTopics(broker, this.prefix).ensureTopics([registryAreaV1]);
  }

  async stop(): Promise<void> {
    await Promise.all(this.services.map((service) => service.kill()));
    await Promise.all(this.clients.map((client) => client.end()));
    await Promise.all([this.broker.close(), this.admin.disconnect()]);
    await this.database.drop();
  }

  async start(options: Partial<FaultServiceOptions> = {}): Promise<FaultService> {
    const { prefix, database } = this;
    const service = await FaultService.start({ databaseUrl: database.url, brokers, prefix, ...options });
    this.services.push(service);
    return service;
  }

  /** Stops every transaction before it writes the effect of this sequence. */
  lockSequence(sequence: number): Promise<Lock> {
    return this.acquire(`SELECT pg_advisory_lock(${sequence})`, sql`locktype = 'advisory' AND objid = ${sequence}`);
  }

  /** Stops every transaction before it writes into the table. */
  lockTable(table: string): Promise<Lock> {
    return this.acquire(`LOCK TABLE ${table} IN SHARE ROW EXCLUSIVE MODE`, sql`relation = ${table}::regclass`);
  }

  private async acquire(lock: string, waiting: Sql): Promise<Lock> {
    const client = new Client({ connectionString: this.database.url });
    this.clients.push(client);
    await client.connect();
    await client.query('BEGIN');
    await client.query(lock);
    return {
      waiters: () =>
        eventually(async () => {
          const rows = await this.database.query<{ pid: number }>(
            sql`SELECT pid FROM pg_locks WHERE NOT granted AND ${waiting}
                AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`,
          );
          if (rows.length === 0) throw new Error('no backend waits for the lock');
          return rows.map(({ pid }) => pid);
        }, within),
      // An advisory lock ends with its session.
      release: () => client.end(),
    };
  }

  /** Ends these sessions, as the server does when it notices that their client is gone. */
  async terminate(pids: readonly number[]): Promise<void> {
    await this.database.query(sql`SELECT pg_terminate_backend(pid) FROM unnest(${pids}::int[]) pid`);
  }

  async effects(key?: string): Promise<string[]> {
    const rows = await this.database.query<{ key: string; sequence: number }>(
      sql`SELECT key, sequence FROM effect WHERE ${key ?? null}::text IS NULL OR key = ${key ?? null} ORDER BY position`,
    );
    return rows.map((row) => `${row.key} ${row.sequence}`);
  }

  async count(table: 'outbox' | 'dead_letter' | 'inbox' | 'effect'): Promise<number> {
    return (await this.database.query<{ count: number }>(sql`SELECT count(*)::int AS count FROM ${raw(table)}`))[0]!
      .count;
  }

  /** The records of the topic in their order, as `<key> <sequence>`. */
  async wire(): Promise<string[]> {
    return (await this.records()).map(({ key, headers }) => `${key} ${Number(headers['ce_sequence'])}`);
  }

  async records(): Promise<IncomingRecord[]> {
    const received: IncomingRecord[] = [];
    await this.broker.read({
      group: randomUUID(),
      topics: [registryAreaV1],
      from: 'earliest',
      signal: new AbortController().signal,
      handle: async ({ records }) => {
        received.push(...records);
        return { done: records.length };
      },
    });
    return received;
  }

  /** Compacts the topic: of the records so far only the last one of each key is left. */
  async compact(): Promise<void> {
    const name = `${this.prefix}.${registryAreaV1.name}`;
    const values = { 'segment.ms': '100', 'min.cleanable.dirty.ratio': '0.001', 'max.compaction.lag.ms': '1' };
    await this.admin.alterConfigs({
      validateOnly: false,
      resources: [
        {
          type: kafkajs.ConfigResourceTypes.TOPIC,
          name,
          configEntries: [
            { name: 'cleanup.policy', value: 'compact' },
            ...Object.entries(values).map(([entry, value]) => ({ name: entry, value })),
          ],
        },
      ],
    });
    const last = (await this.records()).at(-1)!.offset;
    await eventually(async () => {
      // A segment ends with the first record after its time; the cleaner leaves the newest segment alone.
      await this.broker.publish([
        { topic: registryAreaV1, key: 'segment', value: Buffer.from('{}'), headers: { ce_sequence: '0' } },
      ]);
      const old = (await this.records()).filter(({ offset }) => BigInt(offset) <= BigInt(last));
      if (new Set(old.map(({ key }) => key)).size < old.length) throw new Error('the topic is not compacted yet');
    }, within);
  }

  /** The offset that the group has committed in the topic's only partition; -1 without one. */
  async committed(): Promise<number> {
    const [topic] = await this.admin.fetchOffsets({
      groupId: `${this.prefix}.${groupOf('registry')}`,
      topics: [`${this.prefix}.${registryAreaV1.name}`],
    });
    return Number(topic!.partitions[0]?.offset ?? -1);
  }
}

/** The sequences `from` to `to` of one key, in the form of `effects` and `wire`. */
export function lines(code: string, from: number, to: number): string[] {
  return Array.from({ length: to - from + 1 }, (_, n) => `${code} ${from + n}`);
}
