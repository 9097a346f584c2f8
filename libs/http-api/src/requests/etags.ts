import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** The tag of a content; weak, as a response may be compressed in several ways. */
export function etagOf(content: string): string {
  return `W/"${createHash('sha256').update(content).digest('base64url').slice(0, 22)}"`;
}

/** Whether `If-None-Match` names this tag, by weak comparison (RFC 9110 §13.1.2). */
export function matchesEtag(header: string | undefined, etag: string): boolean {
  if (header === undefined) return false;
  return header.trim() === '*' || header.split(',').some((tag) => opaque(tag) === opaque(etag));
}

function opaque(tag: string): string {
  return tag.trim().replace(/^W\//, '');
}

/**
 * Gives the answer a tag of its content, and lets caches store it if they revalidate it each time, unless its route sets how long
 * it holds. Returns the answer, or nothing with 304 to a reader whose copy is current.
 */
export function conditionalAnswer(request: FastifyRequest, reply: FastifyReply, answer: unknown): unknown {
  const etag = etagOf(typeof answer === 'string' ? answer : JSON.stringify(answer));
  reply.header('etag', etag);
  if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-cache');
  if (!matchesEtag(request.headers['if-none-match'], etag)) return answer;
  reply.code(304);
  return undefined;
}
