import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { z } from 'zod';
import { services } from '#contracts';
import { readEnvExample } from './env-example.js';
import { settingsReaders, variablesOf } from './service-settings.js';

const root = resolve(import.meta.dirname, '..');
const read = (path: string) => readFileSync(resolve(root, path), 'utf8');

const variables = z.record(z.string(), z.string());
const composeFile = z.object({
  services: z.record(
    z.string(),
    z.object({
      environment: variables.optional(),
      command: z.array(z.string()).optional(),
      volumes: z.array(z.string()).optional(),
      depends_on: z.record(z.string(), z.object({ condition: z.string() })).optional(),
    }),
  ),
});
const composeText = read('docker-compose.yml');
const compose = composeFile.parse(parse(composeText, { merge: true }));
const example = readEnvExample(read('.env.example'));
const secret = Buffer.alloc(32, 7).toString('base64');

/** What compose makes of `${NAME:-default}` and `${NAME:?message}` when every secret is set. */
function interpolate(value: string): string {
  return value.replaceAll(/\$\{(\w+)(?::(-|\?)([^}]*))?\}/g, (_, name: string, kind?: string, rest?: string) => {
    if (kind === '-') return rest ?? '';
    return name.endsWith('_PASSWORD') ? 'pa55word' : secret;
  });
}

const interpolated = new Set([...composeText.matchAll(/\$\{(\w+)/g)].map(([, name = '']) => name));

describe('docker-compose.yml', () => {
  it.each(services)('gives %s settings that it accepts, and none that it does not know', (service) => {
    const given = compose.services[service]?.environment ?? {};
    const known = variablesOf(service);
    expect(Object.keys(given).filter((name) => !known.includes(name))).toEqual([]);
    const environment = Object.fromEntries(Object.entries(given).map(([name, value]) => [name, interpolate(value)]));
    const settings = settingsReaders[service]?.(environment);
    expect(settings).toMatchObject({ SAMBUNG_BROKER: 'kafka', HTTP_HOST: '0.0.0.0' });
  });

  it.each(services)('lets %s wait until the databases are up to date and the topics are made', (service) => {
    expect(compose.services[service]?.depends_on).toMatchObject({
      migrations: { condition: 'service_completed_successfully' },
      topics: { condition: 'service_completed_successfully' },
    });
  });

  it('demands every secret by name instead of bringing one along', () => {
    const secrets = [...interpolated].filter((name) => /_(PASSWORD|KEY|SECRET)$/.test(name));
    expect(secrets.filter((name) => new RegExp(`\\$\\{${name}(:-|\\})`).test(composeText))).toEqual([]);
    expect(composeText).not.toMatch(/(PASSWORD|VAULT_KEY|CLIENT_SECRET): (?!\$\{\w+:\?)/);
  });

  it('names only files that are there', () => {
    const mounted = Object.values(compose.services).flatMap(({ volumes = [] }) =>
      volumes.map((volume) => volume.split(':')[0] ?? '').filter((source) => source.startsWith('./')),
    );
    expect(mounted.length).toBeGreaterThan(0);
    expect(mounted.filter((path) => !existsSync(resolve(root, path)))).toEqual([]);
  });

  it('starts only programs that the build makes', () => {
    const commands = Object.values(compose.services).map(({ command = [] }) => command.join(' '));
    const programs = commands.flatMap((command) =>
      services
        .flatMap((service) => [...command.replaceAll('$$service', service).matchAll(/dist\/(\S+)\.js/g)])
        .map(([, path]) => `${path}.ts`),
    );
    expect(new Set(programs).size).toBe(services.length * 2 + 2);
    expect(programs.filter((path) => !existsSync(resolve(root, path)))).toEqual([]);
  });
});

describe('Dockerfile', () => {
  const dockerfile = read('Dockerfile');
  const copied = [...dockerfile.matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap(
    ([, paths]) => paths?.split(' ') ?? [],
  );

  it('copies only what is there and what .dockerignore lets through', () => {
    const letThrough = read('.dockerignore').split('\n');
    expect(copied.length).toBeGreaterThan(0);
    expect(copied.filter((path) => !existsSync(resolve(root, path)))).toEqual([]);
    expect(copied.filter((path) => !letThrough.includes(`!${path}`))).toEqual([]);
  });

  it('runs as an ordinary user on the version of Node that developers use', () => {
    expect(dockerfile).toMatch(/^USER node$/m);
    const major = read('.nvmrc').split('.')[0];
    expect([...dockerfile.matchAll(/^FROM (\S+)/gm)].map(([, image]) => image)).toEqual(
      Array(3).fill(`node:${major}-bookworm-slim`),
    );
  });
});

describe('.env.example', () => {
  it('lists every variable of every service, those that compose asks for, and nothing else', () => {
    const wanted = new Set([...services.flatMap(variablesOf), ...interpolated]);
    const shown = example.map(({ name }) => name);
    expect(new Set(shown)).toEqual(wanted);
    expect(shown).toHaveLength(wanted.size);
  });

  it.each(services)('describes an environment in which %s starts', (service) => {
    const settingsReader = settingsReaders[service];
    const set = example.filter(({ value, isDefault }) => value !== '' || !isDefault);
    const filled = set.map(({ name, value }) => [name, value || secret] as const);
    const needed = filled.filter((_, index) => set[index]?.isDefault === false);
    const withDefaults = settingsReader?.(Object.fromEntries(filled));
    expect(settingsReader?.(Object.fromEntries(needed))).toEqual(withDefaults);
  });
});
