import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { BenchService } from '../child.js';
import { numberOf } from '../events.js';
import type { LoadOrder } from '../load.js';
import type { Ruler } from '../ruler.js';
import { say } from '../say.js';
import { percentile } from '../statistics.js';

const rate = 200;
const warmUpSeconds = 3;

export interface Latency {
  readonly p50: number;
  readonly p99: number;
}

/** Milliseconds from the commit of an event until a consumer has it, at 200 a second. */
export async function latency(
  name: string,
  speaker: BenchService,
  into: LoadOrder['into'],
  topic: string,
  ruler: Ruler,
  seconds: number,
): Promise<Latency> {
  const run = randomUUID().slice(0, 8);
  const heardAt = new Map<number, number>();
  const stop = await ruler.listen(topic, (value, at) => {
    const event = numberOf(value);
    if (event?.run === run && !heardAt.has(event.n)) heardAt.set(event.n, at);
  });
  const count = rate * (seconds + warmUpSeconds);
  const { committedAt } = await speaker.say({ run, rate, count, into });
  for (const end = performance.now() + 60_000; heardAt.size < count && performance.now() < end;) await pause(50);
  await stop();
  const times = committedAt.flatMap((committed, n) => {
    const heard = heardAt.get(n);
    return n < rate * warmUpSeconds || committed === null || heard === undefined
      ? []
      : [Math.max(0, heard - committed)];
  });
  if (heardAt.size < count) throw new Error(`${name}: only ${heardAt.size} of ${count} events arrived`);
  const figures = { p50: percentile(times, 0.5), p99: percentile(times, 0.99) };
  say(`${name}: commit to consumed p50 ${figures.p50.toFixed(1)} ms, p99 ${figures.p99.toFixed(1)} ms`);
  return figures;
}
