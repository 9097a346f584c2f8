import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { Logger } from '@nestjs/common';
import type { Topic } from '#contracts';
import type { MessageBroker } from '../../../libs/messaging/src/broker.js';
import { KafkaBroker } from '../../../libs/messaging/src/kafka/kafka-broker.js';
import { PlatformaticBroker } from '../../../libs/messaging/src/platformatic/platformatic-broker.js';
import { apiKeys, KafkaProxy } from './kafka-proxy.js';

const clients = { kafkajs: KafkaBroker, platformatic: PlatformaticBroker };
const values = ['1', '2', '3', '4', '5'];
/** More than a client repeats one request. */
const lostResponses = 7;

type Request = Exclude<keyof typeof apiKeys, 'produce'>;
const requests = Object.keys(apiKeys).filter((name): name is Request => name !== 'produce');

/** Reads again until a read ends by itself. Returns the values. */
async function readToEnd(broker: MessageBroker, topic: Topic, from: Date): Promise<string[]> {
  const received = new Set<string>();
  const read = () =>
    broker.read({
      group: `${topic.name}.${randomUUID()}`,
      topics: [topic],
      from,
      signal: AbortSignal.timeout(200_000),
      handle: async ({ records }) => {
        for (const { value } of records) received.add(String(value));
        return { done: records.length };
      },
    });
  for (let done = false; !done;)
    done = await read().then(
      () => true,
      () => false,
    );
  return [...received].toSorted();
}

async function readWithLosses(client: keyof typeof clients, request: Request): Promise<string[]> {
  const network = await KafkaProxy.start(process.env['TEST_KAFKA_BROKERS']!);
  const broker = new clients[client]([network.address], 'history-faults');
  const topic: Topic = {
    name: `registry.faults-${randomUUID().slice(0, 8)}.v1`,
    owner: 'registry',
    partitions: 2,
    cleanup: 'delete',
    retentionMs: 3_600_000,
    maxRecordBytes: 100_000,
  };
  try {
    await broker.ensureTopics([topic]);
    const from = new Date();
    await broker.publish(values.map((value) => ({ topic, key: value, value: Buffer.from(value), headers: {} })));
    let lost = 0;
    network.drops = (apiKey) => apiKey === apiKeys[request] && ++lost <= lostResponses;
    return await readToEnd(broker, topic, from);
  } finally {
    await broker.close();
    await network.close();
  }
}

describe('a read of stored records', () => {
  it.each(['kafkajs', 'platformatic'] as const)(
    'case 35: ends, or fails and can be repeated, when the responses to its requests are lost for a while (%s)',
    async (client) => {
      Logger.overrideLogger(false);
      const read = async (request: Request) => [request, await readWithLosses(client, request)] as const;
      const results = Object.fromEntries(await Promise.all(requests.map(read)));
      expect(results).toEqual(Object.fromEntries(requests.map((request) => [request, values])));
    },
  );
});
