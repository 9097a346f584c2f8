import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { BenchService } from '../child-process.js';
import { numberOf } from '../events.js';
import type { LoadRequest } from '../load.js';
import type { TopicProbe } from '../topic-probe.js';
import { log } from '../log.js';
import { percentile } from '../statistics.js';

const rate = 200;
const warmUpSeconds = 3;

export interface Latency {
  readonly p50: number;
  readonly p99: number;
}

/** Milliseconds from the commit of an event to its arrival at a consumer, at 200 events per second. */
export async function latency(
  name: string,
  publisher: BenchService,
  into: LoadRequest['into'],
  topic: string,
  probe: TopicProbe,
  seconds: number,
): Promise<Latency> {
  const run = randomUUID().slice(0, 8);
  const receivedAt = new Map<number, number>();
  const stop = await probe.listen(topic, (value, at) => {
    const event = numberOf(value);
    if (event?.run === run && !receivedAt.has(event.n)) receivedAt.set(event.n, at);
  });
  const count = rate * (seconds + warmUpSeconds);
  const { committedAt } = await publisher.publish({ run, rate, count, into });
  for (const end = performance.now() + 60_000; receivedAt.size < count && performance.now() < end;) await pause(50);
  await stop();
  const times = committedAt.flatMap((committed, n) => {
    const received = receivedAt.get(n);
    return n < rate * warmUpSeconds || committed === null || received === undefined
      ? []
      : [Math.max(0, received - committed)];
  });
  if (receivedAt.size < count) throw new Error(`${name}: only ${receivedAt.size} of ${count} events arrived`);
  const figures = { p50: percentile(times, 0.5), p99: percentile(times, 0.99) };
  log(`${name}: commit to consumed p50 ${figures.p50.toFixed(1)} ms, p99 ${figures.p99.toFixed(1)} ms`);
  return figures;
}
