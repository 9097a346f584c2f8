import { Injectable, Logger } from '@nestjs/common';
import { validate } from 'uuid';
import type { MessageChannel } from '#contracts';
import { Database, sql } from '#database';
import { Vault } from '#vault';
import type { Contact } from '../../contacts/claim-check.js';
import { isRequired } from '../../preferences/required-topics.js';
import { AddressFingerprints } from '../../subscribers/contact-points/address-fingerprints.js';
import { type ContactChannel, ContactPoints } from '../../subscribers/contact-points/contact-points.js';
import { isSuppressed, type SuppressionReason } from '../../subscribers/suppressions/suppression.rules.js';
import { Suppressions } from '../../subscribers/suppressions/suppressions.js';
import { addressOn } from '../address-on.js';
import type { AddressedMessage } from './addressed-message.js';
import type { ClaimedMessage } from './claimed-message.js';

type Opened = Omit<AddressedMessage, 'refused'> & { readonly suppressed?: SuppressionReason | null };

const unaddressed: readonly MessageChannel[] = ['IN_APP', 'RELAY'];

/** Opens the addresses of claimed messages: one statement for stored ones, one for the suppression list. */
@Injectable()
export class AddressesOf {
  private readonly logger = new Logger('AddressesOf');

  constructor(
    private readonly database: Database,
    private readonly vault: Vault,
    private readonly contactPoints: ContactPoints,
    private readonly suppressions: Suppressions,
    private readonly fingerprints: AddressFingerprints,
  ) {}

  async open(messages: readonly ClaimedMessage[]): Promise<AddressedMessage[]> {
    const stored = await this.contactPoints.open(
      messages.flatMap(({ contactPointId: id }) => (id === null ? [] : [id])),
    );
    const villages = await this.villagesOf(messages);
    const opened = messages.map((message): Opened => {
      const village = villages.get(message.id);
      if (message.contactPointId === null)
        return this.recognised({ ...this.ofSealed(message), ...(village !== undefined && { address: village }) });
      const point = stored.get(message.contactPointId);
      const { name = '', address = '', confirmed = false, suppressed = null } = point ?? {};
      return this.recognised({ message, name, address, vouched: confirmed, suppressed });
    });
    const listed = opened.flatMap((one) => {
      const { message, fingerprint } = one;
      const isListed = message.contactPointId === null && fingerprint !== null;
      return isListed ? [{ one, channel: message.channel as ContactChannel, fingerprint }] : [];
    });
    const reasons = await this.suppressions.ofFingerprints(listed);
    const reasonOf = new Map(listed.map(({ one }, index) => [one, reasons[index] ?? null]));
    return opened.map((one) => check(one, one.suppressed ?? reasonOf.get(one) ?? null));
  }

  /** A person who is informed in person is found by their village; of other recipients than subscribers none is known. */
  private async villagesOf(messages: readonly ClaimedMessage[]): Promise<ReadonlyMap<string, string>> {
    const relayed = messages.filter(({ channel }) => channel === 'RELAY');
    if (relayed.length === 0) return new Map();
    const recipients = relayed.map(({ recipientId }) => recipientId).filter((id) => validate(id));
    const rows = await this.database.query<{ id: string; areaCode: string }>(sql`
      SELECT id, area_code FROM subscriber WHERE id = ANY (${recipients}::uuid[]) AND area_code IS NOT NULL`);
    const areas = new Map(rows.map(({ id, areaCode }) => [id, areaCode]));
    return new Map(
      relayed.flatMap(({ id, recipientId }) => (areas.has(recipientId) ? [[id, areas.get(recipientId)!]] : [])),
    );
  }

  private recognised(opened: Omit<Opened, 'fingerprint'>): Opened {
    const { channel } = opened.message;
    const isAddressed = !unaddressed.includes(channel) && opened.address !== '';
    const fingerprint = isAddressed ? this.fingerprints.of(channel as ContactChannel, opened.address) : null;
    return { ...opened, fingerprint };
  }

  private ofSealed(message: ClaimedMessage): Omit<Opened, 'fingerprint'> {
    const { id, channel, wrappedKey, sealedContact } = message;
    if (wrappedKey === null || sealedContact === null) return { message, name: '', address: '', vouched: true };
    try {
      const contact = this.vault.open<Contact>(wrappedKey, sealedContact, id);
      return { message, name: contact.name, address: addressOn(channel, contact), vouched: contact.vouched ?? true };
    } catch (error) {
      this.logger.error({ err: error, messageId: id }, 'The address of a message cannot be opened');
      return { message, name: '', address: '', vouched: true };
    }
  }
}

function check(opened: Opened, suppressed: SuppressionReason | null): AddressedMessage {
  const { message, fingerprint } = opened;
  if (unaddressed.includes(message.channel)) return opened;
  if (fingerprint === null) return { ...opened, refused: { kind: 'failed', reason: 'NO_CONTACT' } };
  const { disaster, topic, aboutKind } = message;
  const kind = { class: message.class, disaster, required: isRequired(topic ?? aboutKind) };
  return isSuppressed(suppressed, kind)
    ? { ...opened, refused: { kind: 'suppressed', reason: 'ADDRESS_SUPPRESSED' } }
    : opened;
}
