import { accessSettings, brokerSettings, databaseUrl, httpSettings, logSettings } from '#settings';

/** The settings of a service that a test or a bench runs in a process of its own. */
export const standaloneSettings = {
  ...accessSettings,
  ...brokerSettings,
  ...httpSettings,
  ...logSettings,
  REGISTRY_DATABASE_URL: databaseUrl,
};

export interface StandaloneOptions {
  readonly databaseUrl: string;
  /** KAFKA_BROKERS. */
  readonly brokers: string;
  readonly producer: 'kafkajs' | 'platformatic';
  readonly consumer: 'kafkajs' | 'platformatic';
}

/** Its environment: a Kafka, and an issuer that issues no token. */
export function standaloneEnvironment({ databaseUrl: url, brokers, producer, consumer }: StandaloneOptions) {
  return {
    PATH: process.env['PATH'],
    NODE_ENV: 'development',
    SAMBUNG_BROKER: 'kafka',
    KAFKA_BROKERS: brokers,
    KAFKA_PRODUCER: producer,
    KAFKA_CONSUMER: consumer,
    REGISTRY_DATABASE_URL: url,
    AUTH_ISSUER: 'http://127.0.0.1:9',
    AUTH_JWKS_URL: 'http://127.0.0.1:9/jwks',
    LOG_LEVEL: 'warn',
  };
}
