import type { SendResult } from './channel-driver.js';

const longestDetail = 100;

/** Whether a provider may give a message this reference: one word of ASCII. */
export function isReference(reference: string): boolean {
  return /^[\u0021-\u007e]{1,200}$/.test(reference);
}

/** A result in which nothing that a provider answered can keep the results of other messages from being stored. */
export function storable<Result extends SendResult | { readonly kind: 'failed' | 'suppressed' }>(
  result: Result,
): Result {
  return {
    ...result,
    ...('detail' in result && { detail: result.detail.replaceAll(/[^\u0020-\u007e]/g, '?').slice(0, longestDetail) }),
    ...('providerRef' in result && typeof result.providerRef === 'string' && !isReference(result.providerRef)
      ? { providerRef: null }
      : {}),
  };
}
