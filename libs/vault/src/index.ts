import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const algorithm = 'aes-256-gcm';
const keyBytes = 32;
const nonceBytes = 12;
const tagBytes = 16;

/**
 * Seals personal data with AES-256-GCM under a key per subject, which the master key wraps. Store the wrapped key with the
 * sealed data; deleting the wrapped key erases the data of the subject.
 */
export class Vault {
  private readonly masterKey: Buffer;

  /** @throws RangeError unless the key is 32 bytes in base64 */
  constructor(masterKeyBase64: string) {
    this.masterKey = Buffer.from(masterKeyBase64, 'base64');
    if (this.masterKey.length !== keyBytes)
      throw new RangeError('the master key of the vault must be 32 bytes in base64');
  }

  /** A new subject key, wrapped for storage. */
  newKey(): Buffer {
    return encrypt(this.masterKey, randomBytes(keyBytes), 'subject-key');
  }

  /** Seals a value for one subject; it opens only with the same subject id. */
  seal(wrappedKey: Buffer, value: object, subjectId: string): Buffer {
    return encrypt(this.unwrap(wrappedKey), Buffer.from(JSON.stringify(value)), subjectId);
  }

  /** @throws for altered data, and for data of another subject or another key */
  open<T>(wrappedKey: Buffer, sealed: Buffer, subjectId: string): T {
    return JSON.parse(decrypt(this.unwrap(wrappedKey), sealed, subjectId).toString()) as T;
  }

  private unwrap(wrappedKey: Buffer): Buffer {
    return decrypt(this.masterKey, wrappedKey, 'subject-key');
  }
}

function encrypt(key: Buffer, plain: Buffer, context: string): Buffer {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv(algorithm, key, nonce).setAAD(Buffer.from(context));
  const sealed = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
}

function decrypt(key: Buffer, box: Buffer, context: string): Buffer {
  const nonce = box.subarray(0, nonceBytes);
  const tag = box.subarray(nonceBytes, nonceBytes + tagBytes);
  const decipher = createDecipheriv(algorithm, key, nonce, { authTagLength: tagBytes })
    .setAAD(Buffer.from(context))
    .setAuthTag(tag);
  return Buffer.concat([decipher.update(box.subarray(nonceBytes + tagBytes)), decipher.final()]);
}
