import { setTimeout as pause } from 'node:timers/promises';
import type { Fault, FaultKind } from './fault-plan.js';
import type { FaultProxy, Weather } from './fault-proxy.js';
import type { StruckPlatform } from './struck-platform.js';

const terminate = `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
                    WHERE datname = current_database() AND pid <> pg_backend_pid()`;

type Strike = (platform: StruckPlatform, fault: Fault) => Promise<unknown>;

/** What each kind of fault does; each resolves when it is over and what was struck may come to itself. */
const strikes: Readonly<Record<FaultKind, Strike>> = {
  'kill-service': async ({ services }, { service, replica }) => services[service].one(replica).kill(),
  'pause-service': ({ services }, { service, replica, lastsMs }) => services[service].one(replica).pause(lastsMs),
  'terminate-backends': ({ databases }, { service }) =>
    // A server that is down at the moment has no connections to end.
    databases.query(service, terminate).catch(() => undefined),
  'rescale-service': ({ services }, { service, replicas }) => services[service].scale(replicas),
  'kill-broker': ({ kafka }) => kafka.strike(),
  'kill-postgres': ({ postgres }) => postgres.strike(),
  'cut-kafka': ({ kafka }, fault) => spoil(kafka.proxy, { kind: 'cut' }, fault),
  'slow-kafka': ({ kafka }, fault) => spoil(kafka.proxy, { kind: 'slow', delayMs: fault.delayMs }, fault),
  'lose-answers-of-kafka': ({ kafka }, fault) => spoil(kafka.proxy, { kind: 'deaf' }, fault),
  'cut-postgres': ({ postgres }, fault) => spoil(postgres.proxy, { kind: 'cut' }, fault),
  'slow-postgres': ({ postgres }, fault) => spoil(postgres.proxy, { kind: 'slow', delayMs: fault.delayMs / 5 }, fault),
  'lose-answers-of-postgres': ({ postgres }, fault) => spoil(postgres.proxy, { kind: 'deaf' }, fault),
};

/** Strikes when the time has come; resolves when the fault is over. */
export async function strike(platform: StruckPlatform, fault: Fault): Promise<void> {
  await pause(fault.afterMs);
  await strikes[fault.kind](platform, fault);
}

/** What is to be done, as part of a sentence. */
export function told({ kind, service, replica, replicas, lastsMs, delayMs }: Fault): string {
  const lasting = `for ${(lastsMs / 1000).toFixed(1)} s`;
  switch (kind) {
    case 'kill-service':
      return `kill -9 of ${service} ${replica + 1}`;
    case 'pause-service':
      return `${service} ${replica + 1} stands still ${lasting}`;
    case 'terminate-backends':
      return `the database ends the connections of ${service}`;
    case 'rescale-service':
      return `${service} gets ${replicas} ${replicas === 1 ? 'replica' : 'replicas'}`;
    case 'kill-broker':
      return 'kill -9 of Kafka';
    case 'kill-postgres':
      return 'PostgreSQL goes down at once';
    case 'slow-kafka':
    case 'slow-postgres':
      return `${kind} by ${kind === 'slow-kafka' ? delayMs : delayMs / 5} ms ${lasting}`;
    case 'cut-kafka':
    case 'cut-postgres':
    case 'lose-answers-of-kafka':
    case 'lose-answers-of-postgres':
      return `${kind} ${lasting}`;
  }
}

/** What another fault has made of the weather meanwhile ends too: the worst is over for both. */
async function spoil(proxy: FaultProxy, weather: Weather, { lastsMs }: Fault): Promise<void> {
  proxy.become(weather);
  await pause(lastsMs);
  proxy.clearUp();
}
