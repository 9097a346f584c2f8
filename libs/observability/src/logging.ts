import type { DynamicModule } from '@nestjs/common';
import { LoggerModule } from 'nestjs-pino';
import type { Options } from 'pino-http';
import type { LogSettings } from '#settings';
import { currentContext } from './context.js';
import { logError } from './log-error.js';
import { parseTraceparent } from './traceparent.js';

/** Injection token of the service name. */
export const SERVICE_NAME = Symbol('service name');

/**
 * Written to standard output as JSON lines. Secrets and personal data must not be logged; this redaction is the safety
 * net.
 */
const redacted = [
  'authorization',
  'cookie',
  'password',
  'pin',
  'email',
  'phone',
  'fullName',
  'api_key',
  'apiKey',
].flatMap((name) => [name, `*.${name}`, `*.*.${name}`]);

/** JSON logs in which every line names the service and, within a request or a reaction, its correlation and trace. */
export function loggingModule(service: string, level: LogSettings['LOG_LEVEL']): DynamicModule {
  // `RequestLog` writes the line of a request; pino-http would log its URL and headers.
  return LoggerModule.forRoot({ pinoHttp: logOptions(service, level), forRoutes: [] });
}

export function logOptions(service: string, level: LogSettings['LOG_LEVEL']): Options {
  return {
    level,
    base: undefined,
    serializers: { err: logError },
    // Otherwise the serializer receives pino's own format of the error.
    wrapSerializers: false,
    redact: { paths: redacted, censor: '[redacted]' },
    // Fields of a line take precedence: in a process with several services the first one's logger serves all.
    mixin: () => ({ service, ...around() }),
    autoLogging: false,
  };
}

function around(): object {
  const context = currentContext();
  if (!context) return {};
  const { correlationId, causationId, traceparent } = context;
  const traceId = parseTraceparent(traceparent)?.traceId;
  return { correlationId, ...(causationId && { causationId }), ...(traceId && { traceId }) };
}
