import type { MessageChannel } from '#contracts';
import type { Contact } from '../contacts/claim-check.js';
import { parseAddress } from '../subscribers/contact-points/contact-address.js';

/** The address on a channel in a contact of the claim check; empty without one. A mail server judges mail addresses itself. */
export function addressOn(channel: MessageChannel, { email, phone }: Contact): string {
  if (channel === 'EMAIL') return email ?? '';
  if (channel !== 'SMS' && channel !== 'WHATSAPP') return '';
  const parsed = parseAddress(channel, phone ?? '');
  return 'address' in parsed ? parsed.address : '';
}
