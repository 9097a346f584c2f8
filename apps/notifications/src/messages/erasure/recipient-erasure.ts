import { Injectable } from '@nestjs/common';
import type { Transaction } from '#database';
import { TelegramLinks } from '../../channels/telegram/telegram-links.js';
import { PreferenceErasure } from '../../preferences/preference-erasure.js';
import { RelayErasure } from '../../relay/relay-erasure.js';
import type { Owner } from '../../subscribers/contact-points/contact-points.js';
import { SubscriberErasure } from '../../subscribers/erasure/subscriber-erasure.js';
import { ErasureNotices } from './erasure-notices.js';
import { MessageErasure } from './message-erasure.js';

/** Erases a recipient from everything that this service stores. */
@Injectable()
export class RecipientErasure {
  constructor(
    private readonly subscribers: SubscriberErasure,
    private readonly preferences: PreferenceErasure,
    private readonly relay: RelayErasure,
    private readonly telegram: TelegramLinks,
    private readonly messages: MessageErasure,
    private readonly notices: ErasureNotices,
  ) {}

  /** What an account has entered is erased too, unless the account has another membership or works in the office. */
  async erase(tx: Transaction, recipient: 'MEMBER' | 'REPORTER', id: string): Promise<void> {
    const accounts = recipient === 'MEMBER' ? await this.subscribers.accountsOf(tx, id) : [];
    const owners: Owner[] = [
      { kind: recipient, id },
      ...accounts.map((account) => ({ kind: 'ACCOUNT', id: account }) as const),
    ];
    const known = [
      ...(await this.subscribers.identitiesOf(tx, owners)),
      ...(await this.messages.identitiesOf(tx, recipient, id)),
    ];
    await this.relay.eraseRecipients(tx, await this.messages.erase(tx, recipient, id));
    await this.relay.eraseAuthors(tx, accounts);
    await this.telegram.erase(tx, accounts);
    await this.preferences.erase(tx, owners);
    await this.subscribers.erase(tx, owners);
    await this.notices.publish(tx, known);
  }
}
