import { createHash } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import type { Actor } from '#access';
import { platformError } from '../errors/platform-errors.js';
import { headerParameter } from '../requests/header-parameter.js';
import { canonicalJson } from './canonical-json.js';

/** A repeatable request: actor, operation and Idempotency-Key. */
export interface Call {
  readonly actor: Actor | undefined;
  /** Method and route template. */
  readonly operation: string;
  /** Undefined when the request has none. */
  readonly key: string | undefined;
  /** SHA-256 of the parsed body, path and query; for a key only, after validation. */
  readonly bodyHash: () => Buffer;
  /** How long a repetition gets the first response; 24 hours without it. */
  readonly retentionDays?: number;
}

/** A phone may have been offline for days: the id that its app chose for the request lasts as long as a season. */
const clientIdRetentionDays = 90;

/** The same call under an id that the client stored with its draft; it takes the place of an Idempotency-Key. */
export function withClientId(call: Call, clientId: string | undefined): Call {
  return clientId === undefined ? call : { ...call, key: clientId, retentionDays: clientIdRetentionDays };
}

const keyForm = /^[!-~]{1,255}$/;

/** The call for `Idempotency.once`. @throws 400 `invalid-request` for a malformed Idempotency-Key */
export const IdempotentCall = headerParameter(
  {
    name: 'Idempotency-Key',
    required: false,
    description:
      'Chosen by the caller, hard to guess, new for each operation. A repetition within 24 hours returns the first response',
    schema: { type: 'string', pattern: '^[!-~]{1,255}$' },
  },
  (context): Call => {
    const request = context.switchToHttp().getRequest<FastifyRequest & { actor?: Actor }>();
    return {
      actor: request.actor,
      operation: `${request.method} ${request.routeOptions.url ?? request.url}`,
      key: keyOf(request.headers['idempotency-key']),
      bodyHash: () =>
        createHash('sha256')
          .update(canonicalJson([request.body, request.params, request.query]))
          .digest(),
    };
  },
);

function keyOf(header: string | string[] | undefined): string | undefined {
  if (header === undefined) return undefined;
  if (typeof header === 'string' && keyForm.test(header)) return header;
  throw platformError('invalid-request', {
    errors: [
      {
        pointer: '#/header/idempotency-key',
        detail: {
          en: 'must be 1 to 255 visible ASCII characters',
          id: 'harus 1 sampai 255 karakter ASCII yang terlihat',
        },
      },
    ],
  });
}
