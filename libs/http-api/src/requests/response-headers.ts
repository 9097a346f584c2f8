import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { isPersonal } from './compression.js';

/** Answers are data: no browser renders, frames or guesses them. A route that answers with a page has a policy of its own. */
const always: Readonly<Record<string, string>> = {
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
};

/** The page of `/docs` runs scripts of its own. */
const pagePolicy = "default-src 'self' 'unsafe-inline' data:; frame-ancestors 'none'";

/** By TLS, also when a trusted proxy terminates it. */
const strictTransport = 'max-age=31536000; includeSubDomains';

/** Sets the headers of all responses that a handler has not set itself. */
export function addResponseHeaders(fastify: FastifyInstance): void {
  fastify.addHook('onSend', (request, reply, _payload, done) => {
    setResponseHeaders(request, reply);
    done();
  });
}

/** For a response that no hook sees. */
export function setResponseHeaders(request: FastifyRequest, reply: FastifyReply): void {
  if (request.url.startsWith('/docs')) setMissing(reply, 'content-security-policy', pagePolicy);
  for (const [name, value] of Object.entries(always)) setMissing(reply, name, value);
  if (request.protocol === 'https') setMissing(reply, 'strict-transport-security', strictTransport);
  if (isPersonal(request.headers)) setPrivate(reply);
}

function setPrivate(reply: FastifyReply): void {
  const caching = reply.getHeader('cache-control');
  if (caching === undefined) reply.header('cache-control', 'no-store');
  else if (caching === 'no-cache') reply.header('cache-control', 'private, no-cache');
}

function setMissing(reply: FastifyReply, name: string, value: string): void {
  if (!reply.hasHeader(name)) reply.header(name, value);
}
