import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import addressparser from 'nodemailer/lib/addressparser';
import { notificationsSettings, type NotificationsSettings } from '../../notifications.settings.js';
import type { ChannelDriver, OutgoingMessage, SendResult } from '../channel-driver.js';
import { ReturnAddresses, returnHeader } from '../mail-returns/return-addresses.js';
import { mailContent } from './mail-content.js';
import { MailPool } from './mail-pool.js';
import { resultOfSmtp } from './smtp-result.js';

const timeoutMs = 10_000;
/** Mails that are sent at the same time. */
export const mailConnections = 10;

/** E-mail by SMTP. The message id is in the Message-ID, and is the reference that bounces carry. */
@Injectable()
export class EmailDriver implements ChannelDriver, OnApplicationShutdown {
  readonly channel = 'EMAIL';
  readonly provider = 'smtp';
  readonly idempotent = false;
  readonly connections = mailConnections;
  /** A server that answers byte by byte is never silent: the whole attempt has an end, too. */
  attemptMs = 90_000;
  private readonly pool: MailPool;
  private readonly returns: ReturnAddresses | undefined;
  /** The address of the sender, without the name. */
  private readonly from: string;

  constructor(@Inject(notificationsSettings) private readonly settings: NotificationsSettings) {
    const { MAIL_RETURN_ADDRESS: address, NOTIFICATIONS_VAULT_KEY: key } = settings;
    this.returns = address === undefined ? undefined : new ReturnAddresses(key, address);
    this.from = addressparser(settings.MAIL_FROM, { flatten: true })[0]?.address ?? '';
    this.pool = new MailPool({
      url: settings.SMTP_URL,
      maxConnections: mailConnections,
      maxRequeues: 1,
      connectionTimeout: timeoutMs,
      greetingTimeout: timeoutMs,
      socketTimeout: timeoutMs,
    });
  }

  async send({ messageId: id, to, content: { subject, text, html }, headers }: OutgoingMessage): Promise<SendResult> {
    if (to.address === '') return { kind: 'permanent', reason: 'ADDRESS_REFUSED', detail: 'EMPTY' };
    if (!isPlain(to.address)) return { kind: 'permanent', reason: 'ADDRESS_REFUSED', detail: 'CHARACTERS' };
    // The content was sent to its end, and the response is awaited.
    let complete = false;
    // `AbortSignal.timeout` would hold the mail until its time is over, long after the server has it.
    const attempt = new AbortController();
    const timer = setTimeout(() => attempt.abort(), this.attemptMs);
    try {
      const messageId = `<${id}@sambung>`;
      const from = this.settings.MAIL_FROM;
      const content = mailContent({
        messageId,
        from,
        to,
        subject,
        text,
        html,
        // RFC 3834: prevents automatic replies.
        headers: { ...headers, ...this.returnHeaderOf(id), 'Auto-Submitted': 'auto-generated' },
      });
      await this.pool.send({
        messageId,
        // Bounces go to the sender of the envelope, which names the message.
        envelope: { from: this.returns?.of(id) ?? this.from, to: to.address },
        content,
        signal: attempt.signal,
        onRead: () => (complete = true),
      });
      return { kind: 'delivered', providerRef: id };
    } catch (error) {
      const result = resultOfSmtp(error, complete);
      return result.kind === 'unknown' ? { ...result, providerRef: id } : result;
    } finally {
      clearTimeout(timer);
    }
  }

  onApplicationShutdown(): void {
    this.pool.close();
  }

  private returnHeaderOf(id: string): Record<string, string> {
    return this.returns ? { [returnHeader]: this.returns.signed(id) } : {};
  }
}

/** A line break adds recipients, and a look-alike letter or its Punycode leads to another mailbox. */
function isPlain(address: string): boolean {
  return /^[\u0021-\u007e]+$/.test(address) && !/[@.]xn--/i.test(address);
}
