import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { Kafka, logLevel } from 'kafkajs';
import type { Topic } from '#contracts';
import { eventually } from '#testing';
import type { Conformant } from '../broker.conformance.js';
import { KafkaBroker } from './kafka-broker.js';

/** The shortest one that a broker allows unless it is told otherwise. */
const sessionTimeoutMs = 6_000;

function adminOf(brokers: readonly string[]) {
  return new Kafka({ brokers: [...brokers], clientId: 'conformance', logLevel: logLevel.NOTHING }).admin();
}

export function conformantKafka(brokers: readonly string[]): Conformant {
  return {
    make: () => new KafkaBroker(brokers, 'conformance', { sessionTimeoutMs, replaceAfterMs: 200 }),
    keepsHistory: true,
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

/** What only Kafka has. */
export function describeKafka(brokers: readonly string[]): void {
  describe('the Kafka broker', () => {
    it.each(['gzip', 'snappy', 'lz4', 'zstd'])('reads records that are stored as %s', async (compression) => {
      const name = `registry.${compression}-${randomUUID().slice(0, 8)}.v1`;
      const admin = adminOf(brokers);
      await admin.connect();
      const configEntries = [{ name: 'compression.type', value: compression }];
      await admin.createTopics({ topics: [{ topic: name, numPartitions: 1, configEntries }] });
      await admin.disconnect();
      const topic: Topic = {
        name,
        owner: 'registry',
        partitions: 1,
        cleanup: 'delete',
        retentionMs: 1,
        maxRecordBytes: 900_000,
      };

      const broker = new KafkaBroker(brokers, 'conformance');
      const heard: string[] = [];
      await broker.subscribe({
        group: `${name}.group`,
        topics: [topic],
        handle: async ({ records }) => {
          heard.push(...records.map(({ value }) => String(value)));
          return { done: records.length };
        },
      });
      const noise = () => Array.from({ length: 3_000 }, () => randomUUID()).join(' ');
      const values = ['short', 'x'.repeat(300_000), noise(), JSON.stringify({ name: 'Desa Cigombong 🌾' }), noise()];
      await broker.publish(values.map((value) => ({ topic, key: 'key', value: Buffer.from(value), headers: {} })));
      await eventually(() => expect(heard).toEqual(values), { within: 30_000 });
      await broker.close();
    });
  });
}
