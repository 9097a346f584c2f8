import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { createTransport } from 'nodemailer';
import type { Rendered } from '../../templates/render.js';
import { notificationsSettings, type NotificationsSettings } from '../../notifications.settings.js';
import { type Outcome, outcomeOfSmtp } from './outcome.js';

const timeoutMs = 10_000;
/** Mails that are sent at the same time. A server that answers every command at the last moment takes 90 s for one. */
export const mailConnections = 4;

/** E-mail by SMTP. */
@Injectable()
export class Mailer implements OnApplicationShutdown {
  private readonly transport;

  constructor(@Inject(notificationsSettings) private readonly settings: NotificationsSettings) {
    this.transport = createTransport({
      url: settings.SMTP_URL,
      pool: true,
      maxConnections: mailConnections,
      connectionTimeout: timeoutMs,
      greetingTimeout: timeoutMs,
      socketTimeout: timeoutMs,
      disableFileAccess: true,
      disableUrlAccess: true,
    });
  }

  /** @param messageId the same for every attempt of a message, so that clients recognize a second copy */
  async send(
    messageId: string,
    to: { name: string; email: string },
    { subject, text, html }: Rendered,
  ): Promise<Outcome> {
    try {
      await this.transport.sendMail({
        messageId: `<${messageId}@sambung>`,
        from: this.settings.MAIL_FROM,
        to: { name: to.name, address: to.email },
        subject,
        text,
        html,
        // RFC 3834: prevents automatic replies.
        headers: { 'Auto-Submitted': 'auto-generated' },
      });
      return { kind: 'delivered' };
    } catch (error) {
      return outcomeOfSmtp(error);
    }
  }

  onApplicationShutdown(): void {
    this.transport.close();
  }
}
