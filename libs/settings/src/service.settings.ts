import { z } from 'zod';
import { accessSettings } from './access.settings.js';
import { databaseSettings } from './database.settings.js';
import { brokerSettings, requireBrokers } from './broker.settings.js';
import { httpUrl, wholeNumber } from './fields.js';
import { readSettings } from './read-settings.js';

export const logSettings = {
  LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'])
    .default('info')
    .describe('the lowest level that is logged: fatal, error, warn, info, debug, trace or silent'),
};

export const traceSettings = {
  OTEL_EXPORTER_OTLP_ENDPOINT: httpUrl
    .optional()
    .describe('the base address of an OTLP trace collector (HTTP), such as http://collector:4318'),
};

const network = /^(loopback|linklocal|uniquelocal|[0-9a-f:.]+(\/\d{1,3})?)$/i;

export const httpSettings = {
  HTTP_HOST: z.string().default('127.0.0.1').describe('the address of this machine to listen on, 0.0.0.0 for all'),
  HTTP_MANAGEMENT_PORT: wholeNumber(0, 65_535)
    .optional()
    .describe('a port for /metrics, /docs and /messaging alone, which the port of the service then does not serve'),
  HTTP_TRUSTED_PROXIES: z
    .string()
    .default('')
    .transform((text) => text.split(/[\s,]+/).filter((proxy) => proxy !== ''))
    .pipe(z.array(z.string().regex(network, 'is not a list of addresses')))
    .describe(
      'comma-separated addresses or networks of the reverse proxies whose X-Forwarded-For is believed, such as 10.0.0.5, 10.0.0.0/24, loopback or uniquelocal',
    ),
};

/** Settings of every service, besides its own port, database and secrets. */
export const everyServiceSettings = {
  NODE_ENV: z
    .enum(['production', 'development', 'test'])
    .default('development')
    .describe('production, or development, which accepts an issuer without https'),
  ...brokerSettings,
  ...databaseSettings,
  ...accessSettings,
  ...logSettings,
  ...traceSettings,
  ...httpSettings,
};

/**
 * The settings of a service: those of every service, and its own.
 *
 * @returns the injection token, and how they are read, which throws a SettingsError that names every wrong variable
 */
export function defineServiceSettings<Own extends z.ZodRawShape>(service: string, own: Own) {
  const schema = refineService(z.object({ ...everyServiceSettings, ...own }));
  return {
    token: Symbol(`${service} settings`),
    read: (env?: NodeJS.ProcessEnv) => readSettings(schema, env),
  };
}

/** Refines the schema of a service: Kafka has what it needs, and production accepts no unsafe issuer. */
export function refineService<Shape extends typeof everyServiceSettings>(
  schema: z.ZodObject<Shape>,
): z.ZodObject<Shape> {
  return requireSecureIssuer(requireBrokers(schema));
}

const issuerVariables = ['AUTH_ISSUER', 'AUTH_JWKS_URL', 'AUTH_TOKEN_URL'] as const;

/** In production keys, secrets and tokens travel by https only. */
function requireSecureIssuer<Shape extends z.ZodRawShape>(schema: z.ZodObject<Shape>): z.ZodObject<Shape> {
  return schema.superRefine((settings, issues) => {
    const given = settings as Partial<Record<string, string>>;
    if (given.NODE_ENV !== 'production') return;
    for (const variable of issuerVariables)
      if (given[variable]?.startsWith('http:'))
        issues.addIssue({
          code: 'custom',
          path: [variable],
          message:
            'is not https, which production requires: give the https address of your OpenID provider, ' +
            'or set NODE_ENV=development to try the platform with the development issuer',
        });
  });
}

export type LogSettings = Readonly<z.infer<z.ZodObject<typeof logSettings>>>;
export type TraceSettings = Readonly<z.infer<z.ZodObject<typeof traceSettings>>>;
export type HttpSettings = Readonly<z.infer<z.ZodObject<typeof httpSettings>>>;
