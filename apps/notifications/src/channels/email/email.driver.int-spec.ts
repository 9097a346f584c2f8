import { once } from 'node:events';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import type { NotificationsSettings } from '../../notifications.settings.js';
import type { OutgoingMessage } from '../channel-driver.js';
import { EmailDriver } from './email.driver.js';

/** The reply to each command and to the content; undefined ends the connection, null leaves it without a reply. */
type Replies = Readonly<Record<string, string | undefined | null>>;

const usual: Replies = {
  CONNECT: '220 sink',
  EHLO: '250 sink',
  MAIL: '250 ok',
  RCPT: '250 ok',
  DATA: '354 go',
  CONTENT: '250 ok',
  RSET: '250 ok',
  QUIT: '221 bye',
};

let server: Server;
let driver: EmailDriver;
const sockets = new Set<Socket>();

/** Starts a sink that misbehaves as a test decides. */
async function startSink(replies: Partial<Replies>, write = (socket: Socket, line: string) => void socket.write(line)) {
  const all: Replies = { ...usual, ...replies };
  const contents: string[] = [];
  server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => {});
    const answer = (step: string) => {
      const reply = all[step];
      if (reply === undefined) socket.destroy();
      else if (reply !== null) write(socket, `${reply}\r\n`);
    };
    let [pending, content] = ['', false];
    socket.on('data', (chunk) => {
      pending += chunk.toString();
      for (let end = pending.indexOf(content ? '\r\n.\r\n' : '\r\n'); end >= 0;) {
        const part = pending.slice(0, end);
        pending = pending.slice(end + (content ? 5 : 2));
        if (content) contents.push(part);
        const step = content ? 'CONTENT' : part.slice(0, 4).toUpperCase();
        content = step === 'DATA' && all.DATA?.startsWith('354') === true;
        answer(step);
        end = pending.indexOf(content ? '\r\n.\r\n' : '\r\n');
      }
    });
    answer('CONNECT');
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  driver = new EmailDriver({
    SMTP_URL: `smtp://127.0.0.1:${port}`,
    MAIL_FROM: 'Sambung <sambung@bogorkab.example>',
  } as NotificationsSettings);
  return contents;
}

const message = {
  messageId: '0197a5f3-3d4e-7f5a-8b6c-7d8e9f0a1b2c',
  attempt: 1,
  sender: 'DISKOMINFO',
  to: { name: 'Siti Contoh', address: 'siti@warga.example' },
  content: { subject: 'Tugas', text: 'Isi', html: '<p>Isi</p>' },
  expiresAt: null,
} as OutgoingMessage;

afterEach(async () => {
  driver.onApplicationShutdown();
  for (const socket of sockets) socket.destroy();
  sockets.clear();
  server.close();
  await once(server, 'close');
});

describe('a mail server that answers', () => {
  it.each([
    ['421 to the connection', { CONNECT: '421 busy' }, { kind: 'throttled' }],
    ['421 to the content', { CONTENT: '421 closing' }, { kind: 'throttled' }],
    ['450 to the recipient', { RCPT: '450 later' }, { kind: 'transient', detail: '450' }],
    ['451 to the content', { CONTENT: '451 later' }, { kind: 'transient', detail: '451' }],
    [
      '550 to the recipient',
      { RCPT: '550 no mailbox' },
      { kind: 'permanent', reason: 'ADDRESS_REFUSED', detail: '550' },
    ],
    ['554 to the content', { CONTENT: '554 spam' }, { kind: 'permanent', reason: 'UNDELIVERABLE', detail: '554' }],
    ['250 to everything', {}, { kind: 'delivered', providerRef: message.messageId }],
  ])('%s', async (_, replies, result) => {
    await startSink(replies);
    expect(await driver.send(message)).toEqual(result);
  });
});

describe('an address that looks like another one', () => {
  it.each([
    ['with a look-alike letter of Cyrillic', 'siti@w\u0430rga.example'],
    ['with a look-alike letter in the mailbox', 's\u0456ti@warga.example'],
    ['with a domain in Punycode', 'siti@xn--wrga-43d.example'],
    ['with a direction', 'siti\u202e@warga.example'],
    ['with a line break', 'siti@warga.example\r\nBcc: x@y.example'],
    ['with a space of another kind', 'siti@warga\u00a0.example'],
  ])('%s gets no mail', async (_, address) => {
    const contents = await startSink({});
    const to = { name: 'Siti', address };
    expect(await driver.send({ ...message, to })).toMatchObject({ kind: 'permanent', reason: 'ADDRESS_REFUSED' });
    expect(contents).toEqual([]);
  });
});

describe('a mail server that ends the connection', () => {
  it('after the final dot leaves the result unknown', async () => {
    const contents = await startSink({ CONTENT: undefined });
    expect(await driver.send(message)).toMatchObject({ kind: 'unknown' });
    expect(contents).toHaveLength(1);
  });

  it.each(['CONNECT', 'MAIL', 'RCPT', 'DATA'])('at %s did not get the mail', async (step) => {
    const contents = await startSink({ [step]: undefined });
    expect(await driver.send(message)).toMatchObject({ kind: 'transient' });
    expect(contents).toEqual([]);
  });
});

describe('a mail server that hangs', () => {
  it('before the content delays the mail', async () => {
    await startSink({ RCPT: null });
    driver.attemptMs = 500;
    expect(await driver.send(message)).toMatchObject({ kind: 'transient' });
  });

  it('after the content leaves the result unknown', async () => {
    const contents = await startSink({ CONTENT: null });
    driver.attemptMs = 500;
    expect(await driver.send(message)).toMatchObject({ kind: 'unknown' });
    expect(contents).toHaveLength(1);
  });

  it('by answering byte for byte does not hold a connection longer than an attempt may last', async () => {
    await startSink({ MAIL: `250 ${'slow '.repeat(100)}` }, (socket, line) => {
      const bytes = Array.from(line);
      const timer = setInterval(() => {
        const byte = bytes.shift();
        if (byte === undefined || socket.destroyed) clearInterval(timer);
        else socket.write(byte);
      }, 5);
    });
    driver.attemptMs = 600;
    expect(await driver.send(message)).toMatchObject({ kind: 'transient' });
  });
});
