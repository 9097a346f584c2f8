import { services } from '#contracts';
import type { Log } from '../log.js';
import { approveTemplates } from '../channels/approve-templates.js';
import { channelEnvironment } from '../channels/channel-environment.js';
import { seedSampleData, type SeedRest } from '../seed/seed-sample-data.js';
import type { LocalSettings } from '../settings.js';
import { signInForm } from '../sign-in.js';
import { urlOf } from './environment.js';
import { pickPorts } from './pick-ports.js';
import { type PlatformFile, removePlatformFile, writePlatformFile } from './platform-file.js';
import { programs } from './programs.js';
import { ensureSecrets } from './secrets.js';
import { runNode } from './spawn-node.js';
import { startBroker } from './start-broker.js';
import { startChannels, startIssuerAndMail, startServices, startWeb } from './start-children.js';
import { startDatabases } from './start-databases.js';
import type { StopList } from './stop-list.js';

export interface Launch {
  readonly settings: LocalSettings;
  readonly log: Log;
  /** Collects everything to stop, from the first moment on. */
  readonly stops: StopList;
  /** Called when an essential part has ended for good. */
  readonly onLost: (reason: string) => void;
}

export interface StartedPlatform {
  readonly file: PlatformFile;
  readonly seedRest: SeedRest;
}

/** Starts everything and returns the addresses when the platform is ready. */
export async function startPlatform(launch: Launch): Promise<StartedPlatform> {
  removePlatformFile();
  const secrets = ensureSecrets();
  const ports = await pickPorts(launch.settings, launch.log);
  const issuer = urlOf(ports.issuer);
  const channels = ports.channels && channelEnvironment(ports.channels);
  const smtp = `smtp://127.0.0.1:${ports.smtp}`;

  const brokerStarting = startBroker(launch);
  const issuerAndMailStarting = startIssuerAndMail(launch, ports);
  const databases = await awaitFirst(startDatabases({ ...launch, secrets }), brokerStarting, issuerAndMailStarting);
  launch.log(`PostgreSQL: ${databases.kind}`);
  const migrating = runNode(['local/launcher/migrate.ts', ...programs], {
    ...process.env,
    ...Object.fromEntries(programs.map((name) => [`${name.toUpperCase()}_DATABASE_URL`, databases.urls[name]])),
  });
  const broker = await awaitFirst(brokerStarting, migrating, issuerAndMailStarting);
  const kafka = broker.brokers?.join(',');
  if (kafka !== undefined)
    await awaitFirst(runNode(['local/launcher/create-topics.ts'], { ...process.env, KAFKA_BROKERS: kafka }), migrating);
  await Promise.all([migrating, issuerAndMailStarting]);
  launch.log('databases and topics are up to date');

  const endpoints = { ports: ports.services, databases: databases.urls, kafka, issuer, smtp, channels };
  await Promise.all([
    startServices(launch, endpoints, secrets),
    startWeb(launch, { port: ports.web, database: databases.urls.web, issuer, ports: ports.services }, secrets),
    startChannels(launch, ports, channels),
  ]);
  const web = urlOf(ports.mailWeb);
  const platform: PlatformFile = {
    broker,
    postgres: { kind: databases.kind },
    issuer: {
      url: issuer,
      tokenUrl: `${issuer}/token`,
      jwksUrl: `${issuer}/jwks`,
      operator: signInForm({ name: 'admin' }),
    },
    services: Object.fromEntries(
      services.map((name) => [name, urlOf(ports.services[name])]),
    ) as PlatformFile['services'],
    web: urlOf(ports.web),
    mail: { web, smtp, api: web },
    ...(ports.channels && { channels: urlOf(ports.channels.web) }),
    startedAt: new Date().toISOString(),
    pid: process.pid,
  };
  const seedRest = await seedSampleData(platform, { secrets: secrets.clients, databases: databases.urls }, launch.log);
  if (ports.channels) await approveTemplates(platform, launch.log);
  launch.stops.add(removePlatformFile);
  writePlatformFile(platform);
  return { file: platform, seedRest };
}

/** Awaits the first promise; failures of the others are handled later and not reported as unhandled. */
async function awaitFirst<T>(awaited: Promise<T>, ...others: Promise<unknown>[]): Promise<T> {
  for (const other of others) other.catch(() => {});
  return awaited;
}
