import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import {
  brokerSettings,
  databaseUrl,
  everyServiceSettings,
  httpSettings,
  port,
  readSettings,
  refineService,
  requireBrokers,
  serviceTokenSettings,
  SettingsError,
} from './index.js';

const schema = requireBrokers(
  z.object({
    ...brokerSettings,
    ...httpSettings,
    REGISTRY_PORT: port.default(4101),
    REGISTRY_DATABASE_URL: databaseUrl,
  }),
);
const right = { REGISTRY_DATABASE_URL: 'postgres://registry:secret@localhost:5432/registry' };

const messageOf = (env: Record<string, string | undefined>): string => {
  try {
    readSettings(schema, env);
  } catch (error) {
    if (error instanceof SettingsError) return error.message;
  }
  return 'accepted';
};

describe('settings', () => {
  it('are read from the environment, typed, with defaults, and frozen', () => {
    const settings = readSettings(schema, {
      ...right,
      SAMBUNG_BROKER: 'kafka',
      KAFKA_BROKERS: ' a:1 , b:2',
      PATH: '/',
    });
    expect(settings).toEqual({
      SAMBUNG_BROKER: 'kafka',
      EVENT_SCHEMAS_URL: 'http://localhost:4101/events/schemas',
      KAFKA_BROKERS: ['a:1', 'b:2'],
      KAFKA_PRODUCER: 'platformatic',
      KAFKA_CONSUMER: 'kafkajs',
      KAFKA_SECURITY_PROTOCOL: 'PLAINTEXT',
      KAFKA_SASL_MECHANISM: 'SCRAM-SHA-512',
      HTTP_HOST: '127.0.0.1',
      HTTP_TRUSTED_PROXIES: [],
      REGISTRY_PORT: 4101,
      REGISTRY_DATABASE_URL: right.REGISTRY_DATABASE_URL,
    });
    expect(Object.isFrozen(settings) && Object.isFrozen(settings.KAFKA_BROKERS)).toBe(true);
  });

  it('that are set to an empty value count as not set', () => {
    expect(readSettings(schema, { ...right, REGISTRY_PORT: '' }).REGISTRY_PORT).toBe(4101);
  });

  it('report all wrong variables at once, with the expected value', () => {
    const message = messageOf({ REGISTRY_PORT: '70000' });
    expect(message).toContain('REGISTRY_PORT: is above 65535 (expected: a TCP port, 0 to 65535)');
    expect(message).toContain("REGISTRY_DATABASE_URL: is not set (expected: the address of the service's database");
  });

  it.each([
    ['0', 'accepted'],
    ['65535', 'accepted'],
    ['-1', 'is below 0'],
    ['65536', 'is above 65535'],
    ['80.5', 'is not a whole number'],
    ['http', 'is not a number'],
  ])('check a port of %s', (value, message) => {
    expect(messageOf({ ...right, REGISTRY_PORT: value })).toContain(message);
  });

  it('never repeat a value, which may be a secret', () => {
    expect(messageOf({ REGISTRY_DATABASE_URL: 'mysql://u:pa55word@host/x' })).not.toContain('pa55word');
  });

  it.each([
    ['kafka', undefined, /KAFKA_BROKERS: is not set, and SAMBUNG_BROKER is kafka/],
    ['kafka', 'no-port', /KAFKA_BROKERS: is not a list of host:port/],
    ['kafka', 'host:99999', /KAFKA_BROKERS: is not a list of host:port/],
    ['kafka', ' , ', /KAFKA_BROKERS: names no broker/],
    ['rabbit', undefined, /SAMBUNG_BROKER: /],
    ['in-process', undefined, /^accepted$/],
  ])('report what is wrong with SAMBUNG_BROKER=%s and KAFKA_BROKERS=%s', (broker, brokers, message) => {
    expect(messageOf({ ...right, SAMBUNG_BROKER: broker, KAFKA_BROKERS: brokers })).toMatch(message);
  });

  const pem = '-----BEGIN CERTIFICATE-----';
  it.each([
    [{}, /^accepted$/],
    [
      { KAFKA_SECURITY_PROTOCOL: 'SASL_SSL' },
      /KAFKA_SASL_USERNAME: is not set, and KAFKA_SECURITY_PROTOCOL is SASL_SSL[^]*KAFKA_SASL_PASSWORD: is not set/,
    ],
    [
      { KAFKA_SECURITY_PROTOCOL: 'SASL_SSL', KAFKA_SASL_USERNAME: 'u', KAFKA_SASL_PASSWORD: 'p', KAFKA_TLS_CA: pem },
      /^accepted$/,
    ],
    [{ KAFKA_SASL_PASSWORD: 'p' }, /KAFKA_SASL_PASSWORD: is set, but KAFKA_SECURITY_PROTOCOL is PLAINTEXT/],
    [{ KAFKA_TLS_CA: pem }, /KAFKA_TLS_CA: is set, but KAFKA_SECURITY_PROTOCOL is PLAINTEXT/],
    [{ KAFKA_SECURITY_PROTOCOL: 'SSL', KAFKA_TLS_CA: 'ca.pem' }, /KAFKA_TLS_CA: is not in PEM form/],
    [{ KAFKA_SECURITY_PROTOCOL: 'SSL', KAFKA_TLS_CERT: pem }, /KAFKA_TLS_KEY: is not set, and KAFKA_TLS_CERT is/],
    [{ KAFKA_SECURITY_PROTOCOL: 'TLS' }, /expected: as the listener of the brokers/],
  ])('report what is missing or unused for the security of Kafka (%#)', (given, message) => {
    expect(messageOf({ ...right, SAMBUNG_BROKER: 'kafka', KAFKA_BROKERS: 'a:1', ...given })).toMatch(message);
  });

  it('read secrets and certificates from files, but nothing else', () => {
    const folder = mkdtempSync(join(tmpdir(), 'settings-'));
    const file = join(folder, 'url');
    writeFileSync(file, `${right.REGISTRY_DATABASE_URL}\n`);
    const env = { REGISTRY_DATABASE_URL_FILE: file, REGISTRY_PORT_FILE: file };
    expect(readSettings(schema, env)).toMatchObject({ ...right, REGISTRY_PORT: 4101 });
    expect(messageOf({ REGISTRY_DATABASE_URL_FILE: join(folder, 'none') })).toContain(
      'REGISTRY_DATABASE_URL_FILE: names a file that cannot be read (ENOENT)',
    );
    rmSync(folder, { recursive: true });
  });
});

describe('the settings of a service', () => {
  const service = refineService(z.object({ ...everyServiceSettings, ...serviceTokenSettings }));
  const messageFor = (env: Record<string, string>) => {
    try {
      readSettings(service, { AUTH_CLIENT_ID: 'c', AUTH_CLIENT_SECRET: 's', ...env });
      return 'accepted';
    } catch (error) {
      return (error as Error).message;
    }
  };
  const issuer = (origin: string) => ({
    AUTH_ISSUER: origin,
    AUTH_JWKS_URL: `${origin}/jwks`,
    AUTH_TOKEN_URL: `${origin}/token`,
  });

  it.each(['http://id.example.go.id', 'http://localhost:4110', 'http://127.0.0.1:4110'])(
    'refuse the issuer %s in production, and accept it in development',
    (origin) => {
      const message = messageFor({ NODE_ENV: 'production', ...issuer(origin) });
      for (const variable of ['AUTH_ISSUER', 'AUTH_JWKS_URL', 'AUTH_TOKEN_URL'])
        expect(message).toContain(`${variable}: is not https, which production requires: give the https address`);
      expect(messageFor({ NODE_ENV: 'development', ...issuer(origin) })).toBe('accepted');
    },
  );

  it('takes the password of a database apart from its address, with any characters', () => {
    const password = 'p@ss/w%40rd:#? ü';
    const env = {
      REGISTRY_DATABASE_URL: 'postgres://registry@localhost:5432/registry',
      REGISTRY_DATABASE_PASSWORD: password,
    };
    const { REGISTRY_DATABASE_URL: url } = readSettings(z.object({ REGISTRY_DATABASE_URL: databaseUrl }), env);
    expect(decodeURIComponent(new URL(url).password)).toBe(password);
  });

  it('accept an issuer by https in production', () => {
    expect(messageFor({ NODE_ENV: 'production', ...issuer('https://id.example.go.id') })).toBe('accepted');
  });
});
