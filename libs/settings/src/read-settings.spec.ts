import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import {
  brokerSettings,
  databaseUrl,
  httpSettings,
  port,
  readSettings,
  requireBrokers,
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
      KAFKA_BROKERS: ['a:1', 'b:2'],
      KAFKA_PRODUCER: 'platformatic',
      KAFKA_CONSUMER: 'kafkajs',
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
});
