import { KeyedHash } from '#vault';
import { parseAddress } from './contact-address.js';
import type { ContactChannel } from './contact-point.entity.js';

const bytes = 16;

/** Channels with the same kind of address share its fingerprint: a number is suppressed for SMS and WhatsApp alike. */
const kindOf: Readonly<Record<ContactChannel, string>> = {
  EMAIL: 'email',
  SMS: 'telephone',
  WHATSAPP: 'telephone',
  TELEGRAM: 'telegram',
  WEB_PUSH: 'web-push',
};

/** Recognises an address without storing it. */
export class AddressFingerprints {
  private readonly hash: KeyedHash;

  constructor(vaultKeyBase64: string) {
    this.hash = new KeyedHash(vaultKeyBase64, 'contact-address');
  }

  /** However the address is written; one that cannot be parsed has a fingerprint of its own. */
  of(channel: ContactChannel, typed: string): Buffer {
    const parsed = parseAddress(channel, typed);
    const address = 'address' in parsed ? parsed.address : typed.trim().toLowerCase();
    return this.hash.digest(kindOf[channel], address).subarray(0, bytes);
  }
}

/** All channels with the same kind of address. */
export function channelsLike(channel: ContactChannel): ContactChannel[] {
  return (Object.keys(kindOf) as ContactChannel[]).filter((other) => kindOf[other] === kindOf[channel]);
}
