import { describe, expect, it } from '@jest/globals';
import { services, type ServiceName } from '#contracts';
import { combineEnvironments, environmentOf, separateEnvironments } from './environment.js';

const byService = <Value>(value: (name: ServiceName) => Value) =>
  Object.fromEntries(services.map((name) => [name, value(name)])) as Record<ServiceName, Value>;
const secrets = {
  databases: {},
  clients: byService((name) => `client-${name}`),
  vaults: byService((name) => `vault-${name}`),
};
const endpoints = {
  ports: byService(() => 4000),
  databases: byService((name) => `postgres://localhost/${name}`),
  kafka: undefined,
  issuer: 'http://127.0.0.1:4110',
  smtp: 'smtp://127.0.0.1:4126',
};
const ofLauncher = { REGISTRY_DORMANT_AFTER_MONTHS: '3', NODE_ENV: 'test' };
const own = byService((name) => environmentOf(name, endpoints, secrets));

describe('the environments of services in one process', () => {
  const separate = separateEnvironments({ ...ofLauncher, ...combineEnvironments(own) });

  it.each(services)('give %s the environment of a separate process', (name) => {
    expect(separate[name]).toMatchObject({ ...ofLauncher, ...own[name] });
  });

  it('give a service only its own secrets', () => {
    expect(separate.registry).toMatchObject({
      REGISTRY_VAULT_KEY: 'vault-registry',
      AUTH_CLIENT_SECRET: 'client-registry',
    });
    expect(separate.registry).not.toHaveProperty('ASPIRATIONS_VAULT_KEY');
  });

  it('give the settings of the channels to notifications alone', () => {
    const channels = { SMS_HTTP_PASSWORD: 'local' };
    const all = byService((name) => environmentOf(name, { ...endpoints, channels }, secrets));
    expect(services.filter((name) => 'SMS_HTTP_PASSWORD' in all[name])).toEqual(['notifications']);
  });
});
