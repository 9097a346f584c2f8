import { randomBytes } from 'node:crypto';
import { open, seal } from './sealing.js';

const keyBytes = 32;

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
    return seal(this.masterKey, randomBytes(keyBytes), 'subject-key');
  }

  /** Seals a value for one subject; it opens only with the same subject id. */
  seal(wrappedKey: Buffer, value: object, subjectId: string): Buffer {
    return seal(this.unwrap(wrappedKey), Buffer.from(JSON.stringify(value)), subjectId);
  }

  /** @throws for altered data, and for data of another subject or another key */
  open<T>(wrappedKey: Buffer, sealed: Buffer, subjectId: string): T {
    return JSON.parse(open(this.unwrap(wrappedKey), sealed, subjectId).toString()) as T;
  }

  private unwrap(wrappedKey: Buffer): Buffer {
    return open(this.masterKey, wrappedKey, 'subject-key');
  }
}
