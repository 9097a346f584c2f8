import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

export interface MailServer {
  readonly port: number;
  /** Whatever has arrived, in order. */
  readonly mails: ParsedMail[];
  /** The answer to RCPT TO for an address; undefined takes the mail. */
  refusal: ((address: string) => { code: number; text: string } | undefined) | undefined;
  close(): Promise<void>;
}

/** A real mail server that keeps what it is given. @param port 0 chooses one */
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
  // Clients that go away are no fault of the server.
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
