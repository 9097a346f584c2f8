import { setTimeout as pause } from 'node:timers/promises';
import { Kafka, logLevel } from 'kafkajs';
import { clock } from './load.js';

/** Sees what has arrived on the broker, the same way for everybody who is measured. */
export class TopicProbe {
  private readonly kafka: Kafka;
  private readonly admin;

  constructor(brokers: string) {
    this.kafka = new Kafka({ brokers: [brokers], clientId: 'bench-ruler', logLevel: logLevel.NOTHING });
    this.admin = this.kafka.admin();
  }

  start(): Promise<void> {
    return this.admin.connect();
  }

  stop(): Promise<void> {
    return this.admin.disconnect();
  }

  /** Records that a topic has ever got. */
  async count(topic: string): Promise<number> {
    const offsets = await this.admin.fetchTopicOffsets(topic);
    return offsets.reduce((sum, { high }) => sum + Number(high), 0);
  }

  /** Resolves as soon as the topic has got so many. */
  async until(topic: string, count: number, timeoutMs = 300_000): Promise<void> {
    for (const end = performance.now() + timeoutMs; (await this.count(topic)) < count; await pause(10))
      if (performance.now() > end) throw new Error(`${topic} does not come to ${count} records`);
  }

  /** Calls `heard` with every record of a topic from now on. */
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
    // A new group finds out where the topic ends with its first request.
    await pause(1_000);
    return () => consumer.disconnect();
  }
}
