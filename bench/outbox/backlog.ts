import { setTimeout as pause } from 'node:timers/promises';
import type { BenchService } from '../child.js';
import type { Debezium } from '../debezium/connect.js';
import { topic } from '../events.js';
import type { Ruler } from '../ruler.js';
import { say } from '../say.js';
import type { BenchDatabase } from '../stage.js';
import { fillDebezium, fillOutbox } from './rows.js';

/** Somebody who takes committed rows to the broker. */
export interface Drain {
  readonly name: string;
  readonly topic: string;
  fill(count: number): Promise<void>;
  /** Resolves when nothing of the backlog is left with it. */
  settled(): Promise<void>;
}

export function relayDrain(name: string, _service: BenchService, database: BenchDatabase): Drain {
  return {
    name,
    topic: topic.name,
    fill: (count) => fillOutbox(database, count),
    settled: async () => {
      while ((await database.rows(`SELECT FROM outbox LIMIT 1`)).length > 0) await pause(20);
      await database.rows(`VACUUM outbox`);
    },
  };
}

export function debeziumDrain({ database, topic: to }: Debezium): Drain {
  return {
    name: 'debezium',
    topic: to.name,
    fill: (count) => fillDebezium(database, count),
    settled: async () => void (await database.rows(`TRUNCATE outbox`)),
  };
}

/** Rows per second from the commit of a backlog until the broker has all of it. */
export async function drainBacklog(drain: Drain, ruler: Ruler, count: number): Promise<number> {
  const before = await ruler.count(drain.topic);
  await drain.fill(count);
  const committed = performance.now();
  await ruler.until(drain.topic, before + count);
  const perSecond = (count / (performance.now() - committed)) * 1_000;
  await drain.settled();
  say(`${drain.name}: ${count} rows at ${Math.round(perSecond)} a second`);
  return perSecond;
}
