import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import { sql } from '#database';
import { eventually } from '#testing';
import { startChannelPage } from '../../local/channels/channel-page.js';
import { freePort, releasePort } from '../../local/ports.js';
import { plantMessages } from '../../apps/notifications/testing/plant-messages.js';
import { type ChannelCounterparts, startChannelCounterparts } from './channel-counterparts.js';

let service: ChannelCounterparts;
let port: number;
let page: { readonly stop: () => Promise<void> } | undefined;
beforeAll(async () => {
  service = await startChannelCounterparts('reported');
  const { smsc, providers, push, pushKey, url } = service;
  port = await freePort();
  page = await startChannelPage({ smsc, providers, push, pushKey, notifications: url }, port);
});
afterAll(async () => {
  await page?.stop();
  releasePort(port);
  await service?.stop();
});

const at = (path: string) => `http://127.0.0.1:${port}${path}`;
const act = async (path: string, form: Record<string, string> = {}) => {
  const response = await fetch(at(path), { method: 'POST', body: new URLSearchParams(form) });
  return { status: response.status, body: (await response.json()) as Record<string, string> };
};
const messages = async (provider: string) => {
  const response = await fetch(at(`/messages?provider=${provider}`));
  return (await response.json()) as { to: string; text: string }[];
};

describe('the page of the local counterparts', () => {
  it('shows each message, and no markup out of it', async () => {
    service.only('SMS', 'smpp');
    await plantMessages(service, { channel: 'SMS' });
    await eventually(async () => expect(await messages('smpp')).toMatchObject([{ to: '6281234567890' }]));
    service.smsc.texts.push({ from: 'SAMBUNG', to: '62', text: '<script>', coding: 0 });
    const html = await (await fetch(at('/'))).text();
    expect(html).toContain('SMS (SMPP): 2');
    expect(html).toContain('&lt;script&gt;');
  });

  it('lets a person link a chat of Telegram by its link', async () => {
    const person = await service.as(uuidv7());
    const { body } = await person.post<{ url: string }>('/v1/telegram-links');
    expect(await act('/telegram-chats', { chat: '4711', link: body.url })).toMatchObject({ status: 200 });
    expect(await messages('telegram')).toMatchObject([{ to: '4711', text: expect.stringContaining('tertaut') }]);
    const points = await person.get('/v1/contact-points');
    expect(points.body).toMatchObject({ items: [{ channel: 'TELEGRAM', state: 'CONFIRMED' }] });
  });

  it('lets a browser subscribe, whose subscription is a contact point', async () => {
    const { body } = await act('/browsers');
    const added = await (await service.as(uuidv7())).post('/v1/contact-points', body);
    expect(added.body).toMatchObject({ items: [{ channel: 'WEB_PUSH', state: 'CONFIRMED' }] });
  });

  it.each(['smpp', 'whatsapp', 'telegram'])('lets a person end messages by a reply with %s', async (provider) => {
    const from = provider === 'telegram' ? '4711' : `62812000000${provider.length}`;
    expect(await act('/replies', { provider, from, text: 'BERHENTI' })).toMatchObject({ status: 200 });
    const channel = provider === 'smpp' ? 'SMS' : provider.toUpperCase();
    await eventually(async () =>
      expect(
        await service.database.query(sql`SELECT reason FROM suppression WHERE channel = ${channel}`),
      ).toContainEqual({ reason: 'STOP' }),
    );
  });

  it.each([
    ['/replies', { provider: 'fax', from: '1', text: 'STOP' }],
    ['/replies', {}],
    ['/nothing', {}],
  ])('refuses what no telephone does: %s', async (path, form) => {
    expect(await act(path, form as Record<string, string>)).toMatchObject({ status: 400 });
  });
});

describe('a WhatsApp address', () => {
  it('is asked for its confirmation in an approved template, as no message has come from it yet', async () => {
    const editor = await service.as(uuidv7(), 'DISKOMINFO_EDITOR@*');
    await editor.post('/v1/templates/subscription-unconfirmed/versions/1/whatsapp/id', { status: 'APPROVED' });
    const [address, subscriptions] = ['0812-0000-7777', [{ areaPrefix: '32.01' }]];
    await service.anonymous.post('/v1/subscriptions', {
      channel: 'WHATSAPP',
      address,
      consentVersion: 1,
      subscriptions,
    });
    const [asked] = await eventually(async () => {
      const found = (await messages('whatsapp')).filter(({ to }) => to === '6281200007777');
      expect(found).toHaveLength(1);
      return found;
    });
    const [code] = /\d{6}/.exec(asked!.text)!;
    const confirmed = await service.anonymous.post('/v1/contact-points/confirm', {
      channel: 'WHATSAPP',
      address,
      code,
    });
    expect(confirmed).toMatchObject({ status: 204 });
  });
});
