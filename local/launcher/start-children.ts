import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { services, type ServiceName } from '#contracts';
import { stateFolder } from '../paths.js';
import type { Log } from '../log.js';
import { Child } from './child.js';
import {
  combineEnvironments,
  environmentOf,
  type Endpoints,
  urlOf,
  type WebEndpoints,
  webEnvironment,
} from './environment.js';
import type { Ports } from './pick-ports.js';
import { serviceNodeOptions } from './node-options.js';
import { type Secrets, secretsFile } from './secrets.js';
import type { StopList } from './stop-list.js';

interface Launch {
  readonly log: Log;
  readonly stops: StopList;
  /** Called when a child has died too often. */
  readonly onLost: (reason: string) => void;
}

/** Starts the issuer and the mail catcher. */
export async function startIssuerAndMail(launch: Launch, ports: Ports): Promise<void> {
  const issuer = childOf(launch, 'issuer', ['local/issuer/main.ts'], [`${urlOf(ports.issuer)}/jwks`], {
    ISSUER_PORT: String(ports.issuer),
    ISSUER_KEY_FILE: join(stateFolder, 'issuer-key.json'),
    ISSUER_CLIENTS_SECRET_FILE: secretsFile,
  });
  mkdirSync(join(stateFolder, 'mail'), { recursive: true, mode: 0o700 });
  const local = ['--ip', '127.0.0.1', '--web-ip', '127.0.0.1', '--mail-directory', join(stateFolder, 'mail')];
  const mailPorts = ['--web', String(ports.mailWeb), '--smtp', String(ports.smtp)];
  const maildev = ['node_modules/maildev/bin/maildev', ...local, ...mailPorts];
  const mail = childOf(launch, 'mail', maildev, [`${urlOf(ports.mailWeb)}/healthz`], {});
  await startAll(launch, [issuer, mail]);
}

/** Starts the counterparts of the channels. */
export async function startChannels(launch: Launch, ports: Ports, channels: Endpoints['channels']): Promise<void> {
  if (ports.channels === undefined) return;
  const { web, smpp, providers, push } = ports.channels;
  const child = childOf(launch, 'channels', ['local/channels/main.ts'], [`${urlOf(web)}/messages`], {
    CHANNELS_WEB_PORT: String(web),
    CHANNELS_SMPP_PORT: String(smpp),
    CHANNELS_PROVIDERS_PORT: String(providers),
    CHANNELS_PUSH_PORT: String(push),
    NOTIFICATIONS_URL: urlOf(ports.services.notifications),
    WEB_PUSH_PUBLIC_KEY: channels?.['WEB_PUSH_PUBLIC_KEY'] ?? '',
  });
  await startAll(launch, [child]);
}

/** Starts the site. It has no events: it is a process of its own with every broker. */
export async function startWeb(launch: Launch, endpoints: WebEndpoints, secrets: Secrets): Promise<void> {
  const env = webEnvironment(endpoints, secrets);
  const ready = `${urlOf(endpoints.port)}/health/ready`;
  await startAll(launch, [childOf(launch, 'web', ['apps/web/src/main.ts'], [ready], env)]);
}

/** Starts the services: one process each, or one for all with in-process events. */
export async function startServices(launch: Launch, endpoints: Endpoints, secrets: Secrets): Promise<void> {
  const environments = services.map((name) => [name, environmentOf(name, endpoints, secrets)] as const);
  const readyOf = (name: ServiceName) => `${urlOf(endpoints.ports[name])}/health/ready`;
  if (endpoints.kafka === undefined) {
    const env = { ...combineEnvironments(Object.fromEntries(environments)), NODE_OPTIONS: serviceNodeOptions };
    return startAll(launch, [childOf(launch, 'services', ['local/one-process.ts'], services.map(readyOf), env)]);
  }
  await startAll(
    launch,
    environments.map(([name, env]) => childOf(launch, name, [`apps/${name}/src/main.ts`], [readyOf(name)], env)),
  );
}

function childOf(
  launch: Launch,
  name: string,
  args: string[],
  readyUrls: string[],
  env: Record<string, string>,
): Child {
  const { log, onLost } = launch;
  return new Child({ name, args, readyUrls, env: { ...process.env, ...env }, log, onGivenUp: onLost });
}

async function startAll({ stops }: Launch, children: readonly Child[]): Promise<void> {
  stops.add(async () => void (await Promise.all(children.map((child) => child.stop()))));
  await Promise.all(children.map((child) => child.start()));
}
