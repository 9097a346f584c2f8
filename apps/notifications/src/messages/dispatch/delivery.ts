import { Injectable, Logger } from '@nestjs/common';
import { Vault } from '#vault';
import type { Contact } from '../../contacts/claim-check.js';
import { render, type Rendered } from '../../templates/render.js';
import { retryDelayAfter } from './retry-delay.js';
import type { ClaimedMessage } from './claimed-message.js';
import { Mailer } from './mailer.js';
import type { Outcome } from './outcome.js';

export interface Delivered {
  readonly outcome: Outcome;
  /** The content for the inbox. */
  readonly shown?: Rendered;
}

/** Delivers one message on its channel; a failure is an outcome, too. */
@Injectable()
export class Delivery {
  private readonly logger = new Logger('Delivery');

  constructor(
    private readonly vault: Vault,
    private readonly mailer: Mailer,
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
    if (message.channel === 'IN_APP') return { outcome: { kind: 'delivered' }, shown: rendered };
    if (contact.email === null) return { outcome: { kind: 'failed', reason: 'NO_CONTACT' } };
    return { outcome: await this.mailer.send(message.id, { name: contact.name, email: contact.email }, rendered) };
  }
}
