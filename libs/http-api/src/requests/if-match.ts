import type { ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { BilingualText } from '#text';
import { platformError } from '../errors/platform-errors.js';
import { headerParameter } from './header-parameter.js';

/** Weak ones, too: a proxy that compresses a response weakens its tag, and a version is the same in every encoding. */
const versionTag = /^(?:W\/)?"(0|[1-9]\d{0,8})"$/;

export const ifMatchHeader = {
  name: 'If-Match',
  required: true,
  description: 'The ETag of the version that you have read, such as "3"',
  schema: { type: 'string', pattern: '^(W/)?"(0|[1-9][0-9]{0,8})"$' },
} as const;

/** The version that the caller has read, from `If-Match: "<version>"`. @throws 428 without it, 400 in another form */
export const IfMatch = headerParameter(ifMatchHeader, wantedVersion);

/** What `@IfMatch()` passes, for parameter decorators that pass more. */
export function wantedVersion(context: ExecutionContext): number {
  const wanted = context.switchToHttp().getRequest<FastifyRequest>().headers['if-match'];
  if (wanted === undefined) throw platformError('precondition-required');
  const [, version] = versionTag.exec(wanted.trim()) ?? [];
  if (version === undefined)
    throw platformError('invalid-request', {
      errors: [
        {
          pointer: '#/header/if-match',
          detail: {
            en: 'must be a version in quotes, such as "3"',
            id: 'harus berupa versi dalam tanda kutip, misalnya "3"',
          },
        },
      ],
    });
  return Number(version);
}

/** Call it under the row lock. @throws 412 `precondition-failed` when the caller has read an older version */
export function requireVersion(actual: number, wanted: number): void {
  if (actual !== wanted)
    throw platformError('precondition-failed', {
      detail: staleVersion(actual, wanted),
    });
}

/** The detail of a change of an older version. */
export function staleVersion(actual: number, wanted: number): BilingualText {
  return {
    en: `The current version is ${actual}; you have read ${wanted}.`,
    id: `Versi saat ini ${actual}; yang Anda baca versi ${wanted}.`,
  };
}
