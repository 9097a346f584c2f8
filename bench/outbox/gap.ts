import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { BenchService } from '../child.js';
import { numberOf } from '../events.js';
import { clock, type LoadOrder } from '../load.js';
import type { Ruler } from '../ruler.js';
import { say } from '../say.js';

const rate = 200;
const killAfterMs = 5_000;
const enoughMs = 120_000;

/** Whoever is killed, and starts again at once. */
export interface Victim {
  readonly name: string;
  readonly topic: string;
  readonly into: LoadOrder['into'];
  kill(): void;
  restart(): Promise<void> | void;
}

export interface Gap {
  /** The longest silence from the kill on, in milliseconds. */
  readonly silence: number;
  /** From the kill until all that was committed until then, and meanwhile, has arrived. */
  readonly caughtUp: number;
  readonly twice: number;
}

/** How long nothing arrives after `kill -9` under a load of 200 events a second, when the process is started again at once. */
export async function gapAfterKill(victim: Victim, speaker: BenchService, ruler: Ruler): Promise<Gap> {
  const run = randomUUID().slice(0, 8);
  const arrivals: { n: number; at: number }[] = [];
  const stop = await ruler.listen(victim.topic, (value, at) => {
    const event = numberOf(value);
    if (event?.run === run) arrivals.push({ n: event.n, at });
  });
  const count = (rate * 40_000) / 1_000;
  const said = speaker.say({ run, rate, count, into: victim.into });
  await pause(killAfterMs);
  const killedAt = clock();
  victim.kill();
  await victim.restart();
  const { committedAt } = await said;
  const seen = () => new Set(arrivals.map(({ n }) => n)).size;
  for (const end = performance.now() + enoughMs; seen() < count && performance.now() < end;) await pause(100);
  await stop();
  if (seen() < count) throw new Error(`${victim.name}: lost ${count - seen()} of ${count} events`);

  const after = arrivals.map(({ at }) => at).filter((at) => at >= killedAt);
  const silences = [killedAt, ...after].map((at, place, all) => (all[place + 1] ?? at) - at);
  const first = new Map<number, number>();
  for (const { n, at } of arrivals) if (!first.has(n)) first.set(n, at);
  const late = [...first].filter(([n, at]) => at - committedAt[n]! > 1_000).map(([, at]) => at - killedAt);
  const figures = {
    silence: Math.max(...silences),
    caughtUp: Math.max(0, ...late),
    twice: arrivals.length - count,
  };
  say(
    `${victim.name}: silent for ${Math.round(figures.silence)} ms after kill -9, caught up after ` +
      `${Math.round(figures.caughtUp)} ms, ${figures.twice} events twice`,
  );
  return figures;
}
