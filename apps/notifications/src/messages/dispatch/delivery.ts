import { Injectable, Logger } from '@nestjs/common';
import { Vault } from '#vault';
import type { Contact } from '../../contacts/claim-check.js';
import { MailAddresses } from '../addresses/mail-addresses.service.js';
import { SuppressedMails } from '../addresses/suppressed-mails.js';
import { render } from '../../templates/render.js';
import { retryDelayAfter } from './retry-delay.js';
import type { ClaimedMessage } from './claimed-message.js';
import { Mailer } from './mailer.js';
import type { Outcome } from './outcome.js';

export interface Delivered {
  readonly outcome: Outcome;
  /** The content for the inbox. */
  readonly shown?: { readonly subject: string; readonly text: string };
}

/** Delivers one message on its channel; a failure is an outcome, too. */
@Injectable()
export class Delivery {
  private readonly logger = new Logger('Delivery');

  constructor(
    private readonly vault: Vault,
    private readonly mailer: Mailer,
    private readonly addresses: MailAddresses,
    private readonly suppressed: SuppressedMails,
  ) {}

  async deliver(message: ClaimedMessage): Promise<Delivered> {
    const delivered = await this.attempt(message).catch((error: unknown): Delivered => {
      this.logger.error({ err: error, messageId: message.id }, 'Rendering a message failed, it is retried later');
      return { outcome: { kind: 'postponed', detail: 'INTERNAL' } };
    });
    const { outcome } = delivered;
    const exhausted = outcome.kind === 'postponed' && retryDelayAfter(message.attempts) === undefined;
    return exhausted ? { outcome: { kind: 'failed', reason: 'UNDELIVERABLE', detail: outcome.detail } } : delivered;
  }

  private async attempt(message: ClaimedMessage): Promise<Delivered> {
    const contact = this.vault.open<Contact>(message.wrappedKey, message.sealedContact, message.id);
    const rendered = render(message.template, { ...message.variables, recipient: contact.name });
    // The inbox shows the message itself, so rendering it delivers it.
    if (message.channel === 'IN_APP')
      return { outcome: { kind: 'delivered' }, shown: { subject: rendered.subject, text: rendered.body } };
    if (contact.email === null) return { outcome: { kind: 'failed', reason: 'NO_CONTACT' } };
    const to = { name: contact.name, email: contact.email };
    const admission = await this.addresses.admit(message, contact);
    if (admission.kind === 'send') return { outcome: await this.mailer.send(message.id, to, rendered) };
    const { reason, code } = admission;
    this.suppressed.add(reason);
    if (code !== undefined) await this.askToConfirm(message.id, to.email, code);
    return { outcome: { kind: 'failed', reason } };
  }

  /** Contains no word of who gave the address. It is sent once, also when that fails: the next day brings another. */
  private async askToConfirm(messageId: string, email: string, code: string): Promise<void> {
    const mail = render('address-unconfirmed', { recipient: 'Bapak/Ibu', code });
    const { kind } = await this.mailer.send(messageId, { name: '', email }, mail);
    if (kind !== 'delivered') this.logger.warn({ messageId }, 'The mail that asks to confirm an address was not sent');
  }
}
