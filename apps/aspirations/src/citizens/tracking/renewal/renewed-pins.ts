import { KeyedHash } from '#vault';

const digits = 8;

/**
 * The PINs of renewals. A PIN is derived from its renewal under a key that is not in the database, so that a message that is
 * sent once more carries the same PIN, and no table has it.
 */
export class RenewedPins {
  private readonly keyedHash: KeyedHash;

  constructor(vaultKeyBase64: string) {
    this.keyedHash = new KeyedHash(vaultKeyBase64, 'renewed-pin');
  }

  /** Of 64 bits the remainder is as good as even. */
  pinOf(renewalId: string): string {
    const value = this.keyedHash.digest(renewalId).readBigUInt64BE() % 10n ** BigInt(digits);
    return value.toString().padStart(digits, '0');
  }
}
