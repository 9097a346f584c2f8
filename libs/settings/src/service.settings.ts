import { z } from 'zod';
import { accessSettings } from './access.settings.js';
import { brokerSettings } from './broker.settings.js';
import { httpUrl } from './fields.js';

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
  ...brokerSettings,
  ...accessSettings,
  ...logSettings,
  ...traceSettings,
  ...httpSettings,
};

export type LogSettings = Readonly<z.infer<z.ZodObject<typeof logSettings>>>;
export type TraceSettings = Readonly<z.infer<z.ZodObject<typeof traceSettings>>>;
export type HttpSettings = Readonly<z.infer<z.ZodObject<typeof httpSettings>>>;
