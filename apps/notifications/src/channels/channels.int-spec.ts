import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { createTransport } from 'nodemailer';
import { v7 as uuidv7 } from 'uuid';
import { sql } from '#database';
import { eventually } from '#testing';
import { signatureOf } from '../../../../local/channels/webhooks.js';
import { type Smsc, startSmsc } from '../../../../local/channels/smsc.js';
import {
  type NotificationsEnvironment,
  startNotificationsEnvironment,
} from '../../testing/notifications.environment.js';
import { type ChannelDriver, channelDrivers } from './channel-driver.js';
import { type ChannelReply, ChannelReports, type ProviderReceipt } from './channel-reports.js';
import { ReturnServer } from './mail-returns/return-server.js';
import { ContactPoints } from '../subscribers/contact-points/contact-points.js';
import { Conversations } from './whatsapp/conversations.js';

let service: NotificationsEnvironment;
let smsc: Smsc;
const [receipts, replies]: [ProviderReceipt[], ChannelReply[]] = [[], []];

beforeAll(async () => {
  smsc = await startSmsc('secret');
  service = await startNotificationsEnvironment({
    SMS_SMPP_URL: `smpp://127.0.0.1:${smsc.port}`,
    SMS_SMPP_SYSTEM_ID: 'sambung',
    SMS_SMPP_PASSWORD: 'secret',
    SMS_SMPP_SENDER: 'SAMBUNG',
    SMS_HTTP_URL: 'http://127.0.0.1:9/sms',
    SMS_HTTP_USER: 'u',
    SMS_HTTP_PASSWORD: 'p',
    SMS_HTTP_CALLBACK_SECRET: 'callback-secret',
    WHATSAPP_PHONE_NUMBER_ID: '10001',
    WHATSAPP_ACCESS_KEY: 'access-key',
    WHATSAPP_APP_SECRET: 'app-secret',
    WHATSAPP_VERIFY_SECRET: 'verify-secret',
    TELEGRAM_BOT_KEY: '1:bot-key',
    TELEGRAM_BOT_NAME: 'SambungBot',
    TELEGRAM_WEBHOOK_SECRET: 'webhook-secret',
    MAIL_RETURN_ADDRESS: 'return@bogorkab.example',
    MAIL_RETURN_PORT: '0',
  });
  service.app.get(ChannelReports).observe({
    receipt: (one) => Promise.resolve(void receipts.push(one)),
    reply: (one) => Promise.resolve(void replies.push(one)),
  });
});
beforeEach(() => {
  [receipts.length, replies.length] = [0, 0];
});
afterAll(async () => {
  await service.stop();
  await smsc.stop();
});

it('shows which channels are on', async () => {
  await eventually(() => expect(smsc.bound).toBe(1));
  const admin = await service.as('00000000-0000-4000-8000-00000000000a', 'SYSTEM_ADMIN@*');
  const { body } = await admin.get<{ items: { channel: string; on: boolean; providers: object[] }[] }>('/v1/channels');
  expect(body.items.filter(({ on }) => !on).map(({ channel }) => channel)).toEqual(['WEB_PUSH']);
  expect(body.items.find(({ channel }) => channel === 'SMS')?.providers).toEqual([
    { name: 'smpp', connected: true },
    { name: 'sms-http', connected: null },
  ]);
});

describe('the webhook of WhatsApp', () => {
  const path = '/v1/providers/whatsapp';
  const status = (name: string, timestamp: string, more: object = {}) => ({
    id: 'wamid.1',
    status: name,
    timestamp,
    ...more,
  });
  const webhook = (value: object) => ({ object: 'whatsapp_business_account', entry: [{ changes: [{ value }] }] });
  const post = (body: object, signature?: string) =>
    service.anonymous.post(path, body, {
      'x-hub-signature-256': signature ?? signatureOf(JSON.stringify(body), 'app-secret'),
    });

  it('is confirmed by its verify token alone', async () => {
    const confirm = (token: string) =>
      service.anonymous.get(`${path}?hub.mode=subscribe&hub.verify_token=${token}&hub.challenge=1158201444`);
    expect(await confirm('verify-secret')).toMatchObject({ status: 200, body: '1158201444' });
    expect(await confirm('other')).toMatchObject({ status: 403, body: { code: 'verification-refused' } });
  });

  it('reports statuses in the order in which they come', async () => {
    const statuses = [
      status('read', '1764374402'),
      status('delivered', '1764374401'),
      status('failed', '1764374403', { errors: [{ code: 131026, title: 'to +62812' }] }),
      status('unheard-of', '1764374404'),
    ];
    expect(await post(webhook({ metadata: { phone_number_id: '10001' }, statuses }))).toMatchObject({ status: 204 });
    expect(receipts.map((one) => [one.status, one.detail, one.occurredAt.getTime() / 1000])).toEqual([
      ['READ', 'read', 1764374402],
      ['DELIVERED', 'delivered', 1764374401],
      ['REJECTED', '131026', 1764374403],
    ]);
  });

  it('is refused when it is forged', async () => {
    const body = webhook({ statuses: [status('delivered', '1764374401')] });
    const right = signatureOf(JSON.stringify(body), 'app-secret');
    const forged = [
      signatureOf(JSON.stringify(body), 'another-secret'),
      signatureOf(`${JSON.stringify(body)} `, 'app-secret'),
      right.slice(0, -2),
      right.replace('sha256=', 'sha1='),
      '',
    ];
    for (const signature of forged)
      expect(await post(body, signature)).toMatchObject({ status: 401, body: { code: 'signature-invalid' } });
    expect(await service.anonymous.post(path, body)).toMatchObject({ status: 401 });
    expect(receipts).toEqual([]);
  });

  it('opens the conversation for 24 hours, and changes nothing when it is replayed', async () => {
    const conversations = service.app.get(Conversations);
    const messageAt = (seconds: number, id: string) =>
      webhook({
        messages: [{ id, from: '6281234567890', timestamp: String(seconds), type: 'text', text: { body: 'Berhenti' } }],
      });
    const now = Math.floor(Date.now() / 1000);
    await post(messageAt(now - 25 * 3600, 'wamid.a'));
    expect(await conversations.isOpen('+6281234567890')).toBe(false);
    const fresh = messageAt(now, 'wamid.b');
    for (let times = 0; times < 3; times++) expect(await post(fresh)).toMatchObject({ status: 204 });
    expect(await conversations.isOpen('+6281234567890')).toBe(true);
    const reply = { channel: 'WHATSAPP', address: '+6281234567890', text: 'Berhenti' };
    expect(replies).toEqual([reply, reply]);
    const suppressed = await service.database.query(sql`SELECT channel, reason FROM suppression ORDER BY channel`);
    expect(suppressed).toEqual([
      { channel: 'SMS', reason: 'STOP' },
      { channel: 'WHATSAPP', reason: 'STOP' },
    ]);
    await post(messageAt(now - 30 * 24 * 3600, 'wamid.c'));
    expect(replies).toHaveLength(2);
  });

  it('records what WhatsApp decides about templates, the newest decision last', async () => {
    const decided = (event: string, time: number, more: object = {}) => ({
      object: 'whatsapp_business_account',
      entry: [
        {
          time,
          changes: [
            {
              field: 'message_template_status_update',
              value: {
                event,
                message_template_id: 1,
                message_template_name: 'task_assigned_1',
                message_template_language: 'id',
                reason: 'NONE',
                ...more,
              },
            },
          ],
        },
      ],
    });
    const approvals = () =>
      service.database.query(sql`SELECT template, number, language, status, reason FROM whatsapp_approval`);
    const approved = { template: 'task-assigned', number: 1, language: 'id', status: 'APPROVED', reason: null };
    expect(await post(decided('APPROVED', 1764374401))).toMatchObject({ status: 204 });
    expect(await approvals()).toEqual([approved]);
    for (const ignored of [
      decided('REJECTED', 1764374400),
      decided('IN_APPEAL', 1764374402),
      decided('PAUSED', 1764374402, { message_template_name: 'of_another_service_1' }),
      decided('PAUSED', 1764374402, { message_template_name: 'task_assigned_999' }),
    ])
      expect(await post(ignored)).toMatchObject({ status: 204 });
    expect(await approvals()).toEqual([approved]);
    await post(decided('REJECTED', 1764374403, { reason: 'INVALID_FORMAT' }));
    expect(await approvals()).toEqual([{ ...approved, status: 'REJECTED', reason: 'INVALID_FORMAT' }]);
  });

  it('of another number, or of a form that is not known, changes nothing', async () => {
    const foreign = webhook({
      metadata: { phone_number_id: '2' },
      statuses: [status('delivered', '1764374401')],
    });
    for (const body of [foreign, {}, { object: 'page', entry: [] }, webhook({ statuses: [null, 7, { id: 'x' }] })])
      expect(await post(body)).toMatchObject({ status: 204 });
    expect(receipts).toEqual([]);
  });
});

describe('the receipts of an SMS aggregator', () => {
  const post = (body: object, secret = 'callback-secret') =>
    service.anonymous.post('/v1/providers/sms-http/receipts', body, { 'x-callback-secret': secret });

  it('are recorded with the secret, and refused without it', async () => {
    expect(await post({ id: '7', status: 'delivered', balance: 12 })).toMatchObject({ status: 204 });
    expect(await post({ id: '7', status: 'queued' })).toMatchObject({ status: 204 });
    expect(await post({ id: '7', status: 'delivered' }, 'guessed')).toMatchObject({ status: 401 });
    expect(await post({ id: 7 })).toMatchObject({ status: 400 });
    expect(receipts).toMatchObject([
      { provider: 'sms-http', providerRef: '7', status: 'DELIVERED', detail: 'DELIVERED' },
    ]);
  });
});

describe('the bot of Telegram', () => {
  const accountId = uuidv7();
  let updates = 100;
  const chat = { id: 4711, type: 'private' };
  const post = (update: object, id = ++updates, secret = 'webhook-secret') =>
    service.anonymous.post<{ text?: string }>(
      '/v1/providers/telegram',
      { update_id: id, ...update },
      { 'x-telegram-bot-api-secret-token': secret },
    );
  const write = (text: string) => post({ message: { message_id: 1, date: 1, chat, text } });
  const link = async () => {
    const { body } = await (await service.as(accountId)).post<{ url: string }>('/v1/telegram-links');
    return new URL(body.url).searchParams.get('start') ?? '';
  };
  const points = () =>
    service.database.query(sql`SELECT channel, state FROM contact_point WHERE owner_id = ${accountId}`);

  it('links a chat by the last code of the account, once', async () => {
    const [old, code] = [await link(), await link()];
    expect((await write(`/start ${old}`)).body.text).toContain('tidak berlaku');
    expect(await points()).toEqual([]);
    expect((await write(`/start ${code}`)).body.text).toContain('tertaut');
    expect((await write(`/start ${code}`)).body.text).toContain('tidak berlaku');
    expect(await points()).toEqual([{ channel: 'TELEGRAM', state: 'CONFIRMED' }]);
  });

  it('passes on what people write, and records that they blocked it', async () => {
    await write('STOP');
    expect(replies).toEqual([{ channel: 'TELEGRAM', address: '4711', text: 'STOP' }]);
    await post({ my_chat_member: { chat, date: 1, new_chat_member: { status: 'kicked' } } });
    const ofChats = sql`SELECT channel, reason FROM suppression WHERE channel = 'TELEGRAM'`;
    expect(await service.database.query(ofChats)).toEqual([{ channel: 'TELEGRAM', reason: 'BLOCKED' }]);
  });

  it('reaches a person who blocked it and links their chat again', async () => {
    await post({ my_chat_member: { chat, date: 1, new_chat_member: { status: 'kicked' } } });
    expect((await write(`/start ${await link()}`)).body.text).toContain('tertaut');
    const rows = await service.database.query<{ id: string }>(sql`
      SELECT id FROM contact_point WHERE owner_id = ${accountId}`);
    const opened = await service.app.get(ContactPoints).open(rows.map(({ id }) => id));
    expect([...opened.values()]).toMatchObject([{ address: '4711', confirmed: true, suppressed: null }]);
  });

  it('is refused without its secret, and changes nothing when it is replayed', async () => {
    const text = { message: { message_id: 1, date: 1, chat, text: 'Halo' } };
    expect(await post(text, 7, 'guessed')).toMatchObject({ status: 401 });
    expect(replies).toEqual([]);
    for (let times = 0; times < 3; times++) expect(await post(text, 7)).toMatchObject({ status: 200, body: {} });
    expect(replies).toHaveLength(1);
    for (const strange of [{}, { message: null }, { message: { chat: { id: -5, type: 'group' }, date: 1 } }])
      expect(await post(strange)).toMatchObject({ status: 200, body: {} });
  });
});

describe('returned mail', () => {
  const submit = (to: string, content: string) =>
    createTransport({ host: '127.0.0.1', port: service.app.get(ReturnServer).port, ignoreTLS: true }).sendMail({
      envelope: { from: '', to },
      raw: content,
    });
  const bounce = (messageId: string, signed = '') =>
    [
      'Content-Type: multipart/report; report-type=delivery-status; boundary="b"',
      '',
      '--b',
      'Content-Type: message/delivery-status',
      '',
      'Reporting-MTA: dns; mx.example',
      '',
      'Final-Recipient: rfc822; siti@warga.example',
      'Action: failed',
      'Status: 5.1.1',
      '',
      '--b',
      'Content-Type: text/rfc822-headers',
      '',
      `Message-ID: <${messageId}@sambung>`,
      `X-Sambung-Return: ${signed}`,
      '',
      '--b--',
      '',
    ].join('\r\n');

  const send = async (): Promise<string> => {
    const driver = service.app
      .get<readonly ChannelDriver[]>(channelDrivers)
      .find(({ channel }) => channel === 'EMAIL')!;
    const messageId = uuidv7();
    const content = { subject: 'Tugas', text: 'Tugas', html: '', body: '', short: '', parameters: [] };
    await driver.send({
      messageId,
      attempt: 1,
      sender: 'DISKOMINFO',
      to: { name: 'Siti', address: 'siti@warga.example' },
      content,
      expiresAt: null,
    });
    return messageId;
  };

  const signedId = () => service.mailServer.mails.at(-1)!.headers.get('x-sambung-return') as string;

  it('comes to the sender of the envelope, which names the message', async () => {
    const messageId = await send();
    const sender = service.mailServer.senders.at(-1)!;
    expect(sender).toMatch(/^return\+[0-9a-f]{32}-[0-9a-f]{16}@bogorkab\.example$/);
    await submit(sender, bounce(uuidv7()));
    expect(receipts).toMatchObject([
      { provider: 'smtp', providerRef: messageId, status: 'BOUNCED_HARD', detail: '5.1.1' },
    ]);
  });

  it('to the plain address is about the mail that it contains', async () => {
    const messageId = await send();
    const signed = signedId();
    await submit('return@bogorkab.example', bounce(uuidv7(), signed));
    expect(receipts.map(({ providerRef }) => providerRef)).toEqual([messageId]);
  });

  it('to the plain address that this service did not sign changes nothing', async () => {
    const messageId = await send();
    const signed = signedId();
    const forged = [
      '',
      messageId.replaceAll('-', ''),
      signed.slice(0, -1),
      `${uuidv7().replaceAll('-', '')}${signed.slice(32)}`,
    ];
    for (const one of forged) await submit('return@bogorkab.example', bounce(messageId, one));
    expect(receipts).toEqual([]);
  });

  it('to an address that this service did not sign is refused', async () => {
    const forged = `return+${uuidv7().replaceAll('-', '')}-0011223344556677@bogorkab.example`;
    for (const address of [forged, 'diskominfo@bogorkab.example', 'return@elsewhere.example'])
      await expect(submit(address, bounce(uuidv7()))).rejects.toMatchObject({ responseCode: 550 });
    expect(receipts).toEqual([]);
  });

  it('that is no report, or too large, changes nothing', async () => {
    await submit('return@bogorkab.example', 'Subject: Saya cuti\r\n\r\nStatus: 5.1.1\r\n');
    const large = `${bounce(uuidv7())}\r\n${'x'.repeat(80)}\r\n`.repeat(9000);
    await expect(submit('return@bogorkab.example', large)).rejects.toMatchObject({ responseCode: 552 });
    expect(receipts).toEqual([]);
  });
});
