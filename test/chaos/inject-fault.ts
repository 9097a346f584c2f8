import { setTimeout as pause } from 'node:timers/promises';
import type { Fault, FaultKind } from './fault-plan.js';
import type { NetworkFaultProxy, NetworkFault } from '../network-fault-proxy.js';
import type { ChaosPlatform } from './chaos-platform.js';
import { killDuringWrite, slowPlanning, slowPublication, slowScheduledPublication } from './kill-during-write.js';
import { disturbMail } from './mail-faults.js';
import { disturbProviders } from './provider-faults.js';
import { failDeletions, publishToMissingTopic } from './outbox-faults.js';

const terminate = `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
                    WHERE datname = current_database() AND pid <> pg_backend_pid()`;

/** A transaction makes so many times more round trips than a batch of records. */
const slowerKafka = 5;

/** Longer than the session of a broker of 3 s: the others elect leaders for its partitions. */
const withoutBrokerMs = 6_000;

type Injection = (platform: ChaosPlatform, fault: Fault) => Promise<unknown>;

/** The injection of each kind of fault; each resolves when the fault is over and recovery can start. */
const injections: Readonly<Record<FaultKind, Injection>> = {
  'kill-service': async ({ services }, { service, replica }) => services[service].one(replica).kill(),
  'pause-service': ({ services }, { service, replica, lastsMs }) => services[service].one(replica).pause(lastsMs),
  'terminate-backends': ({ databases }, { service }) =>
    // A server that is down has no connections to terminate.
    databases.query(service, terminate).catch(() => undefined),
  'rescale-service': ({ services }, { service, replicas }) => services[service].scale(replicas),
  'kill-broker': ({ kafka }, { replica }) => kafka.broker(replica).killAndRestart(),
  'stop-broker': ({ kafka }, { replica, lastsMs }) => kafka.broker(replica).killAndRestart(lastsMs + withoutBrokerMs),
  'pause-broker': ({ kafka }, { replica, lastsMs }) => kafka.broker(replica).pause(lastsMs + withoutBrokerMs),
  'restart-broker': ({ kafka }, { replica }) => kafka.broker(replica).restart(),
  'kill-two-brokers': ({ kafka }, { replica }) =>
    Promise.all([kafka.broker(replica).killAndRestart(), kafka.broker(replica + 1).killAndRestart()]),
  'kill-postgres': ({ postgres }) => postgres.killAndRestart(),
  'cut-kafka': ({ kafka }, fault) => disturb(kafka, { kind: 'cut' }, fault),
  'slow-kafka': ({ kafka }, fault) => disturb(kafka, { kind: 'slow', delayMs: fault.delayMs }, fault),
  'blackhole-kafka': ({ kafka }, fault) => disturb(kafka, { kind: 'blackhole' }, fault),
  'cut-postgres': ({ postgres }, fault) => disturb(postgres.proxy, { kind: 'cut' }, fault),
  'slow-postgres': ({ postgres }, fault) =>
    disturb(postgres.proxy, { kind: 'slow', delayMs: fault.delayMs / slowerKafka }, fault),
  'blackhole-postgres': ({ postgres }, fault) => disturb(postgres.proxy, { kind: 'blackhole' }, fault),
  'silence-postgres': ({ postgres }, fault) => disturb(postgres.proxy, { kind: 'silence' }, fault),
  'silence-kafka': ({ kafka }, fault) => disturb(kafka, { kind: 'silence' }, fault),
  'fail-deletions': ({ databases }, { service, lastsMs }) => failDeletions(databases, service, lastsMs),
  'miss-topic': ({ databases }) => publishToMissingTopic(databases),
  'disturb-mail': ({ mailServer }, { lastsMs }) => disturbMail(mailServer, lastsMs),
  'disturb-providers': ({ providers }, { lastsMs }) => disturbProviders(providers, lastsMs),
  'kill-publication': (platform) => killDuringWrite(platform, slowPublication),
  'kill-scheduled-publication': (platform) => killDuringWrite(platform, slowScheduledPublication),
  'kill-planning': (platform) => killDuringWrite(platform, slowPlanning),
};

/** Injects a fault at its time. Resolves when the fault is over. */
export async function injectFault(platform: ChaosPlatform, fault: Fault): Promise<void> {
  await pause(fault.afterMs);
  await injections[fault.kind](platform, fault);
}

/** The fault as part of a sentence. */
export function describeFault(fault: Fault): string {
  const { kind, service, replica, replicas, lastsMs, delayMs } = fault;
  const seconds = (lastsMs / 1000).toFixed(1);
  const lasting = `for ${seconds} s`;
  const sentences: Readonly<Record<FaultKind, string>> = {
    'kill-service': `kill -9 of a replica of ${service} (${replica})`,
    'pause-service': `a replica of ${service} (${replica}) is paused ${lasting}`,
    'terminate-backends': `the database terminates the connections of ${service}`,
    'rescale-service': `${service} gets ${replicas} ${replicas === 1 ? 'replica' : 'replicas'}`,
    'kill-broker': `kill -9 of Kafka (broker ${replica})`,
    'stop-broker': `kill -9 of a broker of Kafka (${replica}), which stays away for ${seconds} s and longer`,
    'pause-broker': `a broker of Kafka (${replica}) is paused for ${seconds} s and longer`,
    'restart-broker': `a broker of Kafka (${replica}) is stopped and started`,
    'kill-two-brokers': `kill -9 of two brokers of Kafka (${replica} and the next)`,
    'kill-postgres': 'immediate shutdown of PostgreSQL',
    'cut-kafka': `Kafka is cut off ${lasting}`,
    'slow-kafka': `Kafka is slow by ${delayMs} ms ${lasting}`,
    'blackhole-kafka': `Kafka's responses are lost ${lasting}`,
    'cut-postgres': `PostgreSQL is cut off ${lasting}`,
    'slow-postgres': `PostgreSQL is slow by ${delayMs / slowerKafka} ms ${lasting}`,
    'blackhole-postgres': `PostgreSQL's responses are lost ${lasting}`,
    'silence-postgres': `all connections to PostgreSQL that are open, or opened within ${seconds} s, stay silent`,
    'silence-kafka': `all connections to Kafka that are open, or opened within ${seconds} s, stay silent`,
    'fail-deletions': `no published event of ${service} can be deleted ${lasting}`,
    'miss-topic': 'an event is for a topic that does not exist',
    'disturb-mail': `the mail server is busy, defers, stalls and disconnects ${lasting}`,
    'disturb-providers': `SMS and WhatsApp throttle, stall, refuse and disconnect, and report late, twice and forged, ${lasting}`,
    'kill-publication': 'kill -9 of publishing while it publishes an edition',
    'kill-scheduled-publication': 'kill -9 of publishing while it publishes an edition by its schedule',
    'kill-planning': 'kill -9 of publishing while it assigns tasks',
  };
  return sentences[kind];
}

/** Applies a fault of the network. It ends an overlapping one, too. */
async function disturb(
  network: Pick<NetworkFaultProxy, 'apply' | 'clear'>,
  networkFault: NetworkFault,
  { lastsMs }: Fault,
): Promise<void> {
  network.apply(networkFault);
  await pause(lastsMs);
  network.clear();
}
