import { timingSafeEqual } from 'node:crypto';
import { KeyedHash } from '#vault';

const bytes = 16;

/**
 * Recognises an address without storing it, and makes the code by which its owner confirms it: only who reads the mail
 * has the code, and the code contains what it confirms, so that no table of open confirmations is needed.
 */
export class AddressCodes {
  private readonly addresses: KeyedHash;
  private readonly codes: KeyedHash;

  constructor(vaultKeyBase64: string) {
    this.addresses = new KeyedHash(vaultKeyBase64, 'mail-address');
    this.codes = new KeyedHash(vaultKeyBase64, 'mail-address-code');
  }

  fingerprintOf(address: string): Buffer {
    return this.addresses.digest(address.trim().toLowerCase()).subarray(0, bytes);
  }

  codeOf(fingerprint: Buffer): string {
    return Buffer.concat([fingerprint, this.signature(fingerprint)]).toString('base64url');
  }

  /** The fingerprint that a code confirms; undefined for a code that was never sent. */
  open(code: string): Buffer | undefined {
    const content = Buffer.from(code, 'base64url');
    if (content.length !== 2 * bytes) return undefined;
    const fingerprint = content.subarray(0, bytes);
    return timingSafeEqual(this.signature(fingerprint), content.subarray(bytes)) ? fingerprint : undefined;
  }

  private signature(fingerprint: Buffer): Buffer {
    return this.codes.digest(fingerprint).subarray(0, bytes);
  }
}
