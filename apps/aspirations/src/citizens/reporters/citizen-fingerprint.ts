import { KeyedHash } from '#vault';
import { type ReporterContacts, usableContacts } from './reporter-contacts.js';

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
  ofEach({ phone, email }: ReporterContacts): Buffer[] {
    return [this.of({ phone, email: null }), this.of({ phone: null, email })].filter((one) => one !== null);
  }

  /** Null without one that can be read: such a citizen matches no other. */
  of(given: ReporterContacts): Buffer | null {
    const { phone, email } = usableContacts(given);
    const known = phone === null ? email && `email ${email.toLowerCase()}` : `phone ${phone}`;
    return known === null ? null : this.keyedHash.digest(known).subarray(0, 16);
  }
}
