import type { Kafka } from 'kafkajs';
import type { PartitionRange } from '../broker.js';
import type { KafkaTimings } from './kafka-timings.js';

/**
 * Sets the offsets of a group without members, as its only member for a moment. The client's own `admin.setOffsets` never
 * settles when its consumer fails, and waits five seconds for each topic.
 */
export async function setGroupOffsets(
  kafka: Kafka,
  groupId: string,
  ranges: readonly PartitionRange[],
  { sessionTimeoutMs, heartbeatMs }: KafkaTimings,
): Promise<void> {
  const consumer = kafka.consumer({
    groupId,
    sessionTimeout: sessionTimeoutMs,
    // Only members whose responses were lost are waited for.
    rebalanceTimeout: sessionTimeoutMs,
    heartbeatInterval: heartbeatMs,
    maxWaitTimeInMs: 200,
    allowAutoTopicCreation: false,
    retry: { initialRetryTime: 100, maxRetryTime: 2_000, retries: 10, restartOnFailure: async () => false },
  });
  const topics = [...new Set(ranges.map(({ topic }) => topic))];
  try {
    await consumer.connect();
    await consumer.subscribe({ topics });
    await new Promise<void>((resolve, reject) => {
      consumer.on(consumer.events.CRASH, ({ payload }) => reject(payload.error));
      const joined = consumer.run({ autoCommit: false, eachBatch: () => Promise.resolve() });
      consumer.pause(topics.map((topic) => ({ topic })));
      joined
        .then(() => consumer.commitOffsets(ranges.map(({ begin, ...range }) => ({ ...range, offset: String(begin) }))))
        .then(resolve, reject);
    });
  } finally {
    await consumer.disconnect();
  }
}
