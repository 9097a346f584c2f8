import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { eventually } from '#testing';
import { type Smsc, startSmsc } from '../../../../../local/channels/smsc.js';
import type { OutgoingMessage, SendResult } from '../channel-driver.js';
import { ChannelReports, type ChannelReply, type ProviderReceipt } from '../channel-reports.js';
import { SmppDriver } from './smpp.driver.js';
import { handleDelivery } from './smpp-inbound.js';
import { SmppLink } from './smpp-link.js';

let smsc: Smsc;
let link: SmppLink;
let driver: SmppDriver;
let [receipts, replies]: [ProviderReceipt[], ChannelReply[]] = [[], []];
let failure: Error | undefined;

function start(password = 'secret'): void {
  const reports = new ChannelReports();
  reports.observe({
    receipt: (one) => (failure ? Promise.reject(failure) : Promise.resolve(void receipts.push(one))),
    reply: (one) => Promise.resolve(void replies.push(one)),
  });
  link = new SmppLink({
    endpoint: { host: '127.0.0.1', port: smsc.port, tls: false, systemId: 'sambung', password },
    times: { responseMs: 500, enquireMs: 100 },
    window: 3,
    onDeliver: (pdu) => handleDelivery(pdu, 'response-hex', reports),
    onDown: () => {},
  });
  driver = new SmppDriver(link, { sender: 'SAMBUNG', messageIds: 'response-hex', window: 3 });
  link.start();
}

const bound = () => eventually(() => expect([link.isBound, smsc.bound]).toEqual([true, 1]));

function send(short: string, more: Partial<OutgoingMessage> = {}): Promise<SendResult> {
  const content = { subject: '', text: '', html: '', body: '', parameters: [], short };
  return driver.send({
    messageId: 'm1',
    attempt: 1,
    sender: 'DISKOMINFO',
    to: { name: 'Siti', address: '+6281234567890' },
    content,
    expiresAt: null,
    ...more,
  });
}

beforeEach(async () => {
  [receipts, replies, failure] = [[], [], undefined];
  smsc = await startSmsc('secret');
  start();
  await bound();
});
afterEach(async () => {
  await link.stop();
  await smsc.stop();
});

describe('SMS by SMPP', () => {
  it('sends a text and gets its receipt under the same reference, although one is hexadecimal', async () => {
    smsc.behaviour.receiptId = (id) => String(Number.parseInt(id, 16));
    const result = await send('Air surut di Caringin [pukul 9] €');
    expect(result).toEqual({ kind: 'accepted', providerRef: '160' });
    expect(smsc.texts).toEqual([
      { from: 'SAMBUNG', to: '6281234567890', text: 'Air surut di Caringin [pukul 9] €', coding: 0 },
    ]);
    await eventually(() =>
      expect(receipts).toMatchObject([{ provider: 'smpp', providerRef: '160', status: 'DELIVERED' }]),
    );
    await eventually(() => expect(smsc.responses).toEqual([0]));
  });

  it.each([
    ['GSM 03.38', 'Waspada banjir. '.repeat(30), 4],
    ['UCS-2', 'ꦮꦱ꧀ꦥꦢ 🙏 '.repeat(20), 3],
  ])('joins the parts of a long text in %s, with one receipt', async (_, text, parts) => {
    smsc.behaviour.receiptId = (id) => String(Number.parseInt(id, 16));
    const result = await send(text);
    expect([smsc.texts[0]?.text, smsc.parts.length]).toEqual([text, parts]);
    await eventually(() => expect(receipts.map(({ providerRef }) => providerRef)).toEqual([refOf(result)]));
  });

  it.each([
    ['throttling', 0x58, { kind: 'throttled' }],
    ['a full queue', 0x14, { kind: 'throttled' }],
    ['a wrong number', 0x0b, { kind: 'permanent', reason: 'ADDRESS_REFUSED', detail: '0x0b' }],
    ['a system error', 0x08, { kind: 'transient', detail: '0x08' }],
  ])('reports %s', async (_, status, result) => {
    smsc.behaviour.status = () => status;
    expect(await send('Halo')).toEqual(result);
  });

  it('does not know what became of a text when the connection dies after it', async () => {
    smsc.behaviour.answer = 'disconnect';
    expect(await send('Halo')).toEqual({ kind: 'unknown', detail: 'LOST' });
    expect(smsc.parts).toHaveLength(1);
    smsc.behaviour.answer = 'respond';
    await bound();
    expect(await send('Halo')).toMatchObject({ kind: 'accepted' });
  });

  it('ends the wait for an SMSC that stays silent, and leaves that connection', async () => {
    smsc.behaviour.answer = 'stay-silent';
    expect(await send('Halo')).toMatchObject({ kind: 'unknown' });
    await eventually(() => expect(smsc.bound).toBe(0));
    expect(await send('Halo')).toEqual({ kind: 'transient', detail: 'NOT_BOUND' });
    smsc.behaviour.answer = 'respond';
    await bound();
  });

  it('sends no more at once than its window', async () => {
    smsc.behaviour.answer = 'stay-silent';
    const sent = Promise.all(Array.from({ length: 5 }, () => send('Halo')));
    await eventually(() => expect(smsc.parts).toHaveLength(3));
    smsc.disconnect();
    expect((await sent).map(({ kind }) => kind)).toEqual([...Array(3).fill('unknown'), ...Array(2).fill('transient')]);
  });

  it('answers the checks of the SMSC, so that it does not drop the connection', async () => {
    smsc.enquire();
    await eventually(() => expect(smsc.responses).toEqual([0]));
  });

  it('refuses a receipt that it could not store, so that the SMSC repeats it', async () => {
    failure = new Error('the database is away');
    await send('Halo');
    await eventually(() => expect(smsc.responses).toEqual([0x64]));
  });

  it('passes on what people reply, with their number in one form', async () => {
    for (const from of ['6281234567890', '081234567890', '+6281234567890']) smsc.reply(from, 'BERHENTI');
    const reply = { channel: 'SMS', address: '+6281234567890', text: 'BERHENTI' };
    await eventually(() => expect(replies).toEqual([reply, reply, reply]));
  });

  it('sends nothing while the SMSC refuses its account', async () => {
    await link.stop();
    start('wrong');
    expect(await send('Halo')).toEqual({ kind: 'transient', detail: 'NOT_BOUND' });
  });

  it('refuses what is no telephone number before it is sent', async () => {
    for (const address of ['081234', '+62 812 34', '+62812\r\n345', ''])
      expect(await send('Halo', { to: { name: '', address } })).toMatchObject({ reason: 'ADDRESS_REFUSED' });
    expect(smsc.parts).toEqual([]);
  });
});

function refOf(result: SendResult): string | null {
  return result.kind === 'accepted' ? result.providerRef : null;
}
