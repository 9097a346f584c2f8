import { randomUUID } from 'node:crypto';
import { startBenchService } from '../child-process.js';
import { effectTable } from '../effect.js';
import { topic } from '../events.js';
import type { Options } from '../options.js';
import { log } from '../log.js';
import type { KafkaClient, BenchEnvironment } from '../bench-environment.js';
import { median, rounded } from '../statistics.js';
import { type Target, verdicts } from '../targets.js';
import { consume } from './consumption.js';
import { pgbench } from './pgbench.js';

const clients: readonly KafkaClient[] = ['kafkajs', 'platformatic'];
/** How many events share a transaction: as many as services let them, or none, which is what pgbench does. */
const ways = { grouped: undefined, oneByOne: 1 } as const;
type Way = keyof typeof ways;
const wanted: Readonly<Record<Way, number>> = { grouped: 1, oneByOne: 0.7 };
/** The connections of a service's pool, which bound how many events it works on at once. */
const connections = 10;
const pgbenchSeconds = 10;

/** Effects per second of a running service (inbox and one upsert per event) against pgbench with the same statements. */
export async function benchConsume(environment: BenchEnvironment, { events, rounds, parts }: Options): Promise<object> {
  await environment.ensureTopics(topic);
  const broker = environment.broker('platformatic');
  const sides = clients.flatMap((client) =>
    (Object.keys(ways) as Way[]).map((way) => ({ client, way, rates: [] as number[] })),
  );
  const chosen = sides.filter(({ client, way }) => parts.every((part) => part === client || part === way));
  const yardstick = await environment.database('service');
  await yardstick.rows(effectTable);
  const pgbenchRates: number[] = [];
  for (let round = 1; round <= rounds; round++) {
    log(`round ${round} of ${rounds}`);
    await yardstick.rows(`TRUNCATE inbox, effect`);
    pgbenchRates.push(await pgbench(yardstick, connections, pgbenchSeconds));
    for (const { client, way, rates } of chosen) {
      // A database and thus an inbox of its own, but the same group: the topic is read on from where it was left.
      const database = await environment.database('service');
      await database.rows(effectTable);
      const service = await startBenchService({
        databaseUrl: database.url,
        brokers: environment.brokers,
        consumer: client,
        reacts: true,
        batchSize: ways[way],
      });
      await consume(broker, database, { count: Math.min(3_000, events), run: randomUUID().slice(0, 8) });
      const { perSecond } = await consume(broker, database, { count: events, run: randomUUID().slice(0, 8) });
      log(`${client}, ${way}: ${Math.round(perSecond)} effects a second`);
      rates.push(perSecond);
      await service.stop();
    }
  }
  const tps = median(pgbenchRates);
  const targets = chosen.map(({ client, way, rates }): Target => ({
    what: `effects a second with ${client}, ${way}, to pgbench's transactions`,
    measured: median(rates) / tps,
    wanted: wanted[way],
  }));
  return {
    connections,
    pgbenchPerSecond: rounded(tps),
    effectsPerSecond: chosen.map(({ client, way, rates }) => ({ client, way, perSecond: rounded(median(rates)) })),
    targets: verdicts(...targets),
  };
}
