import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import { identifier, sql } from '#database';
import { eventually } from '#testing';
import {
  type NotificationsEnvironment,
  startNotificationsEnvironment,
} from '../../../testing/notifications.environment.js';
import { AddressFingerprints } from '../contact-points/address-fingerprints.js';
import { ContactPoints, type SealedContactPoint } from '../contact-points/contact-points.js';
import { Confirmations } from '../confirmations/confirmations.js';
import { UnconfirmedSubscriptionsJob } from './unconfirmed-subscriptions.job.js';
import { Unsubscribes } from '../unsubscribe/unsubscribes.js';

describe('subscriptions of the public', () => {
  let service: NotificationsEnvironment;
  beforeAll(async () => void (service = await startNotificationsEnvironment()));
  afterAll(() => service?.stop());

  const wanted = (address: string, more: object = {}) => ({
    channel: 'EMAIL',
    address,
    consentVersion: 1,
    subscriptions: [{ areaPrefix: '32.01.22', topic: 'health', cadence: 'DAILY' }],
    ...more,
  });
  const subscribe = (address: string, more: object = {}) =>
    service.anonymous.post<{ code?: string }>('/v1/subscriptions', wanted(address, more));
  const confirm = (body: object) => service.anonymous.post<{ code?: string }>('/v1/contact-points/confirm', body);
  const mailsTo = (address: string) =>
    service.mailServer.mails.filter(({ to }) => JSON.stringify(to).toLowerCase().includes(address));
  const codeOf = async (address: string, count = 1) =>
    eventually(() => {
      const mails = mailsTo(address);
      expect(mails.length).toBeGreaterThanOrEqual(count);
      return Promise.resolve(/(?:Kode|Code): ([\w-]+)/.exec(mails.at(-1)?.text ?? '')![1]!);
    });
  const stateOf = async (address: string) => {
    const fingerprint = service.app.get(AddressFingerprints).of('EMAIL', address);
    const [row] = await service.database.query<{
      id: string;
      state: string;
      active: boolean;
      confirmed: number;
      acts: string[];
      suppressed: string | null;
    }>(sql`
      SELECT point.id, point.state, subscriber.active, suppression.reason AS suppressed,
             (SELECT count(confirmed_at)::int FROM subscription WHERE subscriber_id = subscriber.id) AS confirmed,
             (SELECT array_agg(act || ' ' || means ORDER BY id) FROM consent WHERE consent.owner_id = subscriber.id) AS acts
        FROM contact_point AS point JOIN subscriber ON subscriber.id = point.owner_id
        LEFT JOIN suppression USING (fingerprint, channel)
       WHERE fingerprint = ${fingerprint}`);
    return row!;
  };

  it('have no effect before the owner of the address confirms, with evidence of the consent', async () => {
    expect(await subscribe('Siti@Warga.Example')).toMatchObject({
      status: 202,
      body: { status: 'CONFIRMATION_REQUESTED' },
    });
    expect(await stateOf('siti@warga.example')).toMatchObject({
      state: 'UNCONFIRMED',
      active: false,
      confirmed: 0,
      acts: ['GIVEN API'],
    });
    const token = await codeOf('siti@warga.example');
    expect(await confirm({ token: `${token}x` })).toMatchObject({
      status: 404,
      body: { code: 'confirmation-unknown' },
    });
    expect((await confirm({ token })).status).toBe(204);
    expect(await stateOf('siti@warga.example')).toMatchObject({
      state: 'CONFIRMED',
      active: true,
      confirmed: 1,
      acts: ['GIVEN API', 'CONFIRMED LINK'],
    });
  });

  it('answer the same for an address that is known', async () => {
    const first = await subscribe('rini@warga.example');
    expect(await subscribe('rini@warga.example')).toMatchObject({ status: first.status, body: first.body });
  });

  it('of a stranger send an address three codes a day at the most', async () => {
    for (let n = 0; n < 6; n++) {
      await subscribe('korban@warga.example');
      await eventually(async () =>
        expect(await service.database.query(sql`SELECT FROM contact_confirmation WHERE due_at IS NOT NULL`)).toEqual(
          [],
        ),
      );
    }
    expect(mailsTo('korban@warga.example')).toHaveLength(3);
  });

  it('end by one click, which mail programs send without an account, and begin again with a new consent', async () => {
    await subscribe('dewi@warga.example');
    await confirm({ token: await codeOf('dewi@warga.example') });
    const { id } = await stateOf('dewi@warga.example');
    const headers = service.app.get(Unsubscribes).headersOf(id);
    expect(headers['List-Unsubscribe-Post']).toBe('List-Unsubscribe=One-Click');
    const path = new URL(/<(.*)>/.exec(headers['List-Unsubscribe'])![1]!).pathname;
    const asked = await fetch(`${service.url}${path}`);
    expect([asked.status, asked.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    expect((await stateOf('dewi@warga.example')).active).toBe(true);
    const click = () =>
      fetch(`${service.url}${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: 'List-Unsubscribe=One-Click',
      });
    expect([(await click()).status, (await click()).status]).toEqual([200, 200]);
    expect(await stateOf('dewi@warga.example')).toMatchObject({
      active: false,
      confirmed: 0,
      suppressed: 'UNSUBSCRIBED',
    });
    await subscribe('dewi@warga.example');
    expect((await stateOf('dewi@warga.example')).suppressed).toBe('UNSUBSCRIBED');
    await confirm({ token: await codeOf('dewi@warga.example', 2) });
    expect(await stateOf('dewi@warga.example')).toMatchObject({ active: true, confirmed: 1, suppressed: null });
  });

  it('by SMS are confirmed with a code of six digits, which five wrong ones end', async () => {
    await subscribe('0812-3456-7890', { channel: 'SMS' });
    const fingerprint = service.app.get(AddressFingerprints).of('SMS', '+6281234567890');
    const [point] = await service.database.query<{ id: string }>(
      sql`SELECT id FROM contact_point WHERE fingerprint = ${fingerprint} AND channel = 'SMS'`,
    );
    const code = () => service.app.get(Confirmations).issue(point!.id, 'SMS');
    const enter = async (entered: string) =>
      (await confirm({ channel: 'SMS', address: '62 812 3456 7890', code: entered })).status;
    const first = await code();
    for (let n = 1; n <= 5; n++)
      expect(await enter(String((Number(first) + n) % 1_000_000).padStart(6, '0'))).toBe(404);
    expect(await enter(first)).toBe(404);
    await subscribe('0812-3456-7890', { channel: 'SMS' });
    expect(await enter(await code())).toBe(204);
  });

  it('end for a number that answers BERHENTI, on SMS and WhatsApp alike', async () => {
    const unsubscribes = service.app.get(Unsubscribes);
    const reasons = async () =>
      (
        await service.database.query<{ entry: string }>(sql`
          SELECT channel || ' ' || reason AS entry FROM suppression
           WHERE fingerprint = ${service.app.get(AddressFingerprints).of('SMS', '081311112222')} ORDER BY channel`)
      ).map(({ entry }) => entry);
    expect(await unsubscribes.byAnswer('SMS', '+6281311112222', 'hujan belum berhenti')).toBeUndefined();
    expect(await reasons()).toEqual([]);
    expect(await unsubscribes.byAnswer('WHATSAPP', '+6281311112222', 'Berhenti')).toBe('STOP');
    expect(await reasons()).toEqual(['SMS STOP', 'WHATSAPP STOP']);
    expect(await unsubscribes.byAnswer('SMS', '+6281311112222', 'MULAI')).toBe('START');
    expect(await reasons()).toEqual([]);
  });

  it.each([
    ['siti@warga.example\nBcc: semua@warga.example', 'EMAIL'],
    ['sitі@warga.example', 'EMAIL'],
    ['0215551234', 'SMS'],
    ['+60123456789', 'SMS'],
    ['siti@warga.example', 'SMS'],
  ])('refuse %j as an address for %s', async (address, channel) => {
    expect(await subscribe(address, { channel })).toMatchObject({
      status: 400,
      body: { code: 'invalid-request', errors: [{ pointer: '/address' }] },
    });
  });

  it.each([
    { consentVersion: 2 },
    { subscriptions: [] },
    { subscriptions: [{ areaPrefix: '32.01%' }] },
    { subscriptions: [{ areaPrefix: '32.01', topic: 'gossip' }] },
    { name: 'menang.hadiah.com' },
    { language: 'jv' },
  ])('refuse %j', async (more) => {
    expect(await subscribe('siti@warga.example', more)).toMatchObject({
      status: 400,
      body: { code: 'invalid-request' },
    });
  });

  it('leave no address, number or chat in the clear in any table, in no metric and in no byte of what is sealed', async () => {
    const points = service.app.get(ContactPoints);
    const chat = points.seal({ kind: 'ACCOUNT', id: uuidv7() }, 'TELEGRAM', { name: 'Siti', address: '7788990011' });
    await points.store(service.database, [chat as SealedContactPoint], 'CONFIRMED');
    const planted = ['siti@warga.example', '81234567890', '7788990011'];
    const pattern = planted.flatMap((text) => [text, Buffer.from(text).toString('hex')]).join('|');
    const tables = await service.database.query<{ name: 'contact_point' }>(sql`
      SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public'`);
    expect(tables.length).toBeGreaterThan(15);
    for (const { name } of tables)
      expect(
        await service.database.query(sql`SELECT FROM ${identifier(name)} AS row WHERE row::text ~* ${pattern}`),
      ).toEqual([]);
    expect(await (await fetch(`${service.url}/metrics`)).text()).not.toMatch(new RegExp(pattern, 'i'));
  });

  it('that are not confirmed in time are deleted with the address, and confirmed ones stay', async () => {
    const job = service.app.get(UnconfirmedSubscriptionsJob);
    const [never, confirmed] = ['lupa@warga.example', 'setia@warga.example'];
    for (const address of [never, confirmed]) await subscribe(address);
    await confirm({ token: await codeOf(confirmed) });
    const another = [{ areaPrefix: '32.01.23', topic: 'culture', cadence: 'WEEKLY' }];
    await subscribe(confirmed, { subscriptions: another });
    await codeOf(never);
    const topicsOf = (address: string) =>
      service.database.query<{ topic: string }>(sql`
        SELECT topic FROM subscription JOIN contact_point ON owner_id = subscriber_id
         WHERE fingerprint = ${service.app.get(AddressFingerprints).of('EMAIL', address)} ORDER BY topic`);
    const inDays = (days: number) => new Date(Date.now() + days * 86_400_000);
    await job.run(inDays(6.9));
    expect([await topicsOf(never), await topicsOf(confirmed)]).toEqual([
      [{ topic: 'health' }],
      [{ topic: 'culture' }, { topic: 'health' }],
    ]);
    const { id: pointId } = await stateOf(never);
    const [{ ownerId }] = (await service.database.query(
      sql`SELECT owner_id FROM contact_point WHERE id = ${pointId}`,
    )) as [{ ownerId: string }];
    await job.run(inDays(7.1));
    expect(await stateOf(never)).toBeUndefined();
    expect(
      await service.database.query(sql`
        SELECT id FROM subscriber WHERE id = ${ownerId} UNION ALL SELECT id FROM consent WHERE owner_id = ${ownerId}
         UNION ALL SELECT id FROM subscription WHERE subscriber_id = ${ownerId}`),
    ).toEqual([]);
    expect(await topicsOf(confirmed)).toEqual([{ topic: 'health' }]);
    expect(await stateOf(confirmed)).toMatchObject({ state: 'CONFIRMED', active: true });
  });
});
