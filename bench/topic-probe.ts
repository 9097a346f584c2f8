import { setTimeout as pause } from 'node:timers/promises';
import { Kafka, logLevel } from 'kafkajs';
import { clock } from './load.js';

/** Observes what arrives on the broker, in the same way for every side. */
export class TopicProbe {
  private readonly kafka: Kafka;
  private readonly admin;

  constructor(brokers: string) {
    this.kafka = new Kafka({ brokers: [brokers], clientId: 'bench-topic-probe', logLevel: logLevel.NOTHING });
    this.admin = this.kafka.admin();
  }

  start(): Promise<void> {
    return this.admin.connect();
  }

  stop(): Promise<void> {
    return this.admin.disconnect();
  }

  /** The number of records ever written to a topic. */
  async count(topic: string): Promise<number> {
    const offsets = await this.admin.fetchTopicOffsets(topic);
    return offsets.reduce((sum, { high }) => sum + Number(high), 0);
  }

  /** Resolves as soon as the topic has so many records. */
  async until(topic: string, count: number, timeoutMs = 300_000): Promise<void> {
    for (const end = performance.now() + timeoutMs; (await this.count(topic)) < count; await pause(10))
      if (performance.now() > end) throw new Error(`${topic} did not reach ${count} records`);
  }

  /** Calls `onRecord` with every record of a topic from now on. */
  async listen(topic: string, onRecord: (value: Buffer | null, at: number) => void): Promise<() => Promise<void>> {
    const consumer = this.kafka.consumer({ groupId: `bench-${topic}-${Date.now()}`, maxWaitTimeInMs: 200 });
    const joined = new Promise((resolve) => consumer.on(consumer.events.GROUP_JOIN, resolve));
    await consumer.connect();
    await consumer.subscribe({ topic, fromBeginning: false });
    await consumer.run({
      autoCommit: false,
      eachBatch: async ({ batch }) => {
        const at = clock();
        for (const { value } of batch.messages) onRecord(value, at);
      },
    });
    await joined;
    // A new group determines the end of the topic with its first request.
    await pause(1_000);
    return () => consumer.disconnect();
  }
}
