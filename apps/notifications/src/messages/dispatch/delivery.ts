import { Injectable, Logger } from '@nestjs/common';
import type { ChannelDriver, OutgoingMessage } from '../../channels/channel-driver.js';
import { storable } from '../../channels/storable-result.js';
import { ChannelContents } from '../../templates/whatsapp/channel-contents.service.js';
import { Unsubscribes } from '../../subscribers/unsubscribe/unsubscribes.js';
import type { AddressedMessage, FinishedAttempt } from './addressed-message.js';
import { EditionLinks } from './edition-links.js';
import type { ClaimedMessage } from './claimed-message.js';

/** Delivers one message by a driver; a failure is a result, too. */
@Injectable()
export class Delivery {
  private readonly logger = new Logger('Delivery');

  constructor(
    private readonly contents: ChannelContents,
    private readonly unsubscribes: Unsubscribes,
    private readonly links: EditionLinks,
  ) {}

  async deliver(driver: ChannelDriver, addressed: AddressedMessage): Promise<FinishedAttempt> {
    const { message, fingerprint } = addressed;
    const finished = { message, provider: driver.provider, fingerprint };
    try {
      const attempt = await this.attempt(driver, addressed);
      return { ...finished, ...attempt, result: storable(attempt.result) };
    } catch (error) {
      this.logger.error(
        { err: error, messageId: message.id },
        'An attempt to send a message failed, it is retried later',
      );
      return { ...finished, result: { kind: 'transient', detail: 'INTERNAL' } };
    }
  }

  private async attempt(
    driver: ChannelDriver,
    addressed: AddressedMessage,
  ): Promise<Pick<FinishedAttempt, 'result' | 'shown'>> {
    const { message, refused } = addressed;
    if (refused) return { result: refused };
    const point = mailingPoint(message);
    const variables = {
      ...message.variables,
      ...addressed.digest?.variables,
      ...addressed.secret,
      recipient: addressed.name,
      ...(point !== undefined && { unsubscribeUrl: this.unsubscribes.linkOf(point) }),
    };
    const content = await this.contents.of(
      message.channel,
      { template: message.template, number: message.templateVersion },
      message.language,
      variables,
      { items: addressed.digest?.items ?? this.links.of(message), approvedLanguage: addressed.approvedLanguage },
    );
    if (message.channel === 'IN_APP')
      return {
        result: await driver.send(outgoing(addressed, content)),
        shown: { subject: content.subject, text: content.body },
      };
    const headers = point === undefined ? undefined : this.unsubscribes.headersOf(point);
    return { result: await driver.send({ ...outgoing(addressed, content), ...(headers && { headers }) }) };
  }
}

/** The stored address of a mailing, whose owner may leave it; what concerns a person alone has no such link. */
function mailingPoint({ channel, class: messageClass, contactPointId }: ClaimedMessage): string | undefined {
  const isMailing = channel === 'EMAIL' && (messageClass === 'BULK' || messageClass === 'DIGEST');
  return isMailing ? (contactPointId ?? undefined) : undefined;
}

function outgoing({ message, name, address }: AddressedMessage, content: OutgoingMessage['content']): OutgoingMessage {
  const { id: messageId, attempts: attempt, sender, expiresAt } = message;
  return { messageId, attempt, sender, to: { name, address }, content, expiresAt };
}
