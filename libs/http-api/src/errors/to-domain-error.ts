import { HttpException } from '@nestjs/common';
import { AccessError, accessErrors } from '#access';
import { isContention, isInvalidData, isOutage } from '#database';
import { bilingualText } from '#text';
import { DomainError } from './domain-error.js';
import { type PlatformCode, platformError } from './platform-errors.js';

const codes: Readonly<Record<number, PlatformCode>> = {
  404: 'not-found',
  405: 'method-not-allowed',
  406: 'not-acceptable',
  412: 'precondition-failed',
  413: 'payload-too-large',
  414: 'payload-too-large',
  415: 'unsupported-media-type',
  428: 'precondition-required',
  429: 'too-many-requests',
  431: 'payload-too-large',
  503: 'temporarily-unavailable',
};

const retrySoon = { headers: { 'retry-after': '5' } };

/** The error that callers see. Discloses nothing of an unexpected error. */
export function toDomainError(error: unknown): DomainError {
  if (error instanceof DomainError) return error;
  if (error instanceof AccessError)
    return new DomainError(error.code, accessErrors[error.code], { headers: error.headers });
  if (isOutage(error) || isContention(error)) return platformError('temporarily-unavailable', retrySoon);
  if (isInvalidData(error)) return platformError('invalid-request');
  const status = error instanceof HttpException ? error.getStatus() : statusOfFastify(error);
  if (status === undefined || status < 400 || status === 500) return platformError('internal');
  const code = codes[status] ?? (status < 500 ? 'invalid-request' : 'internal');
  if (status >= 500) return platformError(code, code === 'temporarily-unavailable' ? retrySoon : {});
  return platformError(code, code === 'invalid-request' ? { detail: bilingualText((error as Error).message) } : {});
}

/** Only errors of Fastify itself have a trustworthy `statusCode`. */
function statusOfFastify(error: unknown): number | undefined {
  const { code, statusCode } = (error ?? {}) as { code?: unknown; statusCode?: unknown };
  return typeof code === 'string' && code.startsWith('FST_ERR_') && typeof statusCode === 'number'
    ? statusCode
    : undefined;
}
