import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { z } from 'zod';
import { services } from '#contracts';
import { notificationsNodeOptions, serviceNodeOptions } from '../../local/launcher/node-options.js';
import { readEnvExample } from '../env-example.js';
import { settingsReaders, variablesOf } from '../service-settings.js';

const root = resolve(import.meta.dirname, '../..');
const read = (path: string) => readFileSync(resolve(root, path), 'utf8');

const variables = z.record(z.string(), z.string());
const composeFile = z.object({
  services: z.record(
    z.string(),
    z.object({
      environment: variables.optional(),
      command: z.array(z.string()).optional(),
      volumes: z.array(z.string()).optional(),
      ports: z.array(z.string()).optional(),
      depends_on: z.record(z.string(), z.object({ condition: z.string() })).optional(),
    }),
  ),
});
const composeText = read('docker-compose.yml');
const compose = composeFile.parse(parse(composeText, { merge: true }));
const example = readEnvExample(read('.env.example'));
const secret = Buffer.alloc(32, 7).toString('base64');

/** Interpolates `${NAME:-default}` and `${NAME:?message}` like compose when every secret is set. */
function interpolate(value: string): string {
  return value.replaceAll(/\$\{(\w+)(?::(-|\?)([^}]*))?\}/g, (_, name: string, kind?: string, rest?: string) => {
    if (kind === '-') return rest ?? '';
    return name.endsWith('_PASSWORD') ? 'pa55word' : secret;
  });
}

const interpolated = new Set([...composeText.matchAll(/\$\{(\w+)/g)].map(([, name = '']) => name));

describe('docker-compose.yml', () => {
  it.each(services)('gives %s valid settings and no unknown ones', (service) => {
    const variablesOfService = compose.services[service]?.environment ?? {};
    const known = variablesOf(service).flatMap((name) => [name, `${name}_FILE`]);
    expect(Object.keys(variablesOfService).filter((name) => !known.includes(name))).toEqual([]);
    const environment = Object.fromEntries(
      Object.entries(variablesOfService).map(([name, value]) =>
        name.endsWith('_FILE') ? [name.slice(0, -'_FILE'.length), '-----BEGIN X-----'] : [name, interpolate(value)],
      ),
    );
    const settings = settingsReaders[service]?.(environment);
    expect(settings).toMatchObject({ SAMBUNG_BROKER: 'kafka', HTTP_HOST: '0.0.0.0' });
  });

  it.each(services)('starts %s after the migrations and the topics', (service) => {
    expect(compose.services[service]?.depends_on).toMatchObject({
      migrations: { condition: 'service_completed_successfully' },
      topics: { condition: 'service_completed_successfully' },
    });
  });

  it('opens to agencies only a listener that asks for a user, at a broker that refuses what no rule allows', () => {
    const { environment = {}, ports } = compose.services['kafka'] ?? {};
    const published = ports?.map((port) => port.split(':').at(-1));
    const listeners = environment['KAFKA_LISTENERS']
      ?.split(',')
      .filter((one) => published?.includes(one.split(':').at(-1)));
    expect(listeners).toEqual(['AGENCIES://:9094']);
    const protocols = environment['KAFKA_LISTENER_SECURITY_PROTOCOL_MAP'];
    expect(protocols).toContain('AGENCIES:SASL_SSL');
    expect(protocols).not.toMatch(/:(PLAINTEXT|SSL)(,|$)/);
    expect(environment).toMatchObject({
      KAFKA_LISTENER_NAME_AGENCIES_SASL_ENABLED_MECHANISMS: 'SCRAM-SHA-512',
      KAFKA_AUTHORIZER_CLASS_NAME: 'org.apache.kafka.metadata.authorizer.StandardAuthorizer',
      KAFKA_ALLOW_EVERYONE_IF_NO_ACL_FOUND: 'false',
    });
  });

  it('requires every secret and contains none', () => {
    const secrets = [...interpolated].filter((name) => /_(PASSWORD|KEY|SECRET)$/.test(name));
    expect(secrets.filter((name) => new RegExp(`\\$\\{${name}(:-|\\})`).test(composeText))).toEqual([]);
    expect(composeText).not.toMatch(/(PASSWORD|VAULT_KEY|CLIENT_SECRET): (?!\$\{\w+:\?)/);
  });

  it('mounts no file of the checkout', () => {
    const mounted = Object.values(compose.services).flatMap(({ volumes = [] }) =>
      volumes.filter((volume) => volume.startsWith('.')),
    );
    expect(mounted).toEqual([]);
  });

  it('creates databases and migrates them at every start, with passwords apart from the addresses', () => {
    expect(compose.services['databases']?.command).toEqual(['node', 'dist/local/launcher/create-databases.js']);
    expect(compose.services['migrations']?.depends_on).toEqual({
      databases: { condition: 'service_completed_successfully' },
    });
    expect(composeText).not.toMatch(/postgres:\/\/[^@\s]*:[^@\s]*@/);
  });

  it('starts only programs of the build', () => {
    const commands = Object.values(compose.services).map(({ command = [] }) => command.join(' '));
    const programs = commands.flatMap((command) =>
      services
        .flatMap((service) => [...command.replaceAll('$$service', service).matchAll(/dist\/(\S+)\.js/g)])
        .map(([, path]) => `${path}.ts`),
    );
    expect(new Set(programs).size).toBe(services.length + 5);
    expect(programs.filter((path) => !existsSync(resolve(root, path)))).toEqual([]);
  });
});

describe('Dockerfile', () => {
  const dockerfile = read('Dockerfile');
  const copied = [...dockerfile.matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap(
    ([, paths]) => paths?.split(' ') ?? [],
  );

  it('copies only existing files that .dockerignore includes', () => {
    const included = read('.dockerignore').split('\n');
    expect(copied.length).toBeGreaterThan(0);
    expect(copied.filter((path) => !existsSync(resolve(root, path)))).toEqual([]);
    expect(copied.filter((path) => !included.includes(`!${path}`))).toEqual([]);
  });

  it('runs no script of a package, and needs no image besides that of Node', () => {
    expect(dockerfile).not.toMatch(/^# syntax/m);
    const installs = [...dockerfile.matchAll(/npm ci.*/g)].map(([command]) => command);
    expect(installs.filter((command) => !command.includes('--ignore-scripts'))).toEqual([]);
  });

  it('runs without root on the recommended version of Node', () => {
    expect(dockerfile).toMatch(/^USER node$/m);
    const major = read('.nvmrc').trim().split('.')[0];
    const images = [...dockerfile.matchAll(/^FROM (\S+)/gm)].map(([, image]) => image);
    expect(images.filter((image) => image !== 'runtime')).toEqual(Array(3).fill(`node:${major}-bookworm-slim`));
  });

  it('runs services with the options of Node that local services have', () => {
    expect(dockerfile).toContain(`NODE_OPTIONS=${serviceNodeOptions}\n`);
    const options = notificationsNodeOptions.replaceAll(' ', ', ');
    expect(composeText).toContain(`[node, ${options}, dist/apps/notifications/src/main.js]`);
  });

  it('leaves the development issuer out of the image of the services', () => {
    const [, stage = ''] = dockerfile.split(/^FROM runtime AS services$/m);
    const [, runtime = ''] = /AS runtime\n([^]*?)^FROM/m.exec(dockerfile) ?? [];
    expect(stage).toMatch(/^ENV NODE_ENV=production/m);
    const fromBuild = [...(runtime + stage).matchAll(/^COPY --from=build \/sambung\/(\S+)/gm)].map(([, path]) => path);
    expect(fromBuild).toContain('dist/apps');
    expect(fromBuild.filter((path = '') => 'dist/local/issuer'.startsWith(path) || path.includes('issuer'))).toEqual(
      [],
    );
  });
});

describe('.env.example', () => {
  const programs = [...services, 'web'];

  it('lists every variable of the services, of the site and of compose, and no other', () => {
    const wanted = new Set([...programs.flatMap(variablesOf), ...interpolated]);
    const shown = example.map(({ name }) => name);
    expect(new Set(shown)).toEqual(wanted);
    expect(shown).toHaveLength(wanted.size);
  });

  it.each(programs)('describes an environment that %s accepts', (service) => {
    const settingsReader = settingsReaders[service];
    const set = example.filter(({ value, isDefault }) => value !== '' || !isDefault);
    const filled = set.map(({ name, value }) => [name, value || secret] as const);
    const needed = filled.filter((_, index) => set[index]?.isDefault === false);
    const withDefaults = settingsReader?.(Object.fromEntries(filled));
    expect(settingsReader?.(Object.fromEntries(needed))).toEqual(withDefaults);
  });
});
