import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, describe, expect, it } from '@jest/globals';
import { Admin } from '@platformatic/kafka';
import type { Topic } from '#contracts';
import { eventually } from '#testing';
import type { IncomingRecord, MessageBroker, Subscription } from '../../libs/messaging/src/broker.js';
import { KafkaBroker } from '../../libs/messaging/src/kafka/kafka-broker.js';
import { PlatformaticBroker } from '../../libs/messaging/src/platformatic/platformatic-broker.js';

const brokers = process.env['TEST_KAFKA_BROKERS']!.split(',');
const kafkajs = new KafkaBroker(brokers, 'together-kafkajs');
const platformatic = new PlatformaticBroker(brokers, 'together-platformatic');
const drivers: [string, MessageBroker][] = [
  ['kafkajs', kafkajs],
  ['platformatic', platformatic],
];

const topicFor = (name: string, partitions: number): Topic => ({
  name: `registry.${name}-${randomUUID().slice(0, 8)}.v1`,
  owner: 'registry',
  partitions,
  cleanup: 'delete',
  retentionMs: 3_600_000,
  maxRecordBytes: 100_000,
});

const numbers = (from: number, to: number) => Array.from({ length: to - from }, (_, n) => String(from + n));
const send = (broker: MessageBroker, topic: Topic, texts: readonly string[]) =>
  broker.publish(texts.map((text) => ({ topic, key: `key-${text}`, value: Buffer.from(text), headers: {} })));
const texts = (records: readonly IncomingRecord[]) => records.map(({ value }) => value?.toString());

const subscriptions: Subscription[] = [];

async function listen(broker: MessageBroker, topic: Topic, group: string) {
  const received: IncomingRecord[] = [];
  const subscription = await broker.subscribe({
    group,
    topics: [topic],
    handle: async ({ records }) => {
      received.push(...records);
      return { done: records.length };
    },
  });
  subscriptions.push(subscription);
  return { received, subscription };
}

describe('the Kafka drivers together', () => {
  afterEach(() => Promise.all(subscriptions.splice(0).map((subscription) => subscription.stop())));
  afterAll(() => Promise.all([kafkajs.close(), platformatic.close()]));

  it('put a key into the same partition, so that both can publish to one topic', async () => {
    const topic = topicFor('partitions', 12);
    await platformatic.ensureTopics([topic]);
    const keys = [...numbers(0, 100), 'Desa Cigombong 🌾', randomUUID()];
    await send(kafkajs, topic, keys);
    await send(platformatic, topic, keys);
    const { received } = await listen(platformatic, topic, `${topic.name}.group`);
    await eventually(() => expect(received).toHaveLength(keys.length * 2));
    const partitionsOfKeys = new Map(keys.map((key) => [`key-${key}`, new Set<number>()]));
    for (const { key, partition } of received) partitionsOfKeys.get(key)!.add(partition);
    expect([...partitionsOfKeys.values()].map(({ size }) => size)).toEqual(keys.map(() => 1));
    expect(new Set(received.map(({ partition }) => partition)).size).toBe(12);
  });

  it.each(drivers)('share a consumer group, also after %s has left', async (leaving) => {
    const topic = topicFor('group', 6);
    await kafkajs.ensureTopics([topic]);
    const members = {
      kafkajs: await listen(kafkajs, topic, `${topic.name}.group`),
      platformatic: await listen(platformatic, topic, `${topic.name}.group`),
    };
    const receivedBy = (name: string) => members[name as keyof typeof members];
    const both = () => texts([...members.kafkajs.received, ...members.platformatic.received]);
    let sent = 0;
    await eventually(async () => {
      await send(kafkajs, topic, numbers(sent, (sent += 30)));
      expect(members.kafkajs.received.length * members.platformatic.received.length).toBeGreaterThan(0);
    });
    await eventually(() => expect(new Set(both())).toEqual(new Set(numbers(0, sent))));
    await receivedBy(leaving).subscription.stop();
    await send(kafkajs, topic, numbers(sent, (sent += 60)));
    await eventually(() => expect(new Set(both())).toEqual(new Set(numbers(0, sent))));
  });

  it.each(['gzip', 'snappy', 'lz4', 'zstd'])(
    'case 7: platformatic reads records that are compressed with %s',
    async (codec) => {
      const topic = topicFor(codec, 1);
      const admin = new Admin({ clientId: 'together-admin', bootstrapBrokers: brokers });
      await admin.createTopics({
        topics: [topic.name],
        partitions: 1,
        configs: [{ name: 'compression.type', value: codec }],
      });
      await admin.close();
      const { received } = await listen(platformatic, topic, `${topic.name}.group`);
      const long = numbers(0, 8_000).join(' ');
      await send(kafkajs, topic, [long, 'few']);
      await eventually(() => expect(received).toHaveLength(2));
      expect(texts(received).map((text) => text === long || text)).toEqual([true, 'few']);
    },
  );
});
