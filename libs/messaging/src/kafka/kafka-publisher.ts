import kafkajs, { type Kafka, Partitioners, type Producer } from 'kafkajs';
import type { OutgoingRecord } from '../broker.js';
import { SerialPublisher } from '../serial-publisher.js';
import { splitIntoRequests } from '../wire/requests.js';

/** Publishes with acks=-1 on an idempotent producer of kafkajs. */
export class KafkaPublisher extends SerialPublisher<Producer> {
  constructor(private readonly kafka: Kafka) {
    super();
  }

  protected async connect(): Promise<Producer> {
    const producer = this.kafka.producer({
      idempotent: true,
      maxInFlightRequests: 1,
      allowAutoTopicCreation: false,
      createPartitioner: Partitioners.DefaultPartitioner,
      retry: { initialRetryTime: 100, maxRetryTime: 1_000, retries: 8 },
    });
    await producer.connect();
    return producer;
  }

  protected async send(producer: Producer, records: readonly OutgoingRecord[]): Promise<void> {
    for (const request of splitIntoRequests(records))
      await producer.sendBatch({ acks: -1, topicMessages: [...byTopic(request)] });
  }

  protected disconnect(producer: Producer): Promise<void> {
    return producer.disconnect();
  }

  protected isTooLarge(error: unknown): boolean {
    return error instanceof kafkajs.KafkaJSProtocolError && error.type === 'MESSAGE_TOO_LARGE';
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
