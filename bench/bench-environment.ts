import { randomUUID } from 'node:crypto';
import { Client, type QueryResultRow } from 'pg';
import { z } from 'zod';
import type { Topic } from '#contracts';
import { runMigrations } from '#database';
import { createBroker, type MessageBroker } from '#messaging';
import { migrationsOf } from '#service';
import { brokerSettings, readSettings } from '#settings';
import { compile } from '../local/compile.js';
import { startTemporaryKafka } from '../local/kafka/embedded.js';
import { startTemporaryPostgres } from '../local/postgres/embedded.js';
import { log } from './log.js';

export type KafkaClient = 'kafkajs' | 'platformatic';

/** The servers of a run. */
export interface BenchEnvironment {
  readonly brokers: string;
  /** A new database, empty or with a service's tables. */
  database(kind: 'empty' | 'service'): Promise<BenchDatabase>;
  broker(producer: KafkaClient, consumer?: KafkaClient): MessageBroker;
  ensureTopics(...topics: Topic[]): Promise<void>;
  /** Registers a function for `stop`, which calls the last one first. */
  onStop(stop: () => Promise<void>): void;
  stop(): Promise<void>;
}

export interface BenchDatabase {
  readonly url: string;
  readonly client: Client;
  rows<Row extends QueryResultRow>(sql: string, values?: unknown[]): Promise<Row[]>;
}

/** As in production: a commit is on disk. Logical decoding for Debezium. */
const postgresSettings = {
  fsync: 'on',
  synchronous_commit: 'on',
  full_page_writes: 'on',
  wal_level: 'logical',
  max_wal_senders: '8',
  max_replication_slots: '8',
  // Debezium is stopped while a backlog grows.
  wal_sender_timeout: '0',
  max_wal_size: '2GB',
  shared_buffers: '256MB',
};

/** Compiles the programs that a run measures, and starts its PostgreSQL and Kafka; they end with the process in any case. */
export async function startBenchEnvironment(): Promise<BenchEnvironment> {
  const stops: (() => Promise<void>)[] = [];
  const stop = async () => {
    for (const each of stops.splice(0).toReversed()) await each().catch((error: unknown) => log(String(error)));
  };
  try {
    await compile();
    const postgres = await startTemporaryPostgres(log, postgresSettings);
    stops.push(() => postgres.stop());
    const kafka = await startTemporaryKafka(log);
    stops.push(() => kafka.stop());
    const onStop = (each: () => Promise<void>) => void stops.push(each);
    return {
      brokers: kafka.brokers,
      onStop,
      stop,
      database: async (kind) => {
        const database = await makeDatabase(postgres.url);
        onStop(() => database.client.end());
        if (kind === 'service') {
          const migrations = migrationsOf([]);
          await runMigrations({ url: database.url, entities: [], migrations, applicationName: 'bench' });
        }
        return database;
      },
      broker: (producer, consumer = producer) => {
        const broker = benchBroker(kafka.brokers, producer, consumer);
        onStop(() => broker.close());
        return broker;
      },
      ensureTopics: async (...topics) => {
        const broker = benchBroker(kafka.brokers, 'kafkajs', 'kafkajs');
        await broker.ensureTopics(topics);
        await broker.close();
      },
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

function benchBroker(brokers: string, producer: KafkaClient, consumer: KafkaClient): MessageBroker {
  const settings = readSettings(z.object(brokerSettings), {
    SAMBUNG_BROKER: 'kafka',
    KAFKA_BROKERS: brokers,
    KAFKA_PRODUCER: producer,
    KAFKA_CONSUMER: consumer,
  });
  return createBroker(settings, 'bench');
}

async function makeDatabase(server: string): Promise<BenchDatabase> {
  const name = `bench_${randomUUID().slice(0, 8)}`;
  const admin = new Client({ connectionString: server });
  await admin.connect();
  await admin.query(`CREATE DATABASE ${name}`);
  await admin.end();
  const url = new URL(server);
  url.pathname = `/${name}`;
  const client = new Client({ connectionString: String(url) });
  await client.connect();
  return { url: String(url), client, rows: async (sql, values) => (await client.query(sql, values)).rows };
}
