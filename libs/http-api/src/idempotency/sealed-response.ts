import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

const algorithm = 'aes-256-gcm';
const saltBytes = 16;
const nonceBytes = 12;
const tagBytes = 16;

/**
 * Seals a response under the Idempotency-Key of its request, so that the table alone does not disclose it (for example a
 * PIN). As strong as the key is hard to guess.
 */
export function sealResponse(idempotencyKey: string, context: string, response: unknown): Buffer {
  const [salt, nonce] = [randomBytes(saltBytes), randomBytes(nonceBytes)];
  const cipher = createCipheriv(algorithm, secretOf(idempotencyKey, salt), nonce).setAAD(Buffer.from(context));
  const sealed = Buffer.concat([cipher.update(JSON.stringify(response ?? null)), cipher.final()]);
  return Buffer.concat([salt, nonce, cipher.getAuthTag(), sealed]);
}

/** @throws for a response that was sealed under another key or for another context */
export function openResponse(idempotencyKey: string, context: string, box: Buffer): unknown {
  const at = (start: number, length: number) => box.subarray(start, start + length);
  const secret = secretOf(idempotencyKey, at(0, saltBytes));
  const decipher = createDecipheriv(algorithm, secret, at(saltBytes, nonceBytes), { authTagLength: tagBytes })
    .setAAD(Buffer.from(context))
    .setAuthTag(at(saltBytes + nonceBytes, tagBytes));
  const sealed = box.subarray(saltBytes + nonceBytes + tagBytes);
  return JSON.parse(Buffer.concat([decipher.update(sealed), decipher.final()]).toString());
}

function secretOf(idempotencyKey: string, salt: Buffer): Buffer {
  return Buffer.from(hkdfSync('sha256', idempotencyKey, salt, 'sambung idempotent response', 32));
}
