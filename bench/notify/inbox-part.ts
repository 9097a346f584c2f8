import { Agent } from 'node:http';
import type { BenchDatabase } from '../bench-environment.js';
import { call } from '../http-load.js';
import { percentiles, timed } from '../in-turns.js';
import type { Issuer } from '../issuer.js';
import { log } from '../log.js';
import type { Options } from '../options.js';
import type { ServerProcess } from '../service-process.js';
import { percentile } from '../statistics.js';
import type { Target } from '../targets.js';
import { fillInboxes } from './queue.js';

const perAccount = 200;
const reads = 1_000;

/** The first page of the inbox of one account after another, over HTTP. */
export async function benchInbox(database: BenchDatabase, service: ServerProcess, issuer: Issuer, { events }: Options) {
  const messages = events * 10;
  const accounts = Math.ceil(messages / perAccount);
  const ids = await fillInboxes(database, accounts, messages);
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const times: number[] = [];
  for (let n = -100; n < reads; n++) {
    const token = await issuer.tokenOf(ids[(n + 100) % accounts]!);
    const path = n % 2 === 0 ? '/v1/inbox?limit=50' : '/v1/inbox?limit=50&unread=true';
    const time = await timed(async () => {
      const page = await call<{ items: unknown[] }>(agent, service.url, { method: 'GET', path, token });
      if (page.items.length === 0) throw new Error('an inbox is empty');
    });
    if (n >= 0) times.push(time);
  }
  agent.destroy();
  log(`a page of the inbox among ${messages} messages: ${JSON.stringify(percentiles(times))} ms`);
  return {
    figures: { inboxMessages: messages, inboxMs: percentiles(times) },
    targets: [
      {
        what: `p99 of a page of the inbox among ${messages} messages, in ms`,
        measured: percentile(times, 0.99),
        threshold: 50,
        atMost: true,
      },
    ] satisfies Target[],
  };
}
