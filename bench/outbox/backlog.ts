import { setTimeout as pause } from 'node:timers/promises';
import type { Child } from '../child-process.js';
import type { Debezium } from '../debezium/connect.js';
import { topic } from '../events.js';
import type { TopicProbe } from '../topic-probe.js';
import { log } from '../log.js';
import type { BenchDatabase } from '../bench-environment.js';
import { fillDebezium, fillOutbox } from './rows.js';

/** A process that sends committed rows to the broker. */
export interface Drain {
  readonly name: string;
  readonly topic: string;
  readonly process: Child;
  fill(count: number): Promise<void>;
  /** Resolves when the backlog is empty. */
  settled(): Promise<void>;
}

export function relayDrain(name: string, process: Child, database: BenchDatabase): Drain {
  return {
    name,
    topic: topic.name,
    process,
    fill: (count) => fillOutbox(database, count),
    settled: async () => {
      while ((await database.rows(`SELECT FROM outbox LIMIT 1`)).length > 0) await pause(20);
    },
  };
}

export function debeziumDrain({ database, topic: to, process }: Debezium): Drain {
  return {
    name: 'debezium',
    topic: to.name,
    process: process(),
    fill: (count) => fillDebezium(database, count),
    settled: async () => void (await database.rows(`TRUNCATE outbox`)),
  };
}

/**
 * Rows per second, from the continuation of the stopped process until the broker has the whole backlog. It is stopped again
 * when its backlog is empty.
 */
export async function drainBacklog(drain: Drain, probe: TopicProbe, count: number): Promise<number> {
  const before = await probe.count(drain.topic);
  drain.process.kill('SIGSTOP');
  await drain.fill(count);
  const startedAt = performance.now();
  drain.process.kill('SIGCONT');
  await probe.until(drain.topic, before + count);
  const perSecond = (count / (performance.now() - startedAt)) * 1_000;
  await drain.settled();
  drain.process.kill('SIGSTOP');
  log(`${drain.name}: ${count} rows at ${Math.round(perSecond)} a second`);
  return perSecond;
}
