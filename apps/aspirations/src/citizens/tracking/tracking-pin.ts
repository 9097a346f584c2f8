import { randomBytes, randomInt, scrypt, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import type { Transaction } from '#database';
import { deriveKey } from '#vault';
import { TrackingPin } from './tracking.entity.js';

const scryptAsync = promisify<string | Buffer, Buffer, number, Buffer>(scrypt);
const hashBytes = 32;
const saltBytes = 16;

export interface HashedPin {
  readonly salt: Buffer;
  readonly hash: Buffer;
}

/**
 * The PINs with which citizens track their aspirations. Only a salted hash is stored; six digits are few, so the hash also
 * needs a key that is not in the database.
 */
export class TrackingPins {
  private readonly pepper: Buffer;
  /** For unknown numbers, so that verification takes the same time. */
  private readonly dummy: HashedPin = { salt: randomBytes(saltBytes), hash: randomBytes(hashBytes) };

  constructor(vaultKeyBase64: string) {
    this.pepper = deriveKey(vaultKeyBase64, 'tracking-pin');
  }

  /** Issues a PIN and stores its hash; the PIN cannot be recovered afterwards. */
  async issue(tx: Transaction, aspirationId: string): Promise<string> {
    const pin = String(randomInt(1_000_000)).padStart(6, '0');
    const salt = randomBytes(saltBytes);
    const hash = await this.hash(pin, salt);
    tx.enqueueInsert(TrackingPin, { aspirationId, salt, hash });
    return pin;
  }

  async matches(pin: string, stored: HashedPin | undefined): Promise<boolean> {
    const { salt, hash } = stored ?? this.dummy;
    return timingSafeEqual(await this.hash(pin, salt), hash);
  }

  private hash(pin: string, salt: Buffer): Promise<Buffer> {
    return scryptAsync(pin, Buffer.concat([salt, this.pepper]), hashBytes);
  }
}
