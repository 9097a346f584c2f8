import { randomUUID } from 'node:crypto';
import { type Admin, type Consumer, Kafka, logLevel } from 'kafkajs';
import { z } from 'zod';
import { topicNamed } from '#contracts';
import { kafkajsSecurity, kafkaSecurity } from '#messaging';
import { brokerSettings, readSettings, requireBrokers } from '#settings';
import { waitFor } from '../journey/wait.js';

// Uses kafkajs directly, so that the audit does not depend on the platform's drivers, only on their settings.

/** A record of a topic. */
export interface TopicRecord {
  readonly topic: string;
  readonly partition: number;
  readonly key: string;
  readonly eventId: string;
  readonly type: string;
  readonly sequence: number;
  /** Headers and value as text. */
  readonly text: string;
}

export interface RawRecord {
  readonly partition: number;
  readonly key: string;
  readonly value: Buffer;
  readonly headers: Readonly<Record<string, string>>;
}

const readWithinMs = 60_000;

/** Its name and its proof are those of the environment, such as `KAFKA_SASL_USERNAME`. */
function client(brokers: string): Kafka {
  const settings = readSettings(requireBrokers(z.object(brokerSettings)));
  return new Kafka({
    brokers: brokers.split(','),
    clientId: 'test-platform',
    logLevel: logLevel.NOTHING,
    ...kafkajsSecurity(kafkaSecurity(settings)),
  });
}

/**
 * Removes the topics and groups of an earlier platform, so that the next one finds an empty Kafka. For the Kafka of tests
 * only.
 */
export async function emptyKafka(brokers: string): Promise<void> {
  await withAdmin(brokers, async (admin) => {
    const { groups } = await admin.listGroups();
    const ours = groups.map(({ groupId }) => groupId).filter((id) => /^(sambung|agency)\./.test(id));
    if (ours.length > 0) await admin.deleteGroups(ours);
    const topics = await platformTopics(admin);
    if (topics.length > 0) await admin.deleteTopics({ topics });
    const none = async () => (await platformTopics(admin)).length === 0 || undefined;
    await waitFor('the old topics to be deleted', none);
  });
}

/** The records of the platform's topics, in the order of each partition. */
export function readTopics(brokers: string): Promise<TopicRecord[]> {
  return withAdmin(brokers, async (admin) => {
    const topics = await platformTopics(admin);
    const ends = await Promise.all(topics.map((topic) => offsetsOf(admin, topic)));
    const open = new Map(
      topics.flatMap((topic, place) =>
        ends[place]!.filter(({ low, high }) => BigInt(high) > BigInt(low)).map(
          ({ partition, high }) => [`${topic}/${partition}`, BigInt(high)] as const,
        ),
      ),
    );
    const group = `test-audit-${randomUUID()}`;
    const consumer = client(brokers).consumer({ groupId: group, maxWaitTimeInMs: 100 });
    try {
      return await readUntil(consumer, topics, open);
    } finally {
      await consumer.disconnect();
      await admin.deleteGroups([group]);
    }
  });
}

/** Writes records without any check. */
export async function writeRaw(brokers: string, topic: string, messages: readonly RawRecord[]): Promise<void> {
  const producer = client(brokers).producer();
  await producer.connect();
  try {
    await producer.send({
      topic,
      messages: messages.map((message) => ({ ...message, headers: { ...message.headers } })),
    });
  } finally {
    await producer.disconnect();
  }
}

async function readUntil(consumer: Consumer, topics: string[], open: Map<string, bigint>): Promise<TopicRecord[]> {
  const records: TopicRecord[] = [];
  await consumer.connect();
  await consumer.subscribe({ topics, fromBeginning: true });
  await consumer.run({
    autoCommit: false,
    eachMessage: async ({ topic, partition, message }) => {
      const header = (name: string) => message.headers?.[name]?.toString() ?? '';
      records.push({
        topic,
        partition,
        key: message.key?.toString() ?? '',
        eventId: header('ce_id'),
        type: header('ce_type'),
        sequence: Number(header('ce_sequence')),
        text: [...Object.keys(message.headers ?? {}).map(header), message.value?.toString() ?? ''].join('\n'),
      });
      const end = `${topic}/${partition}`;
      if (BigInt(message.offset) + 1n >= (open.get(end) ?? 0n)) open.delete(end);
    },
  });
  const nothingOpen = async () => open.size === 0 || undefined;
  await waitFor('all records to be read', nothingOpen, { deadlineMs: readWithinMs, pauseMs: 50 });
  return records;
}

/** kafkajs throws where a partition has no leader, as for a moment after brokers were away. */
function offsetsOf(admin: Admin, topic: string): ReturnType<Admin['fetchTopicOffsets']> {
  return waitFor(`the offsets of ${topic}`, () => admin.fetchTopicOffsets(topic).catch(() => undefined));
}

async function platformTopics(admin: Admin): Promise<string[]> {
  return (await admin.listTopics()).filter((name) => topicNamed(name) !== undefined);
}

async function withAdmin<T>(brokers: string, work: (admin: Admin) => Promise<T>): Promise<T> {
  const admin = client(brokers).admin();
  await admin.connect();
  try {
    return await work(admin);
  } finally {
    await admin.disconnect();
  }
}
