import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { contactPurposes } from '#contracts';
import { newTrackingNumber } from '#codes';
import { sql } from '#database';
import type { Page } from '#http-api';
import { eventually } from '#testing';
import {
  aspirationsFixture,
  type AspirationsFixture,
  newAspiration,
  newSupporter,
  received,
} from '../../../../../../test/aspirations/sample-aspiration.js';
import type { AccessLogEntry } from '../../../agencies/access-log.dto.js';
import type { ReceivedAspiration } from '../../../intake/intake.dto.js';
import type { ClaimedPins } from './pin-renewal.dto.js';
import { PinRenewalJob, renewalsPerDay } from './pin-renewal.job.js';

type Tracked = Pick<ReceivedAspiration, 'id' | 'trackingNumber' | 'pin'>;
type Problem = { code: string };

describe('a new PIN', () => {
  let on: AspirationsFixture;
  beforeAll(async () => void (on = await aspirationsFixture()));
  afterAll(() => on.stop());

  /** A report with a contact of its own. */
  const report = async (changes: object = {}) => {
    const email = `${randomUUID()}@warga.example`;
    const aspiration = await received(on, { reporter: { ...newAspiration.reporter, phone: null, email }, ...changes });
    return { ...aspiration, email };
  };
  const request = (trackingNumber: string, contact: string, source = '203.0.113.1') =>
    on.anyone.post<Problem>('/v1/tracking/renew-pin', { trackingNumber, contact }, { 'x-forwarded-for': source });
  const follow = async ({ trackingNumber }: Pick<Tracked, 'trackingNumber'>, pin: string) =>
    (await on.anyone.post('/v1/tracking', { trackingNumber, pin })).status;
  /** Ends when every request is resolved. */
  const resolved = async () => {
    await on.provider(PinRenewalJob).run();
    await eventually(async () => expect(await on.database.query(sql`SELECT FROM pin_request`)).toEqual([]));
  };
  const renewalsOf = async (ownerId: string) =>
    (
      await on.database.query<{ id: string }>(sql`SELECT id FROM pin_renewal WHERE owner_id = ${ownerId} ORDER BY id`)
    ).map(({ id }) => id);
  const claim = async (...renewalIds: string[]) =>
    (await on.notifier.post<ClaimedPins>('/v1/pin-renewals/pins', { renewalIds })).body.pins.map(({ pin }) => pin);
  const renewed = async (one: { id: string; trackingNumber: string; email: string }) => {
    await request(one.trackingNumber, one.email);
    await resolved();
    const id = (await renewalsOf(one.id)).at(-1)!;
    const [pin] = await claim(id);
    return { id, pin: pin! };
  };

  it('takes the place of the former one when it is used, and not before', async () => {
    const one = await report();
    const { id, pin } = await renewed(one);
    expect(pin).toMatch(/^\d{8}$/);
    expect(await follow(one, one.pin)).toBe(200);
    expect(await follow(one, pin)).toBe(200);
    expect(await follow(one, one.pin)).toBe(403);
    expect(await follow(one, pin)).toBe(200);
    expect(await claim(id)).toEqual([]);
  });

  it('is published without the contact and the PIN, and is in the log of the reporter', async () => {
    const one = await report();
    const { id, pin } = await renewed(one);
    await eventually(() => expect(on.published.filter(({ key }) => key === id)).toHaveLength(1));
    const [event] = on.published.filter(({ key }) => key === id);
    expect(event!.data).toMatchObject({ aspirationId: one.id, reporterId: one.id, trackingNumber: one.trackingNumber });
    const stored = await on.database.query(sql`
      SELECT pin_renewal::text AS renewal, tracking_pin::text AS pin FROM pin_renewal, tracking_pin
       WHERE pin_renewal.id = ${id} AND aspiration_id = ${one.id}`);
    for (const where of [event, stored]) {
      expect(JSON.stringify(where)).not.toContain(one.email);
      expect(JSON.stringify(where)).not.toContain(`"${pin}"`);
    }
    const { trackingNumber } = one;
    const log = await on.anyone.post<Page<AccessLogEntry>>('/v1/tracking/access-log', { trackingNumber, pin: one.pin });
    expect(log.body.items).toMatchObject([{ role: 'SYSTEM', what: 'PIN', purpose: contactPurposes['renew-pins'] }]);
  });

  it('is answered alike for another contact, an unknown number and a report without a contact', async () => {
    const one = await report();
    const without = await report({ reporter: { ...newAspiration.reporter, phone: null, email: null } });
    const answers = [
      await request(one.trackingNumber, one.email),
      await request(one.trackingNumber, 'orang-lain@warga.example'),
      await request(newTrackingNumber(), one.email),
      await request(without.trackingNumber, one.email),
    ];
    const shown = answers.map(({ status, body, headers: { date: _date, ...headers } }) => ({
      status,
      body,
      headers: Object.keys(headers).toSorted(),
    }));
    expect(shown[0]).toMatchObject({ status: 202, body: { status: 'ACCEPTED' } });
    for (const other of shown) expect(other).toEqual(shown[0]);
    await resolved();
    expect(await renewalsOf(one.id)).toHaveLength(1);
    expect(await renewalsOf(without.id)).toEqual([]);
  });

  it('accepts the telephone number in any spelling, and refuses what is no contact', async () => {
    const phone = `+62811${String(Date.now()).slice(-8)}`;
    const one = await report({ reporter: { ...newAspiration.reporter, phone, email: null } });
    await request(one.trackingNumber, phone.replace('+62', '0'));
    await resolved();
    expect(await renewalsOf(one.id)).toHaveLength(1);
    expect(await request(one.trackingNumber, 'bukan kontak')).toMatchObject({
      status: 400,
      body: { code: 'invalid-request' },
    });
  });

  it('is for the supporter by their own number', async () => {
    const { id } = await report();
    const email = `${randomUUID()}@warga.example`;
    const { body: supporter } = await on.member.post<Tracked>(`/v1/aspirations/${id}/supporters`, {
      ...newSupporter,
      reporter: { ...newSupporter.reporter, phone: null, email },
    });
    const { pin } = await renewed({ ...supporter, email });
    expect(await follow(supporter, pin)).toBe(200);
    await eventually(() =>
      expect(on.published.find(({ data }) => data['reporterId'] === supporter.id)?.data).toMatchObject({
        aspirationId: id,
      }),
    );
  });

  it('is the last one that was requested, and valid for a day', async () => {
    const one = await report();
    const first = await renewed(one);
    const second = await renewed(one);
    expect(await claim(first.id, second.id)).toEqual([second.pin]);
    expect(await follow(one, first.pin)).toBe(403);
    await on.database.query(sql`UPDATE pin_renewal SET expires_at = now() WHERE id = ${second.id}`);
    expect(await claim(second.id)).toEqual([]);
    expect(await follow(one, second.pin)).toBe(403);
    expect(await follow(one, one.pin)).toBe(200);
  });

  it('is issued three times a day at most, also when the requests come together', async () => {
    const one = await report();
    for (let time = 0; time < renewalsPerDay - 1; time++) await renewed(one);
    await Promise.all([1, 2, 3].map(() => request(one.trackingNumber, one.email)));
    await resolved();
    expect(await renewalsOf(one.id)).toHaveLength(renewalsPerDay);
    await request(one.trackingNumber, one.email);
    await resolved();
    expect(await renewalsOf(one.id)).toHaveLength(renewalsPerDay);
  });

  it('is sent to one contact three times a day at most, whatever the numbers', async () => {
    const email = `${randomUUID()}@warga.example`;
    const reporter = { ...newAspiration.reporter, phone: null, email };
    const reports = [];
    for (let number = 0; number < renewalsPerDay + 1; number++) reports.push(await received(on, { reporter }));
    for (const { trackingNumber } of reports) await request(trackingNumber, email);
    await resolved();
    const issued = await on.database.query(
      sql`SELECT FROM pin_renewal WHERE owner_id = ANY (${reports.map(({ id }) => id)}::uuid[])`,
    );
    expect(issued).toHaveLength(renewalsPerDay);
  });

  it('is requested fifty times a day at most from one network, whatever the number', async () => {
    const source = '198.51.100.77';
    for (let time = 0; time < 50; time++)
      expect((await request(newTrackingNumber(), 'siapa@warga.example', source)).status).toBe(202);
    const refused = await request(newTrackingNumber(), 'siapa@warga.example', source);
    expect(refused).toMatchObject({ status: 429, body: { code: 'too-many-pin-requests' } });
    expect(refused.headers['retry-after']).toBeDefined();
    expect((await request(newTrackingNumber(), 'siapa@warga.example', '198.51.100.78')).status).toBe(202);
  });

  it('is not issued for a reporter who was erased or has restricted the use of their data', async () => {
    const [erased, restricted] = [await report(), await report()];
    await on.database.query(sql`DELETE FROM reporter_key WHERE aspiration_id = ${erased.id}`);
    await on.database.query(sql`UPDATE reporter_key SET restricted_at = now() WHERE aspiration_id = ${restricted.id}`);
    for (const { trackingNumber, email } of [erased, restricted]) await request(trackingNumber, email);
    await resolved();
    for (const { id } of [erased, restricted]) expect(await renewalsOf(id)).toEqual([]);
  });

  it('is given to the service that sends it, and to no one else', async () => {
    const other = await on.as('notifications', 'SERVICE@purpose:notify-reporters');
    for (const who of [other, on.coordinator, on.member, on.admin])
      expect((await who.post('/v1/pin-renewals/pins', { renewalIds: [randomUUID()] })).status).toBe(403);
  });
});
