import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Kafka, logLevel, type Producer } from 'kafkajs';
import { registryAreaV1 } from '#contracts';
import { eventually } from '#testing';
import { KafkaBroker } from '../../libs/messaging/src/kafka/kafka-broker.js';

const brokers = (process.env['TEST_KAFKA_BROKERS'] ?? '').split(',');
const within = { within: 120_000 };

describe('a compacted topic', () => {
  // With the configuration of a declared topic; older records of a key are compacted away after 0.1 s instead of 30 days.
  const topic = { ...registryAreaV1, name: `compaction-${randomUUID()}`, partitions: 2, retentionMs: 100 };
  const [quiet, busy] = [0, 1];
  let broker: KafkaBroker;
  let producer: Producer;

  beforeAll(async () => {
    broker = new KafkaBroker(brokers, 'compaction');
    await broker.ensureTopics([topic]);
    producer = new Kafka({ brokers, logLevel: logLevel.NOTHING }).producer();
    await producer.connect();
  });
  afterAll(() => Promise.all([producer.disconnect(), broker.close()]));

  const send = (partition: number, key: string, value: string) =>
    producer.send({ topic: topic.name, messages: [{ partition, key, value }] });

  /** The values of the key that the topic still has. */
  async function stored(wanted: string): Promise<string[]> {
    const values: string[] = [];
    await broker.read({
      group: `compaction-${randomUUID()}`,
      topics: [topic],
      from: 'earliest',
      signal: new AbortController().signal,
      handle: async ({ records }) => {
        values.push(...records.filter(({ key }) => key === wanted).map(({ value }) => String(value)));
        return Promise.resolve({ done: records.length });
      },
    });
    return values;
  }

  it('keeps older events of a key in a partition without traffic, until its next record', async () => {
    for (const version of ['1', '2']) {
      await send(quiet, 'of-quiet', version);
      await send(busy, 'of-busy', version);
    }
    await eventually(async () => {
      await send(busy, 'next', '1');
      expect(await stored('of-busy')).toEqual(['2']);
    }, within);
    expect(await stored('of-quiet')).toEqual(['1', '2']);
    await eventually(async () => {
      await send(quiet, 'next', '1');
      expect(await stored('of-quiet')).toEqual(['2']);
    }, within);
  });
});
