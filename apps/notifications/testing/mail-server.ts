import type { Socket } from 'node:net';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

export interface MailServer {
  readonly port: number;
  /** The received mails, in order. */
  readonly mails: ParsedMail[];
  /** The senders of their envelopes. */
  readonly senders: string[];
  /** The rejection of RCPT TO for an address; undefined accepts the mail. */
  refusal: ((address: string) => { code: number; text: string } | undefined) | undefined;
  /** What becomes of a mail that it has stored, instead of a response; undefined accepts the mail. */
  afterContent: (() => 'STALL' | 'DISCONNECT' | undefined) | undefined;
  /** Collects the responses to mails that have arrived, for the test to give; undefined gives them at once. */
  held: (() => void)[] | undefined;
  close(): Promise<void>;
}

/** What the library does not declare of a connection. */
interface Connection {
  readonly id: string;
  readonly _socket: Socket;
}

/** Starts a mail server that stores what it receives. @param port 0 for a free one */
export async function startMailServer(port = 0): Promise<MailServer> {
  const mails: ParsedMail[] = [];
  const senders: string[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onRcptTo({ address }, _session, done) {
      const refusal = mailServer.refusal?.(address);
      done(refusal && Object.assign(new Error(refusal.text), { responseCode: refusal.code }));
    },
    onData(stream, { id, envelope: { mailFrom } }, done) {
      senders.push(mailFrom ? mailFrom.address : '');
      simpleParser(stream, (error: Error | null, mail) => {
        if (!error) mails.push(mail);
        const fault = mailServer.afterContent?.();
        const respond = () => done(error);
        if (fault === 'DISCONNECT') disconnect(id);
        else if (fault === undefined && mailServer.held) mailServer.held.push(respond);
        else if (fault === undefined) respond();
      });
    },
  });
  const disconnect = (sessionId: string) => {
    for (const { id, _socket: socket } of server.connections as Set<unknown> as Set<Connection>)
      if (id === sessionId) socket.destroy();
  };
  // Clients may disconnect.
  server.on('error', () => {});
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const address = server.server.address();
  const mailServer: MailServer = {
    port: typeof address === 'object' && address ? address.port : port,
    mails,
    senders,
    refusal: undefined,
    afterContent: undefined,
    held: undefined,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
  return mailServer;
}
