import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BenchEnvironment } from '../bench-environment.js';
import { log } from '../log.js';
import type { Options } from '../options.js';
import { type ServerProcess, startServerProcess } from '../service-process.js';
import { median, rounded } from '../statistics.js';
import { feedsPerSecond } from './feed-load.js';

const path = '/v1/feed.atom?topic=health&area=32.01';

/** A feed over all items against a plain server that sends the same bytes, in turns, and readers whose copy is current. */
export async function benchFeed(environment: BenchEnvironment, service: ServerProcess, { events, rounds }: Options) {
  const response = await fetch(`${service.url}${path}`, { headers: { 'accept-encoding': 'identity' } });
  const bytes = Buffer.from(await response.arrayBuffer());
  const current = { 'if-none-match': response.headers.get('etag') ?? '' };
  const plain = await startPlainServer(environment, bytes);
  const measured: { feed: number; plain: number; current: number }[] = [];
  for (let round = 0; round <= rounds; round++) {
    const rates = {
      feed: await feedsPerSecond(`${service.url}${path}`, events),
      plain: await feedsPerSecond(`${plain.url}${path}`, events),
      current: await feedsPerSecond(`${service.url}${path}`, events, { status: 304, headers: current }),
    };
    log(
      `feed, round ${round}: ${rounded(rates.feed)} per second, plain ${rounded(rates.plain)}, 304 ${rounded(rates.current)}`,
    );
    // The first round warms up.
    if (round > 0) measured.push(rates);
  }
  const of = (name: 'feed' | 'plain' | 'current') => median(measured.map((rates) => rates[name]));
  return {
    figures: {
      feed: {
        bytes: bytes.length,
        perSecond: rounded(of('feed')),
        plain: rounded(of('plain')),
        unchanged: rounded(of('current')),
      },
    },
    targets: [
      {
        what: 'requests per second of a feed, relative to a plain server that sends the same bytes',
        measured: median(measured.map(({ feed, plain: yardstick }) => feed / yardstick)),
        threshold: 0.6,
      },
      {
        what: '304 to readers whose copy is current, relative to a feed',
        measured: median(measured.map(({ current: unchanged, feed }) => unchanged / feed)),
        threshold: 1,
      },
    ],
  };
}

async function startPlainServer(environment: BenchEnvironment, bytes: Buffer): Promise<ServerProcess> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-feed-'));
  environment.onStop(() => rm(folder, { recursive: true }));
  await writeFile(join(folder, 'feed'), bytes);
  const server = await startServerProcess(join(import.meta.dirname, 'plain-feed.ts'), 'PLAIN_PORT', {
    PLAIN_FEED: join(folder, 'feed'),
  });
  environment.onStop(() => server.stop());
  return server;
}
