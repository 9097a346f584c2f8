import { hkdfSync, randomBytes } from 'node:crypto';
import { open, seal } from '#vault';

const saltBytes = 16;

/**
 * Seals a response under the Idempotency-Key of its request, so that the table alone does not disclose it (for example a
 * PIN). As strong as the key is hard to guess.
 */
export function sealResponse(idempotencyKey: string, context: string, response: unknown): Buffer {
  const salt = randomBytes(saltBytes);
  const plain = Buffer.from(JSON.stringify(response ?? null));
  return Buffer.concat([salt, seal(secretOf(idempotencyKey, salt), plain, context)]);
}

/** @throws for a response that was sealed under another key or for another context */
export function openResponse(idempotencyKey: string, context: string, box: Buffer): unknown {
  const secret = secretOf(idempotencyKey, box.subarray(0, saltBytes));
  return JSON.parse(open(secret, box.subarray(saltBytes), context).toString());
}

function secretOf(idempotencyKey: string, salt: Buffer): Buffer {
  return Buffer.from(hkdfSync('sha256', idempotencyKey, salt, 'sambung idempotent response', 32));
}
