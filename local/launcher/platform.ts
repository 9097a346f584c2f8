import { join } from 'node:path';
import { services, type ServiceName } from '#contracts';
import { freePort } from '../ports.js';
import { stateFolder } from '../paths.js';
import type { Say } from '../say.js';
import { enterSampleData } from '../seed/seed.js';
import type { LocalSettings } from '../settings.js';
import { Child } from './child.js';
import { environmentOf, type Places, urlOf } from './environment.js';
import { type PlatformFile, removePlatformFile, writePlatformFile } from './platform-file.js';
import { ensureSecrets, type Secrets } from './secrets.js';
import { runNode } from './spawn-node.js';
import { startBroker } from './start-broker.js';
import { startDatabases } from './start-databases.js';
import type { StopList } from './stop-list.js';

export interface Launch {
  readonly settings: LocalSettings;
  readonly say: Say;
  /** Gets whatever is started, from the first moment on. */
  readonly stops: StopList;
  /** Something without which there is no platform ended and does not come back. */
  readonly onLost: (reason: string) => void;
}

const secretsFile = join(stateFolder, 'secrets.json');

/** Starts everything, and gives where it is as soon as it can be used. */
export async function startPlatform(launch: Launch): Promise<PlatformFile> {
  removePlatformFile();
  const secrets = ensureSecrets(secretsFile);
  const ports = await pickPorts(launch);
  const issuer = urlOf(ports.issuer);
  const smtp = `smtp://127.0.0.1:${ports.smtp}`;

  const brokerStarting = startBroker(launch);
  const helpersStarting = startHelpers(launch, ports);
  const databases = await settle(startDatabases({ ...launch, secrets }), brokerStarting, helpersStarting);
  launch.say(`PostgreSQL: ${databases.kind}`);
  const migrating = runNode(['local/launcher/migrate.ts', ...services], {
    ...process.env,
    ...Object.fromEntries(services.map((name) => [`${name.toUpperCase()}_DATABASE_URL`, databases.urls[name]])),
  });
  const broker = await settle(brokerStarting, migrating, helpersStarting);
  const kafka = broker.brokers?.join(',');
  if (kafka !== undefined)
    await settle(runNode(['local/launcher/make-topics.ts'], { ...process.env, KAFKA_BROKERS: kafka }), migrating);
  await Promise.all([migrating, helpersStarting]);
  launch.say('databases and topics are up to date');

  await startServices(launch, { ports: ports.services, databases: databases.urls, kafka, issuer, smtp }, secrets);
  const web = urlOf(ports.mailWeb);
  const platform: PlatformFile = {
    broker,
    postgres: { kind: databases.kind },
    issuer: { url: issuer, tokenUrl: `${issuer}/token`, jwksUrl: `${issuer}/jwks` },
    services: Object.fromEntries(
      services.map((name) => [name, urlOf(ports.services[name])]),
    ) as PlatformFile['services'],
    mail: { web, smtp, api: web },
    startedAt: new Date().toISOString(),
    pid: process.pid,
  };
  await enterSampleData(platform, secrets.clients['seed'] ?? '', launch.say);
  launch.stops.add(removePlatformFile);
  writePlatformFile(platform);
  return platform;
}

/** The first one's result; when another one fails meanwhile, that is not left without anybody to hear it. */
async function settle<T>(awaited: Promise<T>, ...others: Promise<unknown>[]): Promise<T> {
  for (const other of others) other.catch(() => {});
  return awaited;
}

type Ports = Awaited<ReturnType<typeof pickPorts>>;

async function pickPorts({ settings, say }: Launch) {
  const pick = async (what: string, wanted: number) => {
    const port = await freePort(wanted);
    if (wanted !== 0 && port !== wanted) say(`port ${wanted} is taken: ${what} listens on ${port} instead`);
    return port;
  };
  const ofServices: Partial<Record<ServiceName, number>> = {};
  for (const name of services)
    ofServices[name] = await pick(name, settings[`${name.toUpperCase()}_PORT` as 'REGISTRY_PORT']);
  return {
    services: ofServices as Record<ServiceName, number>,
    issuer: await pick('the issuer', settings.ISSUER_PORT),
    mailWeb: await pick("the mail catcher's page", settings.MAIL_WEB_PORT),
    smtp: await pick('the mail catcher', settings.MAIL_SMTP_PORT),
  };
}

async function startHelpers(launch: Launch, ports: Ports): Promise<void> {
  const issuer = childOf(launch, 'issuer', ['local/issuer/main.ts'], [`${urlOf(ports.issuer)}/jwks`], {
    ISSUER_PORT: String(ports.issuer),
    ISSUER_KEY_FILE: join(stateFolder, 'issuer-key.json'),
    ISSUER_SECRETS_FILE: secretsFile,
  });
  const local = ['--ip', '127.0.0.1', '--web-ip', '127.0.0.1', '--mail-directory', join(stateFolder, 'mail')];
  const mailPorts = ['--web', String(ports.mailWeb), '--smtp', String(ports.smtp)];
  const maildev = ['node_modules/maildev/bin/maildev', ...local, ...mailPorts];
  const mail = childOf(launch, 'mail', maildev, [`${urlOf(ports.mailWeb)}/healthz`], {});
  await startTogether(launch, [issuer, mail]);
}

async function startServices(launch: Launch, places: Places, secrets: Secrets): Promise<void> {
  const environments = services.map((name) => [name, environmentOf(name, places, secrets)] as const);
  const readyOf = (name: ServiceName) => `${urlOf(places.ports[name])}/health/ready`;
  if (places.kafka === undefined) {
    const env = { SAMBUNG_ENVIRONMENTS: JSON.stringify(Object.fromEntries(environments)) };
    return startTogether(launch, [childOf(launch, 'services', ['local/one-process.ts'], services.map(readyOf), env)]);
  }
  await startTogether(
    launch,
    environments.map(([name, env]) => childOf(launch, name, [`apps/${name}/src/main.ts`], [readyOf(name)], env)),
  );
}

function childOf(
  launch: Launch,
  name: string,
  words: string[],
  readyUrls: string[],
  env: Record<string, string>,
): Child {
  const { say, onLost } = launch;
  return new Child({ name, words, readyUrls, env: { ...process.env, ...env }, say, onGivenUp: onLost });
}

async function startTogether({ stops }: Launch, children: readonly Child[]): Promise<void> {
  stops.add(async () => void (await Promise.all(children.map((child) => child.stop()))));
  await Promise.all(children.map((child) => child.start()));
}
