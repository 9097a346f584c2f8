import { KeyedHash } from '#vault';

interface Contacts {
  readonly phone: string | null;
  readonly email: string | null;
}

/**
 * Recognises the same citizen in two reporters without revealing who it is: a keyed hash of the telephone number, else of
 * the e-mail address. The key is not in the database.
 */
export class CitizenFingerprints {
  private readonly keyedHash: KeyedHash;

  constructor(vaultKeyBase64: string) {
    this.keyedHash = new KeyedHash(vaultKeyBase64, 'citizen-fingerprint');
  }

  /** One for each of them, when both together do not need to mean one citizen. */
  ofEach({ phone, email }: Contacts): Buffer[] {
    return [this.of({ phone, email: null }), this.of({ phone: null, email })].filter((one) => one !== null);
  }

  /** Null without both: such a citizen matches no other. */
  of({ phone, email }: Contacts): Buffer | null {
    const known = phone === null ? email && `email ${email.trim().toLowerCase()}` : `phone ${digitsOf(phone)}`;
    return known === null ? null : this.keyedHash.digest(known).subarray(0, 16);
  }
}

/** Independent of typing: `0812…`, `62812…` and `+62 812 …` are one number. */
function digitsOf(phone: string): string {
  const digits = phone.replaceAll(/\D/g, '');
  return digits.startsWith('0') ? `62${digits.slice(1)}` : digits;
}
