import { randomUUID } from 'node:crypto';
import { reactionConnections } from '#database';
import { startBenchService } from '../child-process.js';
import { effectTable } from '../effect.js';
import { topic } from '../events.js';
import type { Options } from '../options.js';
import { log } from '../log.js';
import type { KafkaClient, BenchEnvironment } from '../bench-environment.js';
import { median, rounded } from '../statistics.js';
import { type Target, verdicts } from '../targets.js';
import { consume } from './consumption.js';
import { pgbench, type PgbenchMode } from './pgbench.js';

const clients: readonly KafkaClient[] = ['kafkajs', 'platformatic'];
/** How many events share a transaction: the default of services, or one, as in pgbench. */
const modes = { grouped: undefined, oneByOne: 1 } as const;
type Mode = keyof typeof modes;
const thresholds: Readonly<Record<Mode, number>> = { grouped: 1, oneByOne: 0.7 };
/** As many as reactions take. */
const connections = reactionConnections;
const pgbenchSeconds = 10;

/** Effects per second of a running service (inbox and one upsert per event) against pgbench with the same statements. */
export async function benchConsume(environment: BenchEnvironment, { events, rounds, parts }: Options): Promise<object> {
  await environment.ensureTopics(topic);
  const broker = environment.broker('platformatic');
  const sides = clients.flatMap((client) =>
    (Object.keys(modes) as Mode[]).map((mode) => ({ client, mode, rates: [] as number[] })),
  );
  const chosen = sides.filter(({ client, mode }) => parts.every((part) => part === client || part === mode));
  const yardstick = await environment.database('service');
  await yardstick.rows(effectTable.text);
  const pgbenchRates: Readonly<Record<PgbenchMode, number[]>> = { extended: [], prepared: [] };
  for (let round = 1; round <= rounds; round++) {
    log(`round ${round} of ${rounds}`);
    for (const mode of ['extended', 'prepared'] as const) {
      await yardstick.rows(`TRUNCATE inbox, effect`);
      pgbenchRates[mode].push(await pgbench(yardstick, mode, connections, pgbenchSeconds));
    }
    for (const { client, mode, rates } of chosen) {
      // A new database and inbox for the same group, which continues at its committed offset.
      const database = await environment.database('service');
      await database.rows(effectTable.text);
      const service = await startBenchService({
        databaseUrl: database.url,
        brokers: environment.brokers,
        consumer: client,
        reacts: true,
        batchSize: modes[mode],
      });
      await consume(broker, database, { count: Math.min(3_000, events), run: randomUUID().slice(0, 8) });
      const { perSecond } = await consume(broker, database, { count: events, run: randomUUID().slice(0, 8) });
      log(`${client}, ${mode}: ${Math.round(perSecond)} effects per second`);
      rates.push(perSecond);
      await service.stop();
    }
  }
  const tps = median(pgbenchRates.extended);
  const targets = chosen.map(({ client, mode, rates }): Target => ({
    what: `effects per second with ${client}, ${mode}, to pgbench's transactions`,
    measured: median(rates) / tps,
    threshold: thresholds[mode],
  }));
  return {
    connections,
    pgbenchPerSecond: rounded(tps),
    pgbenchPreparedPerSecond: rounded(median(pgbenchRates.prepared)),
    effectsPerSecond: chosen.map(({ client, mode, rates }) => ({ client, mode, perSecond: rounded(median(rates)) })),
    targets: verdicts(...targets),
  };
}
