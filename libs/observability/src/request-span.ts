import type { ServerResponse } from 'node:http';
import type { FastifyRequest } from 'fastify';
import { beginSpan, type ReceivedTrace, type TraceContext } from './span.js';
import { childTraceparent } from './traceparent.js';

/** Called by probes and scrapers every few seconds: measured, logged at debug level, and not traced. */
export const quietRoutes: ReadonlySet<string> = new Set(['/health/live', '/health/ready', '/metrics']);

/** The template of the matched route. */
export function routeOf(request: FastifyRequest): string | undefined {
  return request.is404 ? undefined : request.routeOptions.url;
}

/**
 * The span of a request, which ends with its response. It contains the route template, never the URL.
 * https://opentelemetry.io/docs/specs/semconv/http/http-spans/#http-server-span
 */
export function beginRequestSpan(
  request: FastifyRequest,
  answer: ServerResponse,
  parent: ReceivedTrace,
  correlationId: string,
): TraceContext {
  const { method } = request;
  const route = routeOf(request);
  if (route !== undefined && quietRoutes.has(route)) return { traceparent: childTraceparent(parent.traceparent) };
  const span = beginSpan(route === undefined ? method : `${method} ${route}`, {
    kind: 'server',
    parent,
    attributes: {
      'http.request.method': method,
      ...(route !== undefined && { 'http.route': route }),
      'sambung.correlation_id': correlationId,
    },
  });
  // Emitted after the last byte, and when the client disconnects before it.
  answer.once('close', () => {
    if (!answer.headersSent) return span.end({ error: 'disconnected' });
    const { statusCode } = answer;
    span.end({
      attributes: { 'http.response.status_code': statusCode },
      ...(statusCode >= 500 && { error: String(statusCode) }),
    });
  });
  return span.context;
}
