import { randomUUID } from 'node:crypto';
import { topic as base, recordOf } from '../events.js';
import type { Options } from '../options.js';
import { log } from '../log.js';
import type { KafkaClient, BenchEnvironment } from '../bench-environment.js';
import { median, rounded } from '../statistics.js';

const clients: readonly KafkaClient[] = ['kafkajs', 'platformatic'];
/** The batch size of the relay. */
const batchSize = 500;

/** Both clients behind the same interface: acknowledged records per second, and consumed records per second. */
export async function benchDrivers(environment: BenchEnvironment, { events, rounds }: Options): Promise<object> {
  const rates: Record<'produce' | 'consume', Record<KafkaClient, number[]>> = {
    produce: { kafkajs: [], platformatic: [] },
    consume: { kafkajs: [], platformatic: [] },
  };
  for (let round = 0; round <= rounds; round++)
    for (const client of clients) {
      const { produced, consumed } = await measure(environment, client, events);
      log(
        `${client}: ${Math.round(produced)} records/s out, ${Math.round(consumed)} in${round === 0 ? ' (warm-up)' : ''}`,
      );
      if (round === 0) continue;
      rates.produce[client].push(produced);
      rates.consume[client].push(consumed);
    }
  const figures = (direction: 'produce' | 'consume') => {
    const [kafkajs, platformatic] = clients.map((client) => median(rates[direction][client])) as [number, number];
    return {
      kafkajsPerSecond: rounded(kafkajs),
      platformaticPerSecond: rounded(platformatic),
      ratio: rounded(platformatic / kafkajs),
    };
  };
  return { produce: figures('produce'), consume: figures('consume') };
}

async function measure(environment: BenchEnvironment, client: KafkaClient, events: number) {
  const topic = { ...base, name: `registry.bench-${randomUUID().slice(0, 8)}.v1`, cleanup: 'delete' as const };
  await environment.ensureTopics(topic);
  const broker = environment.broker(client);
  const records = Array.from({ length: events }, (_, n) => ({ ...recordOf(n), topic }));
  const startedAt = performance.now();
  for (let from = 0; from < events; from += batchSize) await broker.publish(records.slice(from, from + batchSize));
  const produced = (events / (performance.now() - startedAt)) * 1_000;

  const consumed = await new Promise<number>((resolve, reject) => {
    let [received, first] = [0, 0];
    const handle = async ({ records: batch }: { records: readonly unknown[] }) => {
      first ||= performance.now();
      received += batch.length;
      if (received >= events) resolve((events / (performance.now() - first)) * 1_000);
      return { done: batch.length };
    };
    broker.subscribe({ group: topic.name, topics: [topic], handle }).catch(reject);
  });
  await broker.close();
  return { produced, consumed };
}
