import { randomUUID } from 'node:crypto';
import { startBenchService } from '../child.js';
import { effectTable } from '../effect.js';
import { topic } from '../events.js';
import type { Options } from '../options.js';
import { say } from '../say.js';
import type { KafkaClient, Stage } from '../stage.js';
import { median, rounded } from '../statistics.js';
import { consume } from './consumption.js';
import { pgbench } from './pgbench.js';

const clients: readonly KafkaClient[] = ['kafkajs', 'platformatic'];
/** The connections of a service's pool, which bound how many events it works on at once. */
const connections = 10;
const pgbenchSeconds = 10;

/** Effects per second of a running service (inbox and one upsert per event) against pgbench with the same statements. */
export async function benchConsume(stage: Stage, { events, rounds, parts }: Options): Promise<object> {
  await stage.ensureTopics(topic);
  const broker = stage.broker('platformatic');
  const wanted = clients.filter((client) => parts.length === 0 || parts.includes(client));
  const rates: Record<KafkaClient | 'pgbench', number[]> = { kafkajs: [], platformatic: [], pgbench: [] };
  const yardstick = await stage.database('service');
  await yardstick.rows(effectTable);
  for (let round = 1; round <= rounds; round++) {
    say(`round ${round} of ${rounds}`);
    await yardstick.rows(`TRUNCATE inbox, effect`);
    rates.pgbench.push(await pgbench(yardstick, connections, pgbenchSeconds));
    for (const consumer of wanted) {
      // A database and thus an inbox of its own, but the same group: the topic is read on from where it was left.
      const database = await stage.database('service');
      await database.rows(effectTable);
      const service = await startBenchService({
        databaseUrl: database.url,
        brokers: stage.brokers,
        consumer,
        reacts: true,
      });
      await consume(broker, database, { count: Math.min(3_000, events), run: randomUUID().slice(0, 8) });
      const { perSecond } = await consume(broker, database, { count: events, run: randomUUID().slice(0, 8) });
      say(`${consumer}: ${Math.round(perSecond)} effects a second`);
      rates[consumer].push(perSecond);
      await service.stop();
    }
  }
  const tps = median(rates.pgbench);
  const of = (client: KafkaClient) => {
    const perSecond = median(rates[client]);
    return [client, { effectsPerSecond: rounded(perSecond), toPgbench: rounded(perSecond / tps) }];
  };
  return { connections, pgbenchPerSecond: rounded(tps), ...Object.fromEntries(wanted.map(of)) };
}
