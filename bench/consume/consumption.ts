import { setTimeout as pause } from 'node:timers/promises';
import { v7 as uuidv7 } from 'uuid';
import type { MessageBroker } from '#messaging';
import { recordOf } from '../events.js';
import type { BenchDatabase } from '../bench-environment.js';

const batchSize = 500;
/** The first share of the events is not measured: meanwhile the others may still be published. */
const warmUpShare = 0.2;

export interface Consumption {
  readonly handled: number;
  readonly perSecond: number;
}

interface ConsumptionOptions {
  readonly count: number;
  /** Identifies the events of this measurement. */
  readonly run: string;
  /** The handler always fails for the nth event. */
  readonly poisonAt?: number;
  readonly timeoutMs?: number;
}

/** Publishes events and measures in the inbox how fast they are handled, from the first fifth to the last one. */
export async function consume(
  broker: MessageBroker,
  database: BenchDatabase,
  options: ConsumptionOptions,
): Promise<Consumption> {
  const { count, run, poisonAt, timeoutMs = 300_000 } = options;
  await database.rows(`TRUNCATE inbox, effect`);
  // Ids are ordered by time: late events of an earlier run have smaller ones.
  const first = uuidv7();
  const end = performance.now() + timeoutMs;
  for (let from = 0; from < count; from += batchSize) {
    const numbers = Array.from({ length: Math.min(batchSize, count - from) }, (_, n) => from + n);
    await broker.publish(numbers.map((n) => recordOf(n, n === poisonAt ? `poison-${run}` : run)));
  }
  const settled = async () => {
    const [row] = await database.rows<{ handled: number }>(
      `SELECT (SELECT count(*)::int FROM inbox WHERE event_id > $1)
            + (SELECT count(*)::int FROM dead_letter WHERE event_id > $1) AS handled`,
      [first],
    );
    return row!.handled >= count;
  };
  while (performance.now() < end && !(await settled())) await pause(500);
  const [times] = await database.rows<{ handled: number; span: number }>(
    `SELECT count(*)::int AS handled,
            extract(epoch FROM max(handled_at) - percentile_disc($1::float8) WITHIN GROUP (ORDER BY handled_at))::float8 AS span
       FROM inbox WHERE event_id > $2`,
    [warmUpShare, first],
  );
  await database.rows(`TRUNCATE dead_letter, blocked_key`);
  const { handled, span } = times!;
  return { handled, perSecond: span > 0 ? (handled * (1 - warmUpShare)) / span : 0 };
}
