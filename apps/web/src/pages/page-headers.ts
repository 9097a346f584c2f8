import type { FastifyReply } from 'fastify';
import type { WebSettings } from '../web.settings.js';
import type { Visit } from './visit.js';

interface PageKind {
  readonly isPrivate: boolean;
  readonly settings: Pick<WebSettings, 'AUTH_ISSUER'>;
}

/**
 * Everything comes from this site, nothing is inline, and no other site shows a page inside its own. A form may lead to the identity
 * provider: the one that signs out, and any that was sent when the session had ended.
 */
const contentPolicy = (issuer: string) =>
  `default-src 'self'; base-uri 'none'; form-action 'self' ${new URL(issuer).origin}; frame-ancestors 'none'; object-src 'none'`;

export function setPageHeaders(reply: FastifyReply, visit: Visit, { isPrivate, settings }: PageKind): void {
  reply.headers({
    'content-type': 'text/html; charset=utf-8',
    'content-language': visit.language,
    'content-security-policy': contentPolicy(settings.AUTH_ISSUER),
    'permissions-policy': 'camera=(), microphone=(), geolocation=()',
    'cross-origin-opener-policy': 'same-origin',
    'cache-control': isPrivate ? 'no-store' : 'no-cache',
  });
}
