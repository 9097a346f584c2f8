import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type ServiceName, services } from '#contracts';
import { channelEnvironment } from '../../local/channels/channel-environment.js';
import { compile } from '../../local/compile.js';
import { environmentOf, urlOf } from '../../local/launcher/environment.js';
import { ensureSecrets } from '../../local/launcher/secrets.js';
import { runNode } from '../../local/launcher/spawn-node.js';
import { StopList } from '../../local/launcher/stop-list.js';
import type { Log } from '../../local/log.js';
import { seedSampleData } from '../../local/seed/seed-sample-data.js';
import type { Platform } from '../journey/platform.js';
import { waitFor } from '../journey/wait.js';
import { startMailServer, type MailServer } from '../../apps/notifications/testing/mail-server.js';
import { ServiceDatabases } from '../platform/service-databases.js';
import { startChaosProviders, type ChaosProviders } from './provider-faults.js';
import { Replicas } from './replicas.js';
import { startChaosIssuer, type ChaosIssuer } from './chaos-issuer.js';
import { ChaosKafka } from './chaos-kafka.js';
import { ChaosPostgres } from './chaos-postgres.js';

const readyWithinMs = 120_000;
const inherited = ['PATH', 'HOME', 'TMPDIR', 'KAFKA_PRODUCER', 'KAFKA_CONSUMER'];

/** A platform of real processes for fault injection; it shares nothing with other platforms. */
export interface ChaosPlatform {
  readonly endpoints: Platform;
  readonly issuer: ChaosIssuer;
  readonly kafka: ChaosKafka;
  readonly postgres: ChaosPostgres;
  readonly services: Readonly<Record<ServiceName, Replicas>>;
  /** Without the proxy, with the rights of the administrator. */
  readonly databases: ServiceDatabases;
  readonly mailServer: MailServer;
  /** The SMS aggregator and WhatsApp. */
  readonly providers: ChaosProviders;
  /** The folder of the logs. */
  readonly logs: string;
  ready(): Promise<void>;
  stop(): Promise<void>;
}

/** Starts a platform with the sample data, and a Kafka of so many brokers, in an empty folder. */
export async function startChaosPlatform(folder: string, brokers: number, log: Log): Promise<ChaosPlatform> {
  const stops = new StopList();
  try {
    return await start(folder, brokers, log, stops);
  } catch (error) {
    await stops.stopAll();
    throw error;
  }
}

async function start(folder: string, brokers: number, log: Log, stops: StopList): Promise<ChaosPlatform> {
  await compile();
  const logs = join(folder, 'logs');
  mkdirSync(logs);
  const secrets = ensureSecrets(join(folder, 'secrets.json'));
  const issuer = await startChaosIssuer();
  stops.add(() => issuer.stop());
  const mailServer = await startMailServer();
  stops.add(() => mailServer.close());
  const kafkaStarting = ChaosKafka.start(join(folder, 'kafka'), brokers, log);
  stops.add(async () => (await kafkaStarting).stop());
  const postgres = await ChaosPostgres.start(join(folder, 'postgres', 'data'), log);
  stops.add(() => postgres.stop());
  const databases = await postgres.databases(secrets);
  const own = Object.fromEntries(inherited.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : [])));
  await runNode(['local/launcher/migrate.ts', ...services], {
    ...own,
    ...Object.fromEntries(services.map((name) => [`${name.toUpperCase()}_DATABASE_URL`, databases[name]])),
  });
  const kafka = await kafkaStarting;
  log('PostgreSQL and Kafka are running');
  await runNode(['local/launcher/create-topics.ts'], { ...own, KAFKA_BROKERS: kafka.brokers });

  const opened = await Promise.all(services.map((name) => Replicas.open(name, logs)));
  const all = Object.fromEntries(opened.map((one) => [one.service, one])) as Record<ServiceName, Replicas>;
  stops.add(async () => void (await Promise.all(opened.map((one) => one.close()))));
  const ports = Object.fromEntries(opened.map(({ service, proxy }) => [service, proxy.port]));
  const providers = await startChaosProviders(urlOf(ports['notifications']!));
  stops.add(() => {
    providers.endReceipts();
    return providers.stop();
  });
  const allChannels = channelEnvironment({ web: 0, smpp: 0, providers: providers.port, push: 0 });
  const isHere = (name: string) => /^(SMS_HTTP|WHATSAPP)_/.test(name);
  const channels = Object.fromEntries(Object.entries(allChannels).filter(([name]) => isHere(name)));
  const addresses = {
    ports: ports as Record<ServiceName, number>,
    databases,
    kafka: kafka.brokers,
    issuer: issuer.url,
    smtp: `smtp://127.0.0.1:${mailServer.port}`,
    channels,
  };
  for (const one of opened) {
    // One account enters the aspirations of many KIM.
    const unlimited = { ASPIRATIONS_DAILY_PER_ACCOUNT: '1000000' };
    // Silent connections are given up well before a round settles.
    const limits = { DATABASE_STATEMENT_TIMEOUT: '10', DATABASE_IDLE_IN_TRANSACTION_TIMEOUT: '10' };
    // A provider that hangs costs little, the hour of the run decides nothing, and no minute sends during the audit.
    const messages = {
      NOTIFICATIONS_PROVIDER_TIMEOUT: '2',
      NOTIFICATIONS_QUIET_HOURS: 'none',
      NOTIFICATIONS_PROBES: 'false',
    };
    const env = {
      ...environmentOf(one.service, addresses, secrets),
      ...unlimited,
      ...limits,
      ...messages,
      LOG_LEVEL: 'warn',
    };
    // Two replicas of the busiest consumers share partitions and shards, and take them over.
    await one.start({ ...own, ...env }, ['registry', 'aspirations'].includes(one.service) ? 1 : 2);
  }
  const urls = Object.fromEntries(services.map((name) => [name, urlOf(addresses.ports[name])]));
  const endpoints: Platform = {
    broker: { kind: 'kafka', brokers: kafka.brokers.split(',') },
    issuer: { url: addresses.issuer, tokenUrl: issuer.tokenUrl },
    services: urls as Platform['services'],
    mail: { api: 'http://127.0.0.1:1' },
  };
  const ready = () => untilReady(Object.values(endpoints.services));
  await ready();
  log('the services are running');
  const seeded = {
    services: endpoints.services,
    issuer: { ...endpoints.issuer, jwksUrl: issuer.jwksUrl },
  };
  await seedSampleData(seeded, { secrets: { seed: 'chaos' } }, log);
  return {
    endpoints,
    issuer,
    kafka,
    postgres,
    services: all,
    databases: new ServiceDatabases(folder),
    mailServer,
    providers,
    logs,
    ready,
    stop: () => stops.stopAll(),
  };
}

async function untilReady(urls: readonly string[]): Promise<void> {
  for (const url of urls) {
    const look = async () => {
      const signal = AbortSignal.timeout(3_000);
      const answer = await fetch(`${url}/health/ready`, { signal }).catch(() => undefined);
      await answer?.arrayBuffer();
      return answer?.ok || undefined;
    };
    await waitFor(`${url} to be ready`, look, { deadlineMs: readyWithinMs });
  }
}
