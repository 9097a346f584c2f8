import { randomBytes, randomInt, timingSafeEqual } from 'node:crypto';
import type { Transaction } from '#database';
import { KeyedHash } from '#vault';
import { TrackingPin } from './tracking.entity.js';

const digits = 8;

/** The owner of a PIN and its stored hash. */
export type StoredPin = Pick<TrackingPin, 'aspirationId' | 'hash'>;

/**
 * The PINs with which citizens track their aspirations. Only a keyed hash is stored, under a key that is not in the database
 * (decision 12).
 */
export class TrackingPins {
  private readonly keyedHash: KeyedHash;
  /** For unknown numbers, so that verification takes the same time. */
  private readonly dummy: StoredPin = { aspirationId: '', hash: randomBytes(32) };

  constructor(vaultKeyBase64: string) {
    this.keyedHash = new KeyedHash(vaultKeyBase64, 'tracking-pin');
  }

  /** Issues a PIN and stores its hash; the PIN cannot be recovered afterwards. */
  issue(tx: Transaction, aspirationId: string): string {
    const pin = String(randomInt(10 ** digits)).padStart(digits, '0');
    tx.enqueueInsert(TrackingPin, { aspirationId, hash: this.hashOf(aspirationId, pin) });
    return pin;
  }

  /** What is stored of a PIN. */
  hashOf(aspirationId: string, pin: string): Buffer {
    return this.keyedHash.digest(aspirationId, pin);
  }

  matches(pin: string, stored: StoredPin = this.dummy): boolean {
    return timingSafeEqual(this.hashOf(stored.aspirationId, pin), stored.hash);
  }
}
