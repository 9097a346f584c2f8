import { Agent } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { publishingEditionV1 } from '#contracts';
import type { BenchEnvironment } from '../bench-environment.js';
import { percentiles } from '../in-turns.js';
import type { Issuer } from '../issuer.js';
import { clock } from '../load.js';
import { log } from '../log.js';
import type { Options } from '../options.js';
import type { ServerProcess } from '../service-process.js';
import { percentile } from '../statistics.js';
import type { Target } from '../targets.js';
import { TopicProbe } from '../topic-probe.js';
import { editorsOf } from './editions.js';

const village = '32.01.22.2004';
const waitMs = 60_000;

/** From the request that publishes an edition until its event is read from the broker, and until the feed shows it. */
export async function benchPublish(
  environment: BenchEnvironment,
  service: ServerProcess,
  issuer: Issuer,
  { events }: Options,
) {
  const count = Math.max(20, Math.round(events / 15));
  const agent = new Agent({ keepAlive: true, maxSockets: 4 });
  const editors = await editorsOf(agent, service.url, issuer);
  const probe = new TopicProbe(environment.brokers);
  await probe.start();
  const arrivedAt = new Map<string, number>();
  const stopListening = await probe.listen(publishingEditionV1.name, (value, at) => {
    const { editionId } = JSON.parse(String(value)) as { editionId: string };
    if (!arrivedAt.has(editionId)) arrivedAt.set(editionId, at);
  });
  const [onBroker, inFeed]: [number[], number[]] = [[], []];
  // The first tenth warms up.
  for (let n = -Math.ceil(count / 10); n < count; n++) {
    const title = `Kabar terbit ${n}.`;
    const edition = await editors.approved(title, village);
    const startedAt = clock();
    await editors.publish(edition);
    const [event, feed] = await Promise.all([
      until(() => arrivedAt.get(edition.id)),
      until(async () => ((await readFeed(service.url)).includes(title) ? clock() : undefined)),
    ]);
    if (n < 0) continue;
    onBroker.push(event - startedAt);
    inFeed.push(feed - startedAt);
  }
  await stopListening();
  await probe.stop();
  agent.destroy();
  const ms = { onBroker: percentiles(onBroker), inFeed: percentiles(inFeed) };
  log(`publish: ${JSON.stringify(ms)}`);
  return {
    figures: { publishMs: ms },
    targets: [
      { what: 'publish to event on the broker, p99 in ms', measured: percentile(onBroker, 0.99), threshold: 1_000 },
      { what: 'publish to visible in the feed, p95 in ms', measured: percentile(inFeed, 0.95), threshold: 2_000 },
    ].map((target): Target => ({ ...target, atMost: true })),
  };
}

async function readFeed(url: string): Promise<string> {
  return (await fetch(`${url}/v1/feed.json?topic=general`)).text();
}

async function until<Value>(look: () => Value | undefined | Promise<Value | undefined>): Promise<Value> {
  for (const end = performance.now() + waitMs; performance.now() < end; await pause(2)) {
    const value = await look();
    if (value !== undefined) return value;
  }
  throw new Error('a published edition does not arrive');
}
