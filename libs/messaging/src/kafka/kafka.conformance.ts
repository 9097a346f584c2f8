import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import kafkajs, { Kafka, logLevel } from 'kafkajs';
import type { Topic } from '#contracts';
import { eventually } from '#testing';
import type { OutgoingRecord, RecordBatch, SubscriptionEvents } from '../broker.js';
import type { Conformant } from '../broker.conformance.js';
import { KafkaBroker } from './kafka-broker.js';
import { registerCodecs } from './kafka-codecs.js';
import { createTopics } from './kafka-topics.js';
import type { KafkaSubscription } from './kafka-subscription.js';

/** The shortest session timeout that a broker accepts by default. */
const sessionTimeoutMs = 6_000;

function adminOf(brokers: readonly string[]) {
  return new Kafka({ brokers: [...brokers], clientId: 'conformance', logLevel: logLevel.NOTHING }).admin();
}

export function conformantKafka(brokers: readonly string[]): Conformant {
  return {
    make: () => new KafkaBroker(brokers, 'conformance', { sessionTimeoutMs, replaceAfterMs: 200 }),
    storesHistory: true,
    sessionTimeoutMs,
    async groups() {
      const admin = adminOf(brokers);
      await admin.connect();
      const { groups } = await admin.listGroups();
      await admin.disconnect();
      return groups.map(({ groupId }) => groupId);
    },
  };
}

/** Creates a topic whose records the broker stores compressed. */
async function compressedTopic(brokers: readonly string[], compression: string): Promise<Topic> {
  const name = `registry.${compression}-${randomUUID().slice(0, 8)}.v1`;
  const admin = adminOf(brokers);
  await admin.connect();
  const configEntries = [{ name: 'compression.type', value: compression }];
  await createTopics(admin, [{ topic: name, numPartitions: 1, configEntries }]);
  await admin.disconnect();
  return { name, owner: 'registry', partitions: 1, cleanup: 'delete', retentionMs: 1, maxRecordBytes: 900_000 };
}

function recordsOf(topic: Topic, values: readonly string[]): OutgoingRecord[] {
  return values.map((value) => ({ topic, key: 'key', value: Buffer.from(value), headers: {} }));
}

/** Cases that apply only to Kafka, or only to kafkajs. */
export function describeKafka(brokers: readonly string[]): void {
  describe('the Kafka broker', () => {
    async function listen(broker: KafkaBroker, topic: Topic, events?: SubscriptionEvents) {
      const received: string[] = [];
      const handle = async ({ records }: RecordBatch) => {
        received.push(...records.map(({ value }) => String(value)));
        return { done: records.length };
      };
      const options = { group: `${topic.name}.group`, topics: [topic], handle, ...(events && { events }) };
      return { received, subscription: await broker.subscribe(options) };
    }

    it.each(['gzip', 'snappy', 'lz4', 'zstd'])(
      'case 7: reads records stored with %s compression',
      async (compression) => {
        const topic = await compressedTopic(brokers, compression);
        const broker = new KafkaBroker(brokers, 'conformance');
        const { received } = await listen(broker, topic);
        const noise = () => Array.from({ length: 3_000 }, () => randomUUID()).join(' ');
        const values = ['short', 'x'.repeat(300_000), noise(), JSON.stringify({ name: 'Desa Cigombong 🌾' }), noise()];
        await broker.publish(recordsOf(topic, values));
        await eventually(() => expect(received).toEqual(values));
        await broker.close();
      },
    );

    it('replaces a failing client until one can read, and reports the loss', async () => {
      const topic = await compressedTopic(brokers, 'zstd');
      const broker = new KafkaBroker(brokers, 'conformance', { replaceAfterMs: 50 });
      const codecs: Record<number, () => unknown> = kafkajs.CompressionCodecs;
      codecs[kafkajs.CompressionTypes.ZSTD] = () => {
        throw new kafkajs.KafkaJSNonRetriableError('no such codec');
      };
      let lost = 0;
      const events = { assigned: () => {}, polled: () => {}, lost: () => void lost++ };
      const { received } = await listen(broker, topic, events);
      await broker.publish(recordsOf(topic, ['1', '2']));
      await eventually(() => expect(lost).toBeGreaterThan(1));
      registerCodecs();
      await eventually(() => expect(received).toEqual(['1', '2']));
      await broker.close();
    });

    it('leaves without waiting for a handler that never ends; its records go to another member', async () => {
      const topic = await compressedTopic(brokers, 'producer');
      const slow = new KafkaBroker(brokers, 'conformance', { sessionTimeoutMs, stopWithinMs: 200 });
      let release!: () => void;
      const gate = new Promise<void>((resolve) => {
        release = resolve;
      });
      let begun = false;
      const handle = async ({ records }: RecordBatch) => {
        begun = true;
        await gate;
        return { done: records.length };
      };
      const subscription = await slow.subscribe({ group: `${topic.name}.group`, topics: [topic], handle });
      await slow.publish(recordsOf(topic, ['1']));
      await eventually(() => expect(begun).toBe(true));
      await subscription.stop();
      const other = new KafkaBroker(brokers, 'conformance', { sessionTimeoutMs });
      const { received } = await listen(other, topic);
      await eventually(() => expect(received).toEqual(['1']));
      release();
      await (subscription as KafkaSubscription).disconnected;
      await Promise.all([slow.close(), other.close()]);
    });
  });
}
