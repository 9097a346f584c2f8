import { createHmac, timingSafeEqual } from 'node:crypto';
import { KeyedHash } from '#vault';

/** Whether `sha256=<hex>` is the HMAC-SHA256 of a body, compared in constant time. */
export function isSigned(body: string, secret: string, signature: string): boolean {
  const [, hex] = /^sha256=([0-9a-f]{64})$/.exec(signature) ?? [];
  if (hex === undefined) return false;
  return timingSafeEqual(createHmac('sha256', secret).update(body).digest(), Buffer.from(hex, 'hex'));
}

const comparison = new KeyedHash(Buffer.alloc(32).toString('base64'), 'secret-comparison');

/** Whether a secret that a provider repeats is ours, compared in constant time whatever its length. */
export function isSecret(given: string, secret: string): boolean {
  return timingSafeEqual(comparison.digest(given), comparison.digest(secret));
}
