import { topicNamed } from '#contracts/topics';
import type { MessageBroker } from '../broker.js';
import type { BatchPublisher } from './batch-publisher.js';
import type { HeldShards } from './held-shards.js';
import type { OutboxReader } from './outbox-reader.js';

/** What a relay publishes with. */
export interface PublishingParts {
  readonly broker: MessageBroker;
  readonly shards: HeldShards;
  readonly reader: OutboxReader;
  readonly publisher: BatchPublisher;
}

/** Publishes the rows of one topic, on a connection of its own, after creating the topic if it is missing. */
export async function publishTopic(
  { broker, shards, reader, publisher }: PublishingParts,
  name: string,
): Promise<void> {
  const connection = broker.publisher();
  try {
    const notCreated = await broker.ensureTopics([topicNamed(name)!]).catch((error: unknown) => error);
    const rows = await reader.ofTopic(shards.current(), name);
    const { failure } = await publisher.publish(connection, rows);
    if (failure !== undefined) throw notCreated ?? failure;
  } finally {
    await connection.close();
  }
}
