import { Inject, Injectable } from '@nestjs/common';
import { notificationsSettings, type NotificationsSettings } from '../../notifications.settings.js';
import { AddressCaps, type CountedKind } from '../../subscribers/contact-points/address-caps.js';
import type { ContactChannel } from '../../subscribers/contact-points/contact-points.js';
import { UnvouchedAddresses } from '../../subscribers/contact-points/unvouched-addresses.js';
import type { AddressedMessage } from './addressed-message.js';
import type { ClaimedMessage } from './claimed-message.js';
import { type AddressRefusal, SuppressedMessages } from './suppressed-messages.js';

/**
 * Decides whether addresses get their messages, before they are sent: three statements for a batch. Messages are counted by
 * address, for all recipients together.
 */
@Injectable()
export class Admission {
  constructor(
    private readonly unvouched: UnvouchedAddresses,
    private readonly caps: AddressCaps,
    private readonly suppressed: SuppressedMessages,
    @Inject(notificationsSettings) private readonly settings: NotificationsSettings,
  ) {}

  async admit(batch: readonly AddressedMessage[]): Promise<AddressedMessage[]> {
    const open = batch.filter(({ refused, message }) => refused === undefined && message.channel !== 'IN_APP');
    const unconfirmed = new Set(await this.unconfirmed(open.filter(({ vouched }) => !vouched)));
    const limited = new Set(await this.limited(open.filter((one) => !unconfirmed.has(one))));
    return batch.map((one) => {
      if (unconfirmed.has(one)) return this.refuse(one, 'ADDRESS_UNCONFIRMED');
      return limited.has(one) ? this.refuse(one, 'DAILY_LIMIT') : one;
    });
  }

  /** Only a mail asks to confirm its address, and only when a report contains it: a stored one has a confirmation of its own. */
  private async unconfirmed(messages: readonly AddressedMessage[]): Promise<readonly AddressedMessage[]> {
    const typed = messages.flatMap((one) => {
      const { message, address, fingerprint } = one;
      const asks = message.channel === 'EMAIL' && message.contactPointId === null && fingerprint !== null;
      return asks ? [{ one, address, fingerprint }] : [];
    });
    const confirmed = await this.unvouched.areConfirmed(typed);
    const admitted = new Set(typed.filter((_, index) => confirmed[index]).map(({ one }) => one));
    return messages.filter((one) => !admitted.has(one));
  }

  private async limited(messages: readonly AddressedMessage[]): Promise<readonly AddressedMessage[]> {
    const counted = messages.flatMap((one) => {
      const { message, fingerprint } = one;
      // A further attempt is not a further message.
      if (fingerprint === null || message.attempts > 1) return [];
      return [{ one, channel: message.channel as ContactChannel, fingerprint, kind: kindOf(message) }];
    });
    const room = await this.caps.count(counted, {
      PERSON: this.settings.NOTIFICATIONS_DAILY_PER_ADDRESS,
      OFFICE: this.settings.NOTIFICATIONS_DAILY_PER_OFFICE,
    });
    return counted.filter((_, index) => !room[index]).map(({ one }) => one);
  }

  private refuse(addressed: AddressedMessage, reason: AddressRefusal): AddressedMessage {
    this.suppressed.add(reason);
    return { ...addressed, refused: { kind: 'suppressed', reason } };
  }
}

function kindOf({ recipient }: ClaimedMessage): CountedKind {
  return recipient === 'AGENCY' || recipient === 'OFFICE' ? 'OFFICE' : 'PERSON';
}
