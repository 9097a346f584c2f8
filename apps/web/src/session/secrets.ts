import { createHash, randomBytes } from 'node:crypto';

/** A secret that a browser or an address carries. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** What is stored of a secret; it has 256 random bits, so that no salt or key is needed. */
export function hashOf(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}
