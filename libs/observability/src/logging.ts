import type { DynamicModule } from '@nestjs/common';
import { LoggerModule } from 'nestjs-pino';
import type { Options } from 'pino-http';
import type { LogSettings } from '#settings';
import { currentContext } from './context.js';
import { logError } from './log-error.js';
import { parseTraceparent } from './traceparent.js';

/** Under this token the name of the service is injected. */
export const SERVICE_NAME = Symbol('service name');

/** Written as JSON lines to standard output. What is secret or personal must not be handed to a logger; this is the net below. */
const redacted = ['authorization', 'cookie', 'password', 'pin', 'email', 'phone', 'fullName'].flatMap((name) => [
  name,
  `*.${name}`,
  `*.*.${name}`,
]);

/** JSON logs in which every line names the service and, within a request or a reaction, its correlation and trace. */
export function loggingModule(service: string, level: LogSettings['LOG_LEVEL']): DynamicModule {
  // `RequestLog` writes the line of a request; pino-http would write its address and headers.
  return LoggerModule.forRoot({ pinoHttp: logOptions(service, level), forRoutes: [] });
}

export function logOptions(service: string, level: LogSettings['LOG_LEVEL']): Options {
  return {
    level,
    base: undefined,
    serializers: { err: logError },
    // Else it is given what pino has made of the error, of which it knows nothing.
    wrapSerializers: false,
    redact: { paths: redacted, censor: '[redacted]' },
    // What a line says of itself goes before this: in a process of several services the first one's logger serves all.
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
