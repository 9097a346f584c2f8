import type { ServerResponse } from 'node:http';
import type { FastifyRequest } from 'fastify';
import { beginSpan, type ReceivedTrace, type TraceContext } from './span.js';
import { childTraceparent } from './traceparent.js';

/** Probes and scrapers call every few seconds: they are measured, logged only for who wants all, and not traced. */
export const quietRoutes: ReadonlySet<string> = new Set(['/health/live', '/health/ready', '/metrics']);

/** The template of the route that a request found. */
export function routeOf(request: FastifyRequest): string | undefined {
  return request.is404 ? undefined : request.routeOptions.url;
}

/**
 * The span of a request, which ends with its answer. It names the template of the route, never the address itself.
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
  // Comes after the last byte, and when the caller has gone without it.
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
