import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { BilingualText } from '#text';
import type { DomainError } from '../errors/domain-error.js';
import { platformError } from '../errors/platform-errors.js';

interface BodyRoute {
  readonly bodyTypes?: readonly string[];
}

/** What a route takes when it does not declare it. */
const json = ['application/json'];

/** The configuration of a route that takes a body of these media types. */
export function takes(...bodyTypes: readonly string[]): BodyRoute {
  return { bodyTypes };
}

/** The error of a body that the route does not take; its detail names what the route takes. */
export function wrongBodyType(request: FastifyRequest): DomainError {
  return platformError('unsupported-media-type', { detail: sentence(request) });
}

/** Whether the route of this request takes a body of this type. */
export function takesType({ routeOptions }: FastifyRequest, type: string): boolean {
  return ((routeOptions.config ?? {}) as BodyRoute).bodyTypes?.includes(type) ?? false;
}

function sentence({ routeOptions }: FastifyRequest): BilingualText {
  const { bodyTypes = json } = (routeOptions.config ?? {}) as BodyRoute;
  const types = bodyTypes.join(', ');
  const one = bodyTypes.length === 1;
  return {
    en: `Send the body as ${one ? '' : 'one of '}${types} in UTF-8.`,
    id: `Kirim isi permintaan sebagai ${one ? '' : 'salah satu dari '}${types} dengan UTF-8.`,
  };
}

/** Refuses a body in another character set than UTF-8 before it is read. */
export function refuseOtherCharsets(fastify: FastifyInstance): void {
  fastify.addHook('preParsing', (request, _reply, payload, done) => {
    const charset = /;\s*charset\s*=\s*"?([^\s;"]+)/i.exec(request.headers['content-type'] ?? '')?.[1];
    if (charset === undefined || /^(?:utf-?8|us-ascii)$/i.test(charset)) done(null, payload);
    else done(wrongBodyType(request));
  });
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** The text of a body; the error 400 `not-utf-8` for other bytes. */
export function textOf(body: Buffer): string | Error {
  try {
    return utf8.decode(body);
  } catch {
    return platformError('not-utf-8');
  }
}
