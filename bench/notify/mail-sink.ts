import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** A mail server that reads mails to their end and counts them. */
export interface MailSink {
  readonly url: string;
  /** The mails so far, and when the first and the last one since `reset` arrived. */
  readonly seen: { readonly count: number; readonly firstAt: number; readonly lastAt: number };
  /** The content of the last mail. */
  readonly lastMail: Buffer;
  reset(): void;
  /** Resolves with its time when the next mail to the address is there. */
  next(address: string): Promise<number>;
  /** Resolves when this many mails have arrived since `reset`. */
  until(count: number): Promise<void>;
  stop(): Promise<void>;
}

export async function startMailSink(): Promise<MailSink> {
  let seen = { count: 0, firstAt: 0, lastAt: 0 };
  let lastMail = Buffer.alloc(0);
  let whole = { count: Infinity, resolve: () => {} };
  const awaited = new Map<string, (at: number) => void>();
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData(stream, { envelope: { rcptTo } }, done) {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        const at = performance.now();
        lastMail = Buffer.concat(parts);
        seen = { count: seen.count + 1, firstAt: seen.count === 0 ? at : seen.firstAt, lastAt: at };
        if (seen.count >= whole.count) whole.resolve();
        for (const { address } of rcptTo) {
          awaited.get(address)?.(at);
          awaited.delete(address);
        }
        done();
      });
    },
  });
  // Clients may disconnect.
  server.on('error', () => {});
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  return {
    url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`,
    get seen() {
      return seen;
    },
    get lastMail() {
      return lastMail;
    },
    reset: () => (seen = { count: 0, firstAt: 0, lastAt: 0 }),
    next: (address) => new Promise((resolve) => awaited.set(address, resolve)),
    until: (count) =>
      new Promise((resolve) => {
        whole = { count, resolve };
        if (seen.count >= count) resolve();
      }),
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
