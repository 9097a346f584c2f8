import { describe, expect, it } from '@jest/globals';
import { services } from '#contracts';
import { EditionLinks } from '../../apps/notifications/src/messages/dispatch/edition-links.js';
import { readNotificationsSettings } from '../../apps/notifications/src/notifications.settings.js';
import { readEnvExample } from '../env-example.js';
import { settingsReaders, variablesOf } from '../service-settings.js';
import { compose, composeAgencies, composeTry, environmentOf, interpolated, read } from './compose-files.js';

const example = readEnvExample(read('.env.example'));
const secret = Buffer.alloc(32, 7).toString('base64');
/** As docker/new-env.sh writes it. */
const env = Object.fromEntries(
  example.filter(({ isDefault }) => !isDefault).map(({ name, value }) => [name, value || secret]),
);
/** With an OpenID provider, as production has it. */
const production = {
  ...env,
  AUTH_ISSUER: 'https://id.example.go.id/realms/sambung',
  AUTH_JWKS_URL: 'https://id.example.go.id/jwks',
  AUTH_TOKEN_URL: 'https://id.example.go.id/token',
  SMTP_URL: 'smtps://mail.example.go.id',
  SAMBUNG_URL: 'https://sambung.example.go.id',
};

/** What the network of the containers decides, and no office. */
const ofContainers =
  /^(HTTP_(HOST|MANAGEMENT_PORT|TRUSTED_PROXIES)|NODE_ENV|SAMBUNG_BROKER|KAFKA_(BROKERS|SECURITY_PROTOCOL|SASL_.*|TLS_.*)|(REGISTRY|PUBLISHING|ASPIRATIONS|NOTIFICATIONS)_(PORT|DATABASE_URL|PUBLIC_URL)|(REGISTRY|ASPIRATIONS)_URL|EVENT_SCHEMAS_URL|(ASPIRATIONS_CATEGORY_TEXTS|PUBLISHING_BOUNDARIES|NOTIFICATIONS_HOLIDAYS)_FILE)$/;

describe('the settings of a service in its container', () => {
  it.each(services)('are all those that %s reads, from .env, and no others', (service) => {
    const given = compose.services[service]?.environment ?? {};
    const wanted = variablesOf(service).filter((name) => !ofContainers.test(name));
    const reaches = (name: string) =>
      name in given && (given[name] === null || new RegExp(`^\\$\\{${name}(:|\\})`).test(given[name] ?? ''));
    expect(wanted.filter((name) => !reaches(name))).toEqual([]);
    const known = variablesOf(service).flatMap((name) => [name, `${name}_FILE`]);
    for (const { services: declared } of [compose, composeTry])
      expect(Object.keys(declared[service]?.environment ?? {}).filter((name) => !known.includes(name))).toEqual([]);
  });

  it.each(services)('are valid for %s with an OpenID provider, and in production', (service) => {
    const settings = settingsReaders[service]?.(environmentOf(service, production));
    expect(settings).toMatchObject({
      NODE_ENV: 'production',
      SAMBUNG_BROKER: 'kafka',
      HTTP_HOST: '0.0.0.0',
      HTTP_MANAGEMENT_PORT: 9464,
      [`${service.toUpperCase()}_PORT`]: 8080,
    });
  });

  it.each(services)('refuse an issuer without https for %s', (service) => {
    expect(() => settingsReaders[service]?.(environmentOf(service, env))).toThrow(/AUTH_ISSUER: is not https/);
  });

  it.each(services)('are valid for %s with the development issuer, to try it out', (service) => {
    const settings = settingsReaders[service]?.(environmentOf(service, env, [compose, composeTry]));
    expect(settings).toMatchObject({ NODE_ENV: 'development', AUTH_ISSUER: 'http://localhost:8080/issuer' });
  });
});

describe('links of messages', () => {
  it('have the path at which the proxy has the service', () => {
    const settings = readNotificationsSettings(environmentOf('notifications', production));
    const link = new EditionLinks(settings).urlOf('019a');
    expect(link).toBe('https://sambung.example.go.id/publishing/v1/editions/019a');
    expect(settings.NOTIFICATIONS_PUBLIC_URL).toBe('https://sambung.example.go.id/notifications');
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

  it('has the defaults of the compose files', () => {
    const shown = new Map(example.map(({ name, value }) => [name, value]));
    const texts = `${compose.text}${composeTry.text}${composeAgencies.text}`;
    for (const [, name = '', value = ''] of texts.matchAll(/\$\{((?:SAMBUNG|PROXY|OTEL|KAFKA)_\w+):-([^}]*)\}/g))
      expect({ [name]: shown.get(name) }).toEqual({ [name]: value });
  });
});
