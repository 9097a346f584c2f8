import kafkajs, { type Admin, type Kafka } from 'kafkajs';
import { type HistoryClient, partitionKey } from '../replay/read-history.js';
import { setGroupOffsets } from './group-offsets.js';
import { KafkaSubscription } from './kafka-subscription.js';
import type { KafkaTimings } from './kafka-timings.js';

/** The stored records of the broker, read through kafkajs. The client fetches offsets only once, without retries. */
export function historyClient(kafka: Kafka, admin: Admin, timings: KafkaTimings): HistoryClient {
  return {
    async rangesOf(topic, from) {
      const offsets = await admin.fetchTopicOffsets(topic);
      const begins = from === 'earliest' ? [] : await admin.fetchTopicOffsetsByTimestamp(topic, from.getTime());
      return offsets.map(({ partition, low, high }) => {
        const begin = begins.find((one) => one.partition === partition)?.offset ?? low;
        return { topic, partition, begin: BigInt(begin), end: BigInt(high) };
      });
    },
    async committed(groupId, topics) {
      const offsets = await admin.fetchOffsets({ groupId, topics: [...topics] });
      return new Map(
        offsets.flatMap(({ topic, partitions }) =>
          partitions
            .filter(({ offset }) => Number(offset) >= 0)
            .map(({ partition, offset }) => [partitionKey({ topic, partition }), BigInt(offset)] as const),
        ),
      );
    },
    setOffsets: (groupId, ranges) => setGroupOffsets(kafka, groupId, ranges, timings),
    async removeGroup(group) {
      await admin.deleteGroups([group]);
    },
    subscription: (options) => new KafkaSubscription(kafka, options, timings),
    isRetriable: (error) => error instanceof kafkajs.KafkaJSError,
  };
}
