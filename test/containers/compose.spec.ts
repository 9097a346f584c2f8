import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { services } from '#contracts';
import { compose, composeAgencies, composeTry, containers, interpolated, root } from './compose-files.js';

const both = `${compose.text}${composeTry.text}`;
const onlyToTry = Object.keys(composeTry.services).filter((name) => !(name in compose.services));

describe('the compose files', () => {
  it.each(services)('start %s after the migrations and the topics', (service) => {
    expect(compose.services[service]?.depends_on).toMatchObject({
      migrations: { condition: 'service_completed_successfully' },
      topics: { condition: 'service_completed_successfully' },
      'broker-access': { condition: 'service_completed_successfully' },
    });
  });

  it('leave the development issuer, caught mail and sample data to the file for trying out', () => {
    expect(onlyToTry.toSorted()).toEqual(['issuer', 'mail', 'sample-data']);
    expect(compose.text).not.toMatch(/issuer:4110|maildev|local\/seed/);
    expect(compose.text).not.toMatch(/NODE_ENV: development/);
  });

  it('publish the port of the proxy alone, which .env chooses', () => {
    const published = containers.filter(([, { ports = [] }]) => ports.length > 0);
    expect(published.map(([name]) => name)).toEqual(['proxy']);
    expect(published[0]?.[1].ports).toEqual([
      expect.stringMatching(/^\$\{SAMBUNG_PORT:-[^}]+\}:\$\{PROXY_PORT:-\d+\}$/),
    ]);
    expect(Object.values(composeTry.services).flatMap(({ ports = [] }) => ports)).toEqual([]);
  });

  it('have no container with a fixed name, so that services can have replicas', () => {
    expect(both).not.toMatch(/container_name|hostname:/);
  });

  it('separate the proxy from databases and broker', () => {
    expect(compose.networks).toEqual({ edge: null, inside: { internal: true } });
    const at = (network: string) =>
      containers.filter(([, { networks = [] }]) => networks.includes(network)).map(([name]) => name);
    expect(at('edge')).toEqual(expect.arrayContaining(['proxy', ...services]));
    for (const name of ['postgres', 'kafka', 'databases', 'migrations']) expect(at('edge')).not.toContain(name);
    expect(at('inside')).not.toContain('proxy');
  });

  it('open to agencies only a listener of Kafka that asks for a user, by TLS, and refuses what no rule allows', () => {
    const { environment = {} } = compose.services['kafka'] ?? {};
    const published = composeAgencies.services['kafka']?.ports?.map((port) => port.split(':').at(-1));
    const listeners = environment['KAFKA_LISTENERS']
      ?.split(',')
      .filter((one) => published?.includes(one.split(':').at(-1)));
    expect(listeners).toEqual(['AGENCIES://:9094']);
    expect(Object.keys(composeAgencies.services)).toEqual(['kafka']);
    expect(environment['KAFKA_LISTENER_SECURITY_PROTOCOL_MAP']).toContain('AGENCIES:SASL_SSL');
    expect(environment['KAFKA_LISTENER_SECURITY_PROTOCOL_MAP']).not.toMatch(/:(PLAINTEXT|SSL)(,|$)/);
    expect(environment).toMatchObject({
      KAFKA_LISTENER_NAME_AGENCIES_SASL_ENABLED_MECHANISMS: 'SCRAM-SHA-512',
      KAFKA_AUTHORIZER_CLASS_NAME: 'org.apache.kafka.metadata.authorizer.StandardAuthorizer',
      KAFKA_ALLOW_EVERYONE_IF_NO_ACL_FOUND: 'false',
    });
  });

  it('require every secret and contain none', () => {
    const secrets = [...interpolated].filter((name) => /_(PASSWORD|KEY|SECRET)$/.test(name));
    expect(secrets.filter((name) => new RegExp(`\\$\\{${name}(:-|\\})`).test(both))).toEqual([]);
    expect(both).not.toMatch(/(PASSWORD|VAULT_KEY|CLIENT_SECRET): (?!\$\{\w+:\?)/);
  });

  it('have every secret in variables, whose change recreates the container, and none in files', () => {
    for (const text of both.split(/^configs:/m).slice(1)) expect(text.split(/^\w/m)[0]).not.toMatch(/PASSWORD|SECRET/);
  });

  it('mount named volumes, and no file of the checkout', () => {
    const mounted = containers
      .flatMap(([, { volumes = [] }]) => volumes)
      .filter((volume) => !/^[a-z-]+:\//.test(volume));
    expect(mounted).toEqual([]);
  });

  it('create databases and migrate them at every start, with passwords apart from the addresses', () => {
    expect(compose.services['databases']?.command).toEqual(['node', 'dist/local/launcher/create-databases.js']);
    expect(compose.services['migrations']?.depends_on).toEqual({
      databases: { condition: 'service_completed_successfully' },
    });
    expect(both).not.toMatch(/postgres:\/\/[^@\s]*:[^@\s]*@/);
  });

  it('start only programs of the build', () => {
    const sources = [...both.matchAll(/(?:dist\/(\S+)\.js|(local\/\S+)\.ts)/g)].map(
      ([, built, source]) => `${built ?? source}.ts`,
    );
    expect(new Set(sources).size).toBe(services.length + 7);
    expect(sources.filter((path) => !existsSync(resolve(root, path)))).toEqual([]);
  });
});

/** Whose image needs more than ours do; the file gives the reason. */
const capabilities: Readonly<Record<string, readonly string[]>> = {
  proxy: ['NET_BIND_SERVICE'],
  postgres: ['CHOWN', 'DAC_OVERRIDE', 'FOWNER', 'SETGID', 'SETUID'],
  certificates: ['CHOWN', 'DAC_OVERRIDE'],
};

/** The image of the collector has no program for a health check; caught mail is only for trying out. */
const unchecked: ReadonlySet<string> = new Set(['collector', 'mail']);

describe('the container', () => {
  it.each(containers)('%s has limits, few rights and logs that end', (name, service) => {
    expect(service).toMatchObject({
      read_only: name !== 'kafka',
      cap_drop: ['ALL'],
      security_opt: ['no-new-privileges:true'],
      pids_limit: expect.any(Number),
      mem_limit: expect.stringMatching(/^\d+[mg]$/),
      logging: { options: { 'max-size': '10m', 'max-file': '3' } },
    });
    expect(service.cap_add ?? []).toEqual(capabilities[name] ?? []);
  });

  const running = containers.filter(([name, { restart }]) => restart === 'unless-stopped' && !unchecked.has(name));

  it.each(running)('%s has a health check', (_, { healthcheck }) => {
    expect(healthcheck?.test[0]).toBe('CMD');
  });

  it.each(services)('%s is ended by its health check when it hangs', (service) => {
    expect(compose.services[service]?.healthcheck?.test).toEqual([
      'CMD',
      'node',
      'dist/local/watchdog/main.js',
      'http://127.0.0.1:8080',
    ]);
  });

  it('kafka has a bounded heap, and a health check without a JVM', () => {
    const { environment, healthcheck } = compose.services['kafka'] ?? {};
    expect(environment?.['KAFKA_HEAP_OPTS']).toMatch(/-Xmx\d+m$/);
    expect(healthcheck?.test.join(' ')).not.toMatch(/kafka|java/);
  });
});
