import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { Registry } from 'prom-client';
import { DataSource } from 'typeorm';
import { agencyAspirationsV1, registryAreaV1, type Topic } from '#contracts';
import { Database, dataSourceOptions, sql } from '#database';
import { Outbox } from '#messaging';
import { migrationsOf } from '#service';
import { eventually, migratedDatabase, type TestDatabase } from '#testing';
import type { MessageBroker } from '../../../libs/messaging/src/broker.js';
import { KafkaBroker } from '../../../libs/messaging/src/kafka/kafka-broker.js';
import { MessagingMetrics } from '../../../libs/messaging/src/messaging.metrics.js';
import { createRelay } from '../../../libs/messaging/src/outbox/create-relay.js';
import { Signal } from '../../../libs/messaging/src/outbox/signal.js';
import { PlatformaticBroker } from '../../../libs/messaging/src/platformatic/platformatic-broker.js';
import { areaRecorded } from './effect.js';
import { brokers, within } from './fault-environment.js';
import { PrefixedTopics } from './prefixed-topics.js';

const agencyTopic = agencyAspirationsV1('missing').name;

/** Topics that this principal may not create. */
class WithoutCreation extends PrefixedTopics {
  mayCreate = false;

  override async ensureTopics(topics: readonly Topic[]): Promise<void> {
    if (!this.mayCreate) throw new Error('TOPIC_AUTHORIZATION_FAILED');
    await super.ensureTopics(topics);
  }
}

describe('case 17: a topic that does not exist', () => {
  let test: TestDatabase;
  let dataSource: DataSource;
  let database: Database;

  beforeEach(async () => {
    Logger.overrideLogger(false);
    test = await migratedDatabase({ migrations: migrationsOf([]) });
    const options = { url: test.url, entities: [], migrations: [], applicationName: 'failing-topic-test' };
    dataSource = await new DataSource(dataSourceOptions(options)).initialize();
    database = new Database(dataSource);
  });
  afterEach(async () => {
    await dataSource.destroy();
    await test.drop();
  });

  const left = () =>
    database.query<{ topic: string; count: number }>(sql`SELECT topic, count(*)::int FROM outbox GROUP BY topic`);

  const drivers: [string, () => MessageBroker][] = [
    ['kafkajs', () => new KafkaBroker(brokers.split(','), 'failing-topic')],
    ['platformatic', () => new PlatformaticBroker(brokers.split(','), 'failing-topic')],
  ];

  it.each(drivers)(
    'case 17: a missing topic stops no other one, and is created when that is allowed (%s)',
    async (_driver, make) => {
      const broker = new WithoutCreation(make(), `fault-${randomUUID().slice(0, 8)}`);
      broker.mayCreate = true;
      await broker.ensureTopics([registryAreaV1]);
      broker.mayCreate = false;
      const signal = new Signal();
      const outbox = new Outbox(signal);
      const metrics = new Registry();
      const relay = createRelay(database, broker, signal, new MessagingMetrics(metrics), 'registry');
      const publish = (from: number, to: number) =>
        database.transaction((tx) =>
          outbox.add(
            tx,
            ...Array.from({ length: to - from }, (_, n) =>
              areaRecorded({ code: `32.01.01.20${from + n}`, version: 1 }),
            ),
          ),
        );
      await publish(10, 12);
      await database.query(sql`UPDATE outbox SET topic = ${agencyTopic}`);
      relay.onApplicationBootstrap();
      try {
        for (let n = 20; n < 70; n += 10) await publish(n, n + 10);
        await eventually(async () => expect(await left()).toEqual([{ topic: agencyTopic, count: 2 }]), within);
        await eventually(
          async () =>
            expect(await metrics.metrics()).toContain(`sambung_relay_topic_failing{topic="${agencyTopic}"} 1`),
          within,
        );
        await publish(70, 80);
        await eventually(async () => expect(await left()).toEqual([{ topic: agencyTopic, count: 2 }]), within);
        broker.mayCreate = true;
        await eventually(async () => expect(await left()).toEqual([]), within);
        expect(await metrics.metrics()).not.toContain('sambung_relay_topic_failing{');
      } finally {
        await relay.beforeApplicationShutdown();
        await broker.close();
      }
    },
  );
});
