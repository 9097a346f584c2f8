import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { createServer } from 'node:net';
import { type Fault, type Providers, startProviders } from '../../../../local/channels/providers.js';
import type { ChannelDriver, OutgoingMessage, SendResult } from './channel-driver.js';
import { SmsHttpDriver } from './sms-http/sms-http.driver.js';
import { TelegramDriver } from './telegram/telegram.driver.js';
import { WhatsAppDriver } from './whatsapp/whatsapp.driver.js';

let providers: Providers;
let isOpen = false;
let drivers: Record<'sms' | 'whatsapp' | 'telegram', ChannelDriver>;

const timeoutSeconds = 1;
const fields = {
  user: 'userkey',
  password: 'passkey',
  to: 'to',
  text: 'message',
  id: 'messageId',
  status: 'status',
  accepted: '1',
};

function driversOf(url: string): typeof drivers {
  return {
    sms: new SmsHttpDriver({
      url: `${url}/sms`,
      user: 'u',
      password: 'p',
      fields,
      timeoutSeconds,
      hasReceipts: true,
    }),
    whatsapp: new WhatsAppDriver(
      { apiUrl: url, phoneNumberId: '10001', accessKey: 'access-key', timeoutSeconds },
      { isOpen: () => Promise.resolve(isOpen) },
    ),
    telegram: new TelegramDriver({ apiUrl: url, botKey: '1:bot-key', timeoutSeconds }),
  };
}

beforeAll(async () => {
  providers = await startProviders({ whatsAppApp: 'app-secret', smsCallback: 'callback-secret' });
  drivers = driversOf(providers.url);
});
beforeEach(() => {
  [providers.fault, providers.answer, isOpen] = ['respond', undefined, false];
  [providers.shown.length, providers.calls.length] = [0, 0];
});
afterAll(() => providers.stop());

const names = ['sms', 'whatsapp', 'telegram'] as const;
const template = { name: 'tugas_baru', language: 'id', parameters: ['Banjir', '1 Desember'] };

function message(name: (typeof names)[number], more: Partial<OutgoingMessage> = {}): OutgoingMessage {
  return {
    messageId: '0197a5f3-3d4e-7f5a-8b6c-7d8e9f0a1b2c',
    attempt: 1,
    sender: 'DISKOMINFO',
    to: { name: 'Siti', address: name === 'telegram' ? '4711' : '+6281234567890' },
    content: {
      subject: 'Tugas baru',
      text: 'Yth. Siti, ada tugas.',
      html: '',
      body: 'Ada tugas.',
      short: 'Ada tugas.',
      parameters: [],
      whatsapp: template,
    },
    expiresAt: null,
    ...more,
  };
}

const send = (name: (typeof names)[number], more?: Partial<OutgoingMessage>): Promise<SendResult> =>
  drivers[name].send(message(name, more));

describe('a provider that works', () => {
  it('gets an SMS with user, password, number and text', async () => {
    expect(await send('sms')).toEqual({ kind: 'accepted', providerRef: '1' });
    expect(Object.fromEntries(new URLSearchParams(providers.calls[0]?.body))).toEqual({
      userkey: 'u',
      passkey: 'p',
      to: '6281234567890',
      message: 'Ada tugas.',
    });
  });

  it('gets an approved template of WhatsApp with its parameters', async () => {
    expect(await send('whatsapp')).toMatchObject({ kind: 'accepted', providerRef: expect.stringMatching(/^wamid\./) });
    const [call] = providers.calls;
    expect(JSON.parse(call?.body ?? '')).toEqual({
      messaging_product: 'whatsapp',
      recipient_type: 'individual',
      to: '6281234567890',
      type: 'template',
      template: {
        name: 'tugas_baru',
        language: { code: 'id' },
        components: [
          {
            type: 'body',
            parameters: [
              { type: 'text', text: 'Banjir' },
              { type: 'text', text: '1 Desember' },
            ],
          },
        ],
      },
    });
    expect([call?.path, call?.headers.authorization]).toEqual(['/10001/messages', 'Bearer access-key']);
  });

  it('gets a text of WhatsApp only within 24 hours of what the person wrote', async () => {
    const { whatsapp: _, ...content } = message('whatsapp').content;
    expect(await send('whatsapp', { content })).toEqual({
      kind: 'permanent',
      reason: 'UNDELIVERABLE',
      detail: 'NO_APPROVED_TEMPLATE',
    });
    isOpen = true;
    expect(await send('whatsapp', { content })).toMatchObject({ kind: 'accepted' });
    expect(providers.shown.map(({ text }) => text)).toEqual(['Yth. Siti, ada tugas.']);
  });

  it('gets a message of Telegram for a chat, without the name of the person', async () => {
    expect(await send('telegram')).toEqual({ kind: 'delivered', providerRef: expect.any(String) });
    expect(providers.shown).toMatchObject([{ to: '4711', text: 'Tugas baru\n\nAda tugas.' }]);
    expect(providers.calls[0]?.path).toBe('/bot1:bot-key/sendMessage');
  });
});

describe.each(names)('a faulty provider of %s', (name) => {
  it.each<[string, Fault]>([
    ['does not answer', 'stay-silent'],
    ['answers one byte at a time', 'drip'],
    ['closes within its answer', 'close-in-body'],
    ['closes without an answer', 'disconnect'],
    ['answers 200 without a body', 'empty-success'],
  ])('that %s leaves the result unknown', async (_, fault) => {
    providers.fault = fault;
    expect(await send(name)).toMatchObject({ kind: 'unknown' });
    expect(providers.calls).toHaveLength(1);
  });

  it('that cannot be reached has not got the message', async () => {
    const closed = createServer();
    const url = await new Promise<string>((resolve) =>
      closed.listen(0, '127.0.0.1', () => {
        const { port } = closed.address() as { port: number };
        closed.close(() => resolve(`http://127.0.0.1:${port}`));
      }),
    );
    expect(await driversOf(url)[name].send(message(name))).toEqual({ kind: 'transient', detail: 'ECONNREFUSED' });
  });
});

describe('a provider that refuses', () => {
  const graph = (code: number, status = 400) => ({ status, body: { error: { code, message: '+6281234567890' } } });
  const bot = (code: number, parameters?: object) => ({
    status: code,
    body: { ok: false, error_code: code, description: 'refused', parameters },
  });

  it.each([
    ['sms', { status: 200, body: { status: '0', text: 'Invalid userkey' } }, { kind: 'transient', detail: 'STATUS_0' }],
    ['sms', { status: 503, body: {} }, { kind: 'transient', detail: '503' }],
    ['sms', { status: 504, body: {} }, { kind: 'unknown', detail: '504' }],
    ['sms', { status: 401, body: {} }, { kind: 'transient', detail: '401' }],
    ['sms', { status: 422, body: {} }, { kind: 'permanent', reason: 'UNDELIVERABLE', detail: '422' }],
    ['sms', { status: 429, body: {}, headers: { 'retry-after': '7' } }, { kind: 'throttled', retryAfterSeconds: 7 }],
    ['whatsapp', graph(130429, 429), { kind: 'throttled' }],
    ['whatsapp', graph(131056), { kind: 'throttled', retryAfterSeconds: 6 }],
    ['whatsapp', graph(131026), { kind: 'permanent', reason: 'ADDRESS_REFUSED', detail: '131026' }],
    ['whatsapp', graph(131050), { kind: 'permanent', reason: 'BLOCKED', detail: '131050' }],
    ['whatsapp', graph(132001, 404), { kind: 'permanent', reason: 'UNDELIVERABLE', detail: '132001' }],
    ['whatsapp', graph(190, 401), { kind: 'transient', detail: '190' }],
    ['whatsapp', graph(131000, 200), { kind: 'transient', detail: '131000' }],
    ['telegram', bot(403), { kind: 'permanent', reason: 'BLOCKED', detail: '403' }],
    ['telegram', bot(400), { kind: 'permanent', reason: 'ADDRESS_REFUSED', detail: '400' }],
    ['telegram', bot(429, { retry_after: 11 }), { kind: 'throttled', retryAfterSeconds: 11 }],
    ['telegram', bot(401), { kind: 'transient', detail: '401' }],
  ] as const)('by %s: %j', async (name, answer, result) => {
    providers.answer = answer;
    expect(await send(name)).toEqual(result);
  });
});
