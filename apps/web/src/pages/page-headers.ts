import type { FastifyReply } from 'fastify';
import type { Visit } from './visit.js';

/** Everything comes from this site, nothing is inline, and no other site shows a page inside its own. */
const contentPolicy =
  "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'";

export function setPageHeaders(reply: FastifyReply, visit: Visit, isPrivate: boolean): void {
  reply.headers({
    'content-type': 'text/html; charset=utf-8',
    'content-language': visit.language,
    'content-security-policy': contentPolicy,
    'permissions-policy': 'camera=(), microphone=(), geolocation=()',
    'cross-origin-opener-policy': 'same-origin',
    'cache-control': isPrivate ? 'no-store' : 'no-cache',
  });
}
