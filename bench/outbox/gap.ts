import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { BenchService } from '../child-process.js';
import { numberOf } from '../events.js';
import { clock, type LoadRequest } from '../load.js';
import type { TopicProbe } from '../topic-probe.js';
import { log } from '../log.js';

const rate = 200;
const killAfterMs = 5_000;
const timeoutMs = 120_000;

/** The process to kill, and how to recover. */
export interface KillTarget {
  readonly name: string;
  readonly topic: string;
  readonly into: LoadRequest['into'];
  kill(): void;
  /** Starts it again; missing where a second replica takes over. */
  restart?(): Promise<void> | void;
}

export interface Gap {
  /** The longest time from the commit of an event to its arrival, in milliseconds. */
  readonly gap: number;
  /** The time from the kill until no event is late. */
  readonly caughtUp: number;
  readonly twice: number;
}

/** Measures how long events wait around a `kill -9` under a load of 200 per second. */
export async function gapAfterKill(target: KillTarget, publisher: BenchService, probe: TopicProbe): Promise<Gap> {
  const run = randomUUID().slice(0, 8);
  const arrivals: { n: number; at: number }[] = [];
  const stop = await probe.listen(target.topic, (value, at) => {
    const event = numberOf(value);
    if (event?.run === run) arrivals.push({ n: event.n, at });
  });
  const count = (rate * 40_000) / 1_000;
  const report = publisher.publish({ run, rate, count, into: target.into });
  await pause(killAfterMs);
  const killedAt = clock();
  target.kill();
  await target.restart?.();
  const { committedAt } = await report;
  const seen = () => new Set(arrivals.map(({ n }) => n)).size;
  for (const end = performance.now() + timeoutMs; seen() < count && performance.now() < end;) await pause(100);
  await stop();
  if (seen() < count) throw new Error(`${target.name}: lost ${count - seen()} of ${count} events`);

  const first = new Map<number, number>();
  for (const { n, at } of arrivals) if (!first.has(n)) first.set(n, at);
  // The first second warms up the publisher.
  const waits = [...first].flatMap(([n, at]) => (n < rate ? [] : [{ at, wait: at - committedAt[n]! }]));
  const late = waits.filter(({ wait }) => wait > 1_000).map(({ at }) => at - killedAt);
  const figures = {
    gap: Math.max(...waits.map(({ wait }) => wait)),
    caughtUp: Math.max(0, ...late),
    twice: arrivals.length - count,
  };
  log(
    `${target.name}: events waited at most ${Math.round(figures.gap)} ms around kill -9, none was late after ` +
      `${Math.round(figures.caughtUp)} ms, ${figures.twice} arrived twice`,
  );
  return figures;
}
