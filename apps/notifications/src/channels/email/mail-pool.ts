import { Readable } from 'node:stream';
import SMTPPool, { type SMTPPoolOptions } from 'nodemailer/lib/smtp-pool';

export interface SentMail {
  readonly messageId: string;
  readonly envelope: { readonly from: string; readonly to: string };
  readonly content: Buffer;
  readonly signal: AbortSignal;
  /** The connection has read the content to its end, after the mail server asked for it. */
  readonly onRead: () => void;
}

/** The connections of nodemailer, for mails whose content is complete: they need none of its composing. */
export class MailPool {
  private readonly pool: SMTPPool;

  constructor(options: SMTPPoolOptions) {
    this.pool = new SMTPPool(options);
  }

  /** @throws the error of nodemailer */
  send({ messageId, envelope, content, signal, onRead }: SentMail): Promise<void> {
    // What a transport uses of the mail that nodemailer composes.
    const message = {
      getEnvelope: () => ({ ...envelope }),
      messageId: () => messageId,
      getHeader: () => messageId,
      createReadStream: () => streamOf(content).once('end', onRead),
    };
    const mail = { data: { signal }, message } as unknown as Parameters<SMTPPool['send']>[0];
    return new Promise((resolve, reject) => {
      this.pool.send(mail, (error) => (error ? reject(error) : resolve()));
    });
  }

  close(): void {
    this.pool.close();
  }
}

function streamOf(content: Buffer): Readable {
  const stream = new Readable({ read: () => {} });
  stream.push(content);
  stream.push(null);
  return stream;
}
