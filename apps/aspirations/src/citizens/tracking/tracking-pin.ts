import { createHmac, randomBytes, randomInt, scrypt, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import type { Transaction } from '#database';

const derive = promisify<string | Buffer, Buffer, number, Buffer>(scrypt);
const hashBytes = 32;
const saltBytes = 16;

export interface HashedPin {
  readonly salt: Buffer;
  readonly hash: Buffer;
}

/**
 * The PINs with which citizens follow their cases. Only a salted hash is kept; as six digits are few, the hash also
 * needs a key that is not in the database.
 */
export class TrackingPins {
  private readonly pepper: Buffer;
  /** For numbers that do not exist: the same work is done for them. */
  private readonly dummy: HashedPin = { salt: randomBytes(saltBytes), hash: randomBytes(hashBytes) };

  constructor(vaultKeyBase64: string) {
    this.pepper = createHmac('sha256', Buffer.from(vaultKeyBase64, 'base64')).update('tracking-pin').digest();
  }

  /** Makes a case's PIN and keeps its hash; this is the only time that the PIN is known. */
  async issue(tx: Transaction, aspirationId: string): Promise<string> {
    const pin = String(randomInt(1_000_000)).padStart(6, '0');
    const salt = randomBytes(saltBytes);
    const hash = await this.hash(pin, salt);
    tx.enqueue(`INSERT INTO tracking_pin (aspiration_id, salt, hash) VALUES ($1, $2, $3)`, [aspirationId, salt, hash]);
    return pin;
  }

  async matches(pin: string, stored: HashedPin | undefined): Promise<boolean> {
    const { salt, hash } = stored ?? this.dummy;
    return timingSafeEqual(await this.hash(pin, salt), hash);
  }

  private hash(pin: string, salt: Buffer): Promise<Buffer> {
    return derive(pin, Buffer.concat([salt, this.pepper]), hashBytes);
  }
}
