import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { type ServiceOptions, startBenchService } from '../child-process.js';
import { type Consumption, consume } from '../consume/consumption.js';
import { effectTable } from '../effect.js';
import { topic } from '../events.js';
import type { Options } from '../options.js';
import { log } from '../log.js';
import type { BenchEnvironment } from '../bench-environment.js';
import { median, rounded } from '../statistics.js';
import { verdicts } from '../targets.js';

const sides = { ours: { reacts: true }, stock: { program: 'stock-service' } } as const;
type Side = keyof typeof sides;
const poisonTimeoutMs = 60_000;

/** Our consumer against Nest's Kafka transport, with the same idempotent handler; then both with one poison record. */
export async function benchTransport(environment: BenchEnvironment, { events, rounds }: Options): Promise<object> {
  await environment.ensureTopics(topic);
  const broker = environment.broker('platformatic');
  const rates: Record<Side, number[]> = { ours: [], stock: [] };
  const withService = async <T>(more: Partial<ServiceOptions>, work: (run: Run) => Promise<T>): Promise<T> => {
    const database = await environment.database('service');
    await database.rows(effectTable.text);
    const service = await startBenchService({ databaseUrl: database.url, brokers: environment.brokers, ...more });
    try {
      // Nest's transport starts at the end of the topic, which it determines after the assignment of partitions.
      await pause(2_000);
      const id = () => randomUUID().slice(0, 8);
      return await work((options) => consume(broker, database, { run: id(), ...options }));
    } finally {
      await service.stop();
    }
  };

  for (let round = 1; round <= rounds; round++)
    for (const side of Object.keys(sides) as Side[])
      await withService(sides[side], async (run) => {
        await run({ count: Math.min(3_000, events) });
        const { perSecond } = await run({ count: events });
        log(`${side}: ${Math.round(perSecond)} effects per second`);
        rates[side].push(perSecond);
      });

  const poison: Record<string, object> = {};
  for (const side of Object.keys(sides) as Side[])
    await withService(sides[side], async (run) => {
      await run({ count: Math.min(3_000, events) });
      const poisonAt = Math.floor(events / 10);
      const { handled } = await run({ count: events, poisonAt, timeoutMs: poisonTimeoutMs });
      log(
        `${side} with one poison record: ${handled} of ${events - 1} others handled within ${poisonTimeoutMs / 1_000} s`,
      );
      poison[side] = { handled, of: events - 1 };
    });
  const [ours, stock] = [median(rates.ours), median(rates.stock)];
  return {
    oursPerSecond: rounded(ours),
    stockPerSecond: rounded(stock),
    onePoisonRecord: poison,
    targets: verdicts({
      what: 'effects per second, relative to Nest’s transport',
      measured: ours / stock,
      threshold: 2,
    }),
  };
}

type Run = (threshold: { count: number; poisonAt?: number; timeoutMs?: number }) => Promise<Consumption>;
