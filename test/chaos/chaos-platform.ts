import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type ServiceName, services } from '#contracts';
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
import { Replicas } from './replicas.js';
import { startChaosIssuer, type ChaosIssuer } from './chaos-issuer.js';
import { ChaosKafka } from './chaos-kafka.js';
import { ChaosPostgres } from './chaos-postgres.js';

const readyWithinMs = 120_000;
const inherited = ['PATH', 'HOME', 'TMPDIR', 'KAFKA_PRODUCER', 'KAFKA_CONSUMER'];

/** A platform of real processes, each of which the rig may strike; nothing is shared with any other platform. */
export interface ChaosPlatform {
  readonly endpoints: Platform;
  readonly issuer: ChaosIssuer;
  readonly kafka: ChaosKafka;
  readonly postgres: ChaosPostgres;
  readonly services: Readonly<Record<ServiceName, Replicas>>;
  /** Past every proxy and every rule. */
  readonly databases: ServiceDatabases;
  readonly mailServer: MailServer;
  /** Where the processes write. */
  readonly logs: string;
  ready(): Promise<void>;
  stop(): Promise<void>;
}

/** Starts it in an empty folder, with the sample data in it. */
export async function startChaosPlatform(folder: string, log: Log): Promise<ChaosPlatform> {
  const stops = new StopList();
  try {
    return await start(folder, log, stops);
  } catch (error) {
    await stops.stopAll();
    throw error;
  }
}

async function start(folder: string, log: Log, stops: StopList): Promise<ChaosPlatform> {
  const logs = join(folder, 'logs');
  mkdirSync(logs);
  const secrets = ensureSecrets(join(folder, 'secrets.json'));
  const issuer = await startChaosIssuer();
  stops.add(() => issuer.stop());
  const mailServer = await startMailServer();
  stops.add(() => mailServer.close());
  const kafkaStarting = ChaosKafka.start(join(folder, 'kafka'), log);
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
  log('PostgreSQL and Kafka run');
  await runNode(['local/launcher/create-topics.ts'], { ...own, KAFKA_BROKERS: kafka.brokers });

  const opened = await Promise.all(services.map((name) => Replicas.open(name, logs)));
  const all = Object.fromEntries(opened.map((one) => [one.service, one])) as Record<ServiceName, Replicas>;
  stops.add(async () => void (await Promise.all(opened.map((one) => one.close()))));
  const ports = Object.fromEntries(opened.map(({ service, proxy: door }) => [service, door.port]));
  const places = {
    ports: ports as Record<ServiceName, number>,
    databases,
    kafka: kafka.brokers,
    issuer: issuer.url,
    smtp: `smtp://127.0.0.1:${mailServer.port}`,
  };
  for (const one of opened) {
    // One account enters here what many KIM enter elsewhere.
    const unlimited = { ASPIRATIONS_DAILY_PER_ACCOUNT: '1000000' };
    const env = { ...environmentOf(one.service, places, secrets), ...unlimited, LOG_LEVEL: 'warn' };
    // Two of those that react to most: their partitions and shards are shared out, and can be taken over.
    await one.start({ ...own, ...env }, ['registry', 'aspirations'].includes(one.service) ? 1 : 2);
  }
  const urls = Object.fromEntries(services.map((name) => [name, urlOf(places.ports[name])]));
  const endpoints: Platform = {
    broker: { kind: 'kafka', brokers: [kafka.brokers] },
    issuer: { url: places.issuer, tokenUrl: issuer.tokenUrl },
    services: urls as Platform['services'],
    mail: { api: 'http://127.0.0.1:1' },
  };
  const ready = () => untilReady(Object.values(endpoints.services));
  await ready();
  log('the services run');
  const seeded = {
    services: endpoints.services,
    issuer: { ...endpoints.issuer, jwksUrl: issuer.jwksUrl },
  };
  await seedSampleData(seeded, { secrets: { seed: 'rig', 'seed-kim': 'rig' } }, log);
  return {
    endpoints,
    issuer,
    kafka,
    postgres,
    services: all,
    databases: new ServiceDatabases(folder),
    mailServer,
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
