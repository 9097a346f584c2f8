import { services, type ServiceName } from '#contracts';
import { nodeOptionsOf } from './node-options.js';
import type { Secrets } from './secrets.js';

/** The addresses of the local platform's parts. */
export interface Endpoints {
  readonly ports: Readonly<Record<ServiceName, number>>;
  readonly databases: Readonly<Record<ServiceName, string>>;
  /** Comma-separated `host:port`; undefined for in-process events. */
  readonly kafka: string | undefined;
  readonly issuer: string;
  readonly smtp: string;
  /** Settings of the channels of notifications; undefined leaves all but mail and inbox off. */
  readonly channels?: Readonly<Record<string, string>> | undefined;
}

export function urlOf(port: number): string {
  return `http://127.0.0.1:${port}`;
}

/** The environment variables of a service, with only its own secrets. */
export function environmentOf(service: ServiceName, endpoints: Endpoints, secrets: Secrets): Record<string, string> {
  const prefix = service.toUpperCase();
  return {
    NODE_ENV: 'development',
    NODE_OPTIONS: nodeOptionsOf(service),
    HTTP_HOST: '127.0.0.1',
    // The site names the person whom it calls for.
    HTTP_TRUSTED_PROXIES: 'loopback',
    SAMBUNG_BROKER: endpoints.kafka === undefined ? 'in-process' : 'kafka',
    ...(endpoints.kafka !== undefined && { KAFKA_BROKERS: endpoints.kafka }),
    AUTH_ISSUER: endpoints.issuer,
    AUTH_JWKS_URL: `${endpoints.issuer}/jwks`,
    AUTH_TOKEN_URL: `${endpoints.issuer}/token`,
    AUTH_CLIENT_ID: service,
    AUTH_CLIENT_SECRET: secrets.clients[service] ?? '',
    ...Object.fromEntries(services.map((name) => [`${name.toUpperCase()}_URL`, urlOf(endpoints.ports[name])])),
    SMTP_URL: endpoints.smtp,
    OFFICE_DISKOMINFO_EMAIL: 'diskominfo@bogorkab.example',
    OFFICE_REGIONAL_SECRETARY_EMAIL: 'setda@bogorkab.example',
    OFFICE_DPO_EMAIL: 'pdp@bogorkab.example',
    OFFICE_PPID_EMAIL: 'ppid@bogorkab.example',
    OFFICE_PPID_SUPERIOR_EMAIL: 'atasan-ppid@bogorkab.example',
    // The sample accounts share few addresses, and a journey is played many times a day.
    NOTIFICATIONS_DAILY_PER_ADDRESS: '1000000',
    NOTIFICATIONS_DAILY_PER_PERSON: '1000000',
    MAIL_FROM: 'Sambung Kabupaten Bogor <sambung@bogorkab.example>',
    NOTIFICATIONS_PUBLIC_URL: urlOf(endpoints.ports.notifications),
    ASPIRATIONS_PUBLIC_URL: urlOf(endpoints.ports.aspirations),
    PUBLISHING_PUBLIC_URL: urlOf(endpoints.ports.publishing),
    PUBLISHING_PUBLISHER: 'Diskominfo Kabupaten Bogor',
    EVENT_SCHEMAS_URL: `${urlOf(endpoints.ports.registry)}/events/schemas`,
    // Receivers that are tried out run on this machine.
    ASPIRATIONS_WEBHOOK_NETWORKS: '127.0.0.0/8',
    ...(service === 'notifications' && endpoints.channels),
    [`${prefix}_PORT`]: String(endpoints.ports[service]),
    [`${prefix}_DATABASE_URL`]: endpoints.databases[service],
    [`${prefix}_VAULT_KEY`]: secrets.vaults[service] ?? '',
  };
}

/** What the site needs beside the services. */
export interface WebEndpoints extends Pick<Endpoints, 'ports' | 'issuer'> {
  readonly port: number;
  readonly database: string;
}

/** The environment variables of the site. */
export function webEnvironment(
  { port, database, issuer, ports }: WebEndpoints,
  { vaults, clients }: Secrets,
): Record<string, string> {
  return {
    HTTP_HOST: '127.0.0.1',
    WEB_PORT: String(port),
    WEB_PUBLIC_URL: urlOf(port),
    WEB_DATABASE_URL: database,
    WEB_VAULT_KEY: vaults['web'] ?? '',
    AUTH_ISSUER: issuer,
    AUTH_CLIENT_ID: 'web',
    AUTH_CLIENT_SECRET: clients['web'] ?? '',
    REGISTRY_URL: urlOf(ports.registry),
    PUBLISHING_URL: urlOf(ports.publishing),
    ASPIRATIONS_URL: urlOf(ports.aspirations),
  };
}

const environmentsVariable = 'SAMBUNG_ENVIRONMENTS';

/** The variable that carries the environments of all services to one process. */
export function combineEnvironments(
  environments: Readonly<Partial<Record<ServiceName, object>>>,
): Record<string, string> {
  return { [environmentsVariable]: JSON.stringify(environments) };
}

/** The environment of each service in one process, the same as in a separate process. */
export function separateEnvironments(env: NodeJS.ProcessEnv): Record<ServiceName, NodeJS.ProcessEnv> {
  const own = JSON.parse(env[environmentsVariable] ?? '{}') as Partial<Record<ServiceName, NodeJS.ProcessEnv>>;
  return Object.fromEntries(services.map((name) => [name, { ...env, ...own[name] }])) as Record<
    ServiceName,
    NodeJS.ProcessEnv
  >;
}
