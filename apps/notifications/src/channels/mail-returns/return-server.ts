import {
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  type BeforeApplicationShutdown,
} from '@nestjs/common';
import { SMTPServer, type SMTPServerSession } from 'smtp-server';
import type { Readable } from 'node:stream';
import { notificationsSettings, type NotificationsSettings } from '../../notifications.settings.js';
import { ChannelReports } from '../channel-reports.js';
import { ReturnAddresses } from './return-addresses.js';
import { type MailReturn, readReturn } from './returned-mail.js';

const maxBytes = 1024 * 1024;
const timeoutMs = 30_000;

/**
 * Receives bounces and complaints about our mails by SMTP. It accepts mail for the return address alone, of at most one
 * megabyte; an address that this service did not sign is refused before its content is sent.
 */
@Injectable()
export class ReturnServer implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger('ReturnServer');
  private readonly addresses: ReturnAddresses | undefined;
  private server: SMTPServer | undefined;

  constructor(
    @Inject(notificationsSettings) private readonly settings: NotificationsSettings,
    private readonly reports: ChannelReports,
  ) {
    const { MAIL_RETURN_ADDRESS: address, NOTIFICATIONS_VAULT_KEY: key } = settings;
    this.addresses = address === undefined ? undefined : new ReturnAddresses(key, address);
  }

  async onApplicationBootstrap(): Promise<void> {
    if (!this.addresses) return;
    this.server = new SMTPServer({
      size: maxBytes,
      maxClients: 20,
      socketTimeout: timeoutMs,
      closeTimeout: 1000,
      authOptional: true,
      disabledCommands: ['AUTH', 'STARTTLS'],
      banner: 'returned mail only',
      onRcptTo: ({ address }, _session, done) =>
        done(this.addresses?.read(address) === undefined ? refusal(550, '5.1.1 no such mailbox') : undefined),
      onData: (stream, session, done) => {
        void this.receive(stream, session, done);
      },
    });
    this.server.on('error', (error) => this.logger.warn({ err: error }, 'A connection with returned mail failed'));
    const { MAIL_RETURN_HOST: host, MAIL_RETURN_PORT: port } = this.settings;
    await new Promise<void>((resolve, reject) => {
      this.server!.server.once('error', reject);
      this.server!.listen(port, host, resolve);
    });
  }

  async beforeApplicationShutdown(): Promise<void> {
    await new Promise<void>((resolve) => (this.server ? this.server.close(() => resolve()) : resolve()));
  }

  /** The port that is listened on; undefined when returned mail is off. */
  get port(): number | undefined {
    const address = this.server?.server.address();
    return typeof address === 'object' && address ? address.port : undefined;
  }

  private async receive(
    stream: Readable,
    session: SMTPServerSession,
    answer: (refused?: Error) => void,
  ): Promise<void> {
    answer(await this.handle(stream, session));
  }

  /** A failure is temporary for the sender, which tries again. */
  private async handle(stream: Readable, session: SMTPServerSession): Promise<Error | undefined> {
    try {
      const content = Buffer.concat(await stream.toArray());
      if ((stream as { sizeExceeded?: boolean }).sizeExceeded) return refusal(552, '5.3.4 too large');
      await this.report(
        content,
        session.envelope.rcptTo.map(({ address }) => address),
      );
      return undefined;
    } catch (error) {
      this.logger.warn({ err: error }, 'A returned mail could not be recorded, its sender tries again');
      return refusal(451, '4.3.0 try again later');
    }
  }

  private async report(content: Buffer, recipients: readonly string[]): Promise<void> {
    const found = await readReturn(content);
    const messageId = found && this.messageOf(found, recipients);
    if (!messageId) return;
    const { status, detail } = found;
    await this.reports.receipt({ provider: 'smtp', providerRef: messageId, status, occurredAt: new Date(), detail });
  }

  /** By the signed address; where the report came to the plain one, by the return header of the mail that it contains. */
  private messageOf(
    { envelopeFrom = '', signedId = '' }: Pick<MailReturn, 'envelopeFrom' | 'signedId'>,
    recipients: readonly string[],
  ): string | undefined {
    const signed = [...recipients, envelopeFrom.replaceAll(/[<>\s]/g, '')].map((one) => this.addresses?.read(one));
    return signed.find((one) => typeof one === 'string') ?? this.addresses?.readSigned(signedId);
  }
}

function refusal(responseCode: number, text: string): Error {
  return Object.assign(new Error(text), { responseCode });
}
