import { createHmac } from 'node:crypto';

/** A key for one purpose, derived from the master key with HMAC-SHA256. */
export function deriveKey(masterKeyBase64: string, purpose: string): Buffer {
  return createHmac('sha256', Buffer.from(masterKeyBase64, 'base64')).update(purpose).digest();
}

/** HMAC-SHA256 under a key derived for one purpose: equal values have equal hashes, which cannot be computed without the key. */
export class KeyedHash {
  private readonly key: Buffer;

  constructor(masterKeyBase64: string, purpose: string) {
    this.key = deriveKey(masterKeyBase64, purpose);
  }

  /** The hash of the parts, which are separated by line feeds. */
  digest(...parts: readonly (string | Buffer)[]): Buffer {
    const hmac = createHmac('sha256', this.key);
    parts.forEach((part, index) => hmac.update(index === 0 ? '' : '\n').update(part));
    return hmac.digest();
  }
}
