import kafkajs, { type Kafka, Partitioners, type Producer } from 'kafkajs';
import { type OutgoingRecord, UnpublishableError } from '../broker.js';
import { completesWithin } from '../completes-within.js';
import { splitIntoRequests } from '../wire/requests.js';

/** Time limit on close for the send in flight, and for the disconnect. */
const closeWithinMs = 2_000;

/**
 * Publishes with acks=-1 on an idempotent producer, one awaited request at a time: with several requests in flight both
 * Node clients lose acknowledged records. After any failure the producer is discarded: it is unknown what the broker
 * stored of the failed request, and a producer that continues its sequence numbers may have new records dropped as
 * duplicates.
 */
export class KafkaPublisher {
  private producer: Producer | undefined;
  private queue: Promise<void> = Promise.resolve();

  constructor(private readonly kafka: Kafka) {}

  async publish(records: readonly OutgoingRecord[]): Promise<void> {
    const requests = splitIntoRequests(records);
    const task = this.queue.then(() => this.sendAll(requests));
    this.queue = task.catch(() => undefined);
    await task;
  }

  async close(): Promise<void> {
    await completesWithin(this.queue, closeWithinMs);
    const { producer } = this;
    this.producer = undefined;
    if (producer)
      await completesWithin(
        producer.disconnect().catch(() => undefined),
        closeWithinMs,
      );
  }

  private async sendAll(requests: readonly OutgoingRecord[][]): Promise<void> {
    try {
      const producer = await this.connected();
      for (const request of requests) {
        await producer.sendBatch({ acks: -1, topicMessages: [...byTopic(request)] });
      }
    } catch (error) {
      const broken = this.producer;
      this.producer = undefined;
      await broken?.disconnect().catch(() => undefined);
      throw asUnpublishable(error);
    }
  }

  private async connected(): Promise<Producer> {
    if (!this.producer) {
      const producer = this.kafka.producer({
        idempotent: true,
        maxInFlightRequests: 1,
        allowAutoTopicCreation: false,
        createPartitioner: Partitioners.DefaultPartitioner,
        retry: { initialRetryTime: 100, maxRetryTime: 1_000, retries: 8 },
      });
      await producer.connect();
      this.producer = producer;
    }
    return this.producer;
  }
}

function byTopic(records: readonly OutgoingRecord[]) {
  const topics = new Map<
    string,
    { topic: string; messages: { key: string; value: Buffer | null; headers: Record<string, string> }[] }
  >();
  for (const { topic, key, value, headers } of records) {
    const entry = topics.get(topic.name) ?? { topic: topic.name, messages: [] };
    entry.messages.push({ key, value, headers: { ...headers } });
    topics.set(topic.name, entry);
  }
  return topics.values();
}

function asUnpublishable(error: unknown): unknown {
  const tooLarge = error instanceof kafkajs.KafkaJSProtocolError && error.type === 'MESSAGE_TOO_LARGE';
  return tooLarge ? new UnpublishableError('the broker rejects a record as too large', { cause: error }) : error;
}
