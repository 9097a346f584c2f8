import { services, type ServiceName } from '#contracts';
import type { Secrets } from './secrets.js';

/** Where the parts of this machine's platform are. */
export interface Places {
  readonly ports: Readonly<Record<ServiceName, number>>;
  readonly databases: Readonly<Record<ServiceName, string>>;
  /** `host:port` with commas; undefined for events in process. */
  readonly kafka: string | undefined;
  readonly issuer: string;
  readonly smtp: string;
}

export function urlOf(port: number): string {
  return `http://127.0.0.1:${port}`;
}

/** The variables that a service reads: its own secrets, and nobody else's. */
export function environmentOf(service: ServiceName, places: Places, secrets: Secrets): Record<string, string> {
  const prefix = service.toUpperCase();
  return {
    NODE_ENV: 'development',
    HTTP_HOST: '127.0.0.1',
    SAMBUNG_BROKER: places.kafka === undefined ? 'in-process' : 'kafka',
    ...(places.kafka !== undefined && { KAFKA_BROKERS: places.kafka }),
    AUTH_ISSUER: places.issuer,
    AUTH_JWKS_URL: `${places.issuer}/jwks`,
    AUTH_TOKEN_URL: `${places.issuer}/token`,
    AUTH_CLIENT_ID: service,
    AUTH_CLIENT_SECRET: secrets.clients[service] ?? '',
    ...Object.fromEntries(services.map((name) => [`${name.toUpperCase()}_URL`, urlOf(places.ports[name])])),
    SMTP_URL: places.smtp,
    OFFICE_DISKOMINFO_EMAIL: 'diskominfo@bogorkab.example',
    OFFICE_REGIONAL_SECRETARY_EMAIL: 'setda@bogorkab.example',
    OFFICE_DPO_EMAIL: 'pdp@bogorkab.example',
    MAIL_FROM: 'Sambung Kabupaten Bogor <sambung@bogorkab.example>',
    [`${prefix}_PORT`]: String(places.ports[service]),
    [`${prefix}_DATABASE_URL`]: places.databases[service],
    [`${prefix}_VAULT_KEY`]: secrets.vaults[service] ?? '',
  };
}
