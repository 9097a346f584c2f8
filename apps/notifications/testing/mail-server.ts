import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

export interface MailServer {
  readonly port: number;
  /** The received mails, in order. */
  readonly mails: ParsedMail[];
  /** The rejection of RCPT TO for an address; undefined accepts the mail. */
  refusal: ((address: string) => { code: number; text: string } | undefined) | undefined;
  close(): Promise<void>;
}

/** Starts a mail server that stores what it receives. @param port 0 for a free one */
export async function startMailServer(port = 0): Promise<MailServer> {
  const mails: ParsedMail[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onRcptTo({ address }, _session, done) {
      const refusal = mailServer.refusal?.(address);
      done(refusal && Object.assign(new Error(refusal.text), { responseCode: refusal.code }));
    },
    onData(stream, _session, done) {
      simpleParser(stream, (error: Error | null, mail) => {
        if (!error) mails.push(mail);
        done(error);
      });
    },
  });
  // Clients may disconnect.
  server.on('error', () => {});
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const address = server.server.address();
  const mailServer: MailServer = {
    port: typeof address === 'object' && address ? address.port : port,
    mails,
    refusal: undefined,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
  return mailServer;
}
