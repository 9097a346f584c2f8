import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTransport } from 'nodemailer';
import { v7 as uuidv7 } from 'uuid';
import type { MessageChannel } from '#contracts';
import { sql } from '#database';
import { eventually } from '#testing';
import { Vault } from '#vault';
import { localSecrets } from '../../local/channels/channel-environment.js';
import { type ChannelCounterparts, startChannelCounterparts } from './channel-counterparts.js';
import { plantMessages } from '../../apps/notifications/testing/plant-messages.js';
import { ReturnServer } from '../../apps/notifications/src/channels/mail-returns/return-server.js';
import { AddressFingerprints } from '../../apps/notifications/src/subscribers/contact-points/address-fingerprints.js';
import { ContactPoints } from '../../apps/notifications/src/subscribers/contact-points/contact-points.js';
import { DispatchJob } from '../../apps/notifications/src/messages/dispatch/dispatch.job.js';
import type { MessageWhy } from '../../apps/notifications/src/messages/explain/why.dto.js';

let service: ChannelCounterparts;
beforeAll(async () => {
  service = await startChannelCounterparts('reported');
  const editor = await service.as(uuidv7(), 'DISKOMINFO_EDITOR@*');
  await editor.post('/v1/templates/task-assigned/versions/1/whatsapp/id', { status: 'APPROVED' });
});
afterAll(() => service?.stop());

const idOf = async (plan: string) => {
  const [row] = await service.database.query<{ id: string }>(sql`SELECT id FROM message WHERE plan_id = ${plan}`);
  return row!.id;
};
const why = async (id: string) => {
  const auditor = await service.as(uuidv7(), 'DISKOMINFO_EDITOR@*');
  return (await auditor.get<MessageWhy>(`/v1/messages/${id}/why`)).body;
};
/** Waits for the state, and gives the explanation, which names no person and shows no code without words. */
const explained = (id: string, state: object) =>
  eventually(async () => {
    const found = await why(id);
    expect(found).toMatchObject(state);
    expect(JSON.stringify(found)).not.toMatch(/Siti|6281234567890|4711|localhost/);
    return found.steps.map(({ step, reason, words }) => [step, reason, words.en]);
  });

const suppressions = async (channel: MessageChannel) => {
  const rows = await service.database.query<{ reason: string }>(
    sql`SELECT reason FROM suppression WHERE channel = ${channel}`,
  );
  return rows.map(({ reason }) => reason);
};

/** A message to a stored address. */
async function toPoint(channel: MessageChannel, pointId: string): Promise<string> {
  const plan = await plantMessages(service, { channel, dueInSeconds: 600 });
  await service.database.query(sql`
    UPDATE message SET contact_point_id = ${pointId}, wrapped_key = NULL, sealed_contact = NULL, due_at = now()
     WHERE plan_id = ${plan}`);
  await service.app.get(DispatchJob, { strict: false }).run();
  return idOf(plan);
}

describe('a message from its plan to the receipt of its provider', () => {
  it.each(['smpp', 'sms-http'])('goes by SMS with %s', async (provider) => {
    service.only('SMS', provider);
    const id = await idOf(await plantMessages(service, { channel: 'SMS' }));
    expect(await explained(id, { state: 'DELIVERED', outcome: 'DELIVERED', reason: null })).toEqual([
      ['PLANNED', null, 'The message was planned by SMS.'],
      ['ATTEMPTED', 'ACCEPTED', `Attempt 1 by ${provider}: accepted by the provider.`],
      ['RECEIPT', 'DELIVERED', `Receipt from ${provider}: delivered.`],
      ['FINISHED', 'DELIVERED', 'Finished: delivered.'],
    ]);
    const shown = provider === 'smpp' ? service.smsc.texts : service.providers.shown;
    expect(shown).toMatchObject([{ to: '6281234567890', text: expect.stringContaining('Jadwal') }]);
  });

  it('goes by WhatsApp in its approved template', async () => {
    const id = await idOf(await plantMessages(service, { channel: 'WHATSAPP' }));
    const steps = await explained(id, { state: 'DELIVERED', outcome: 'DELIVERED' });
    expect(steps.map(([step, reason]) => [step, reason])).toEqual([
      ['PLANNED', null],
      ['ATTEMPTED', 'ACCEPTED'],
      ['RECEIPT', 'SENT'],
      ['RECEIPT', 'DELIVERED'],
      ['FINISHED', 'DELIVERED'],
    ]);
    expect(service.providers.shown.at(-1)).toMatchObject({
      provider: 'whatsapp',
      text: expect.stringContaining('Jadwal'),
    });
  });

  it('goes by Telegram to the chat that its owner has linked', async () => {
    const accountId = uuidv7();
    const { body } = await (await service.as(accountId)).post<{ url: string }>('/v1/telegram-links');
    const code = new URL(body.url).searchParams.get('start')!;
    const message = { message_id: 1, date: 1, chat: { id: 4711, type: 'private' }, text: `/start ${code}` };
    await service.anonymous.post(
      '/v1/providers/telegram',
      { update_id: 1, message },
      { 'x-telegram-bot-api-secret-token': localSecrets.telegram },
    );
    const points = await (await service.as(accountId)).get<{ items: { id: string }[] }>('/v1/contact-points');
    const id = await toPoint('TELEGRAM', points.body.items[0]!.id);
    const steps = await explained(id, { state: 'DELIVERED', reason: null });
    expect(steps.map(([step, reason]) => [step, reason])).toEqual([
      ['PLANNED', null],
      ['ATTEMPTED', 'DELIVERED'],
      ['FINISHED', 'DELIVERED'],
    ]);
    expect(service.providers.shown.at(-1)).toMatchObject({ provider: 'telegram', to: '4711' });
  });

  it('goes by web push until the browser withdraws its subscription, which is then forgotten', async () => {
    const { id: browser, address } = await service.push.subscribe(service.pushKey);
    const point = await pushPoint(address);
    const id = await toPoint('WEB_PUSH', point);
    await explained(id, { state: 'DELIVERED', reason: null });
    expect(await service.push.notifications(browser)).toMatchObject([{ id }]);

    await service.push.expire(browser);
    const steps = await explained(await toPoint('WEB_PUSH', point), { state: 'FAILED', reason: 'GONE' });
    expect(steps).toContainEqual(['ATTEMPTED', 'GONE', 'Attempt 1 by web-push: the address is no longer valid.']);
    await eventually(async () => expect(await suppressions('WEB_PUSH')).toEqual(['GONE']));
    await explained(await toPoint('WEB_PUSH', point), { state: 'SUPPRESSED', reason: 'ADDRESS_SUPPRESSED' });
  });

  it('goes by mail, and suppresses the address when it comes back', async () => {
    const plan = await plantMessages(service, { channel: 'EMAIL' });
    const id = await idOf(plan);
    await explained(id, { state: 'DELIVERED', outcome: 'SENT' });
    await bounce(service.mailServer.senders.at(-1)!);
    const steps = await explained(id, { state: 'DELIVERED', outcome: 'BOUNCED_HARD' });
    expect(steps).toContainEqual([
      'RECEIPT',
      'BOUNCED_HARD',
      'Receipt from smtp: the message came back: the address does not exist.',
    ]);
    expect(await suppressions('EMAIL')).toEqual(['HARD_BOUNCE']);
  });

  it('reports what came back of a mail whose connection died after its content', async () => {
    service.mailServer.afterContent = () => 'DISCONNECT';
    const id = await idOf(await plantMessages(service, { channel: 'EMAIL' }));
    await explained(id, { state: 'FAILED', reason: 'UNKNOWN' });
    service.mailServer.afterContent = undefined;
    await bounce(service.mailServer.senders.at(-1)!);
    expect(await explained(id, { state: 'FAILED', outcome: 'BOUNCED_HARD' })).toContainEqual([
      'ATTEMPTED',
      'UNKNOWN',
      'Attempt 1 by smtp: the connection ended after the content was sent.',
    ]);
  });
});

/** A subscription at the local push service, whose address is not one that people may enter. */
async function pushPoint(address: string): Promise<string> {
  const owner = { kind: 'ACCOUNT', id: uuidv7() } as const;
  const points = service.app.get(ContactPoints, { strict: false });
  const point = points.seal(owner, 'WEB_PUSH', { name: '', address: address.replace('http://', 'https://') });
  if ('refusal' in point) throw new Error(point.refusal);
  const sealedAddress = service.app
    .get(Vault, { strict: false })
    .seal(point.wrappedKey, { name: '', address }, point.id);
  const fingerprint = service.app.get(AddressFingerprints, { strict: false }).of('WEB_PUSH', address);
  await points.store(service.database, [{ ...point, sealedAddress, fingerprint }], 'CONFIRMED');
  return point.id;
}

async function bounce(to: string): Promise<void> {
  const lines = [
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
    '--b--',
    '',
  ];
  const { port } = service.app.get(ReturnServer, { strict: false });
  await createTransport({ host: '127.0.0.1', port: port!, ignoreTLS: true }).sendMail({
    envelope: { from: '', to },
    raw: lines.join('\r\n'),
  });
}
