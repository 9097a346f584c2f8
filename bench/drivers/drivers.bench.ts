import { randomUUID } from 'node:crypto';
import { topic as base, recordOf } from '../events.js';
import type { Options } from '../options.js';
import { say } from '../say.js';
import type { KafkaClient, Stage } from '../stage.js';
import { median, rounded } from '../statistics.js';

const clients: readonly KafkaClient[] = ['kafkajs', 'platformatic'];
/** As many as the relay sends together. */
const together = 500;

/** Both clients behind the same port: acknowledged records per second out, and records per second in. */
export async function benchDrivers(stage: Stage, { events, rounds }: Options): Promise<object> {
  const rates: Record<'produce' | 'consume', Record<KafkaClient, number[]>> = {
    produce: { kafkajs: [], platformatic: [] },
    consume: { kafkajs: [], platformatic: [] },
  };
  for (let round = 0; round <= rounds; round++)
    for (const client of clients) {
      const { produced, consumed } = await measure(stage, client, events);
      say(
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

async function measure(stage: Stage, client: KafkaClient, events: number) {
  const topic = { ...base, name: `registry.bench-${randomUUID().slice(0, 8)}.v1`, cleanup: 'delete' as const };
  await stage.ensureTopics(topic);
  const broker = stage.broker(client);
  const records = Array.from({ length: events }, (_, n) => ({ ...recordOf(n), topic }));
  const begun = performance.now();
  for (let from = 0; from < events; from += together) await broker.publish(records.slice(from, from + together));
  const produced = (events / (performance.now() - begun)) * 1_000;

  const consumed = await new Promise<number>((resolve, reject) => {
    let [heard, first] = [0, 0];
    const handle = async ({ records: batch }: { records: readonly unknown[] }) => {
      first ||= performance.now();
      heard += batch.length;
      if (heard >= events) resolve((events / (performance.now() - first)) * 1_000);
      return { done: batch.length };
    };
    broker.subscribe({ group: topic.name, topics: [topic], handle }).catch(reject);
  });
  await broker.close();
  return { produced, consumed };
}
