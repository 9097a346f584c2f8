import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { jakartaDate } from '#calendar';
import { sql } from '#database';
import { eventually } from '#testing';
import {
  received,
  responded,
  aspirationsFixture,
  type AspirationsFixture,
} from '../../../../../test/aspirations/sample-aspiration.js';
import { newTrackingNumber } from '#codes';
import type { TrackingResponse } from './tracking.dto.js';
import { WrongPinJob } from './wrong-pin.job.js';
import { wrongPinsPerDay } from './wrong-pins.service.js';

type Problem = { code: string; title: string; titleId: string };

const other = (pin: string) => String((Number(pin) + 1) % 10 ** 8).padStart(8, '0');

let sources = 0;
/** The headers of a caller from a network of its own. */
const freshSource = () => ({ 'x-forwarded-for': `198.51.100.${sources++ % 256}` });

describe('tracking', () => {
  let on: AspirationsFixture;
  beforeAll(async () => {
    on = await aspirationsFixture();
  });
  afterAll(() => on.stop());

  const follow = (trackingNumber: string, pin: string, source: Readonly<Record<string, string>> = {}) =>
    on.anyone.post<TrackingResponse & Problem>('/v1/tracking', { trackingNumber, pin }, source);
  const refuse = async (trackingNumber: string, pin: string, times: number, source = freshSource()) => {
    for (let time = 0; time < times; time++)
      expect(await follow(trackingNumber, other(pin), source)).toMatchObject({
        status: 403,
        body: { code: 'wrong-pin' },
      });
  };
  const countsOf = (id: string) =>
    on.database.query<{ tries: number }>(sql`SELECT tries FROM tracking_wrong_pin WHERE aspiration_id = ${id}`);
  const allCounts = async () => (await on.database.query(sql`SELECT FROM tracking_wrong_pin`)).length;

  it('accepts the number in any typing', async () => {
    const { trackingNumber, pin } = await received(on);
    const typed = ` ${trackingNumber.toLowerCase().replaceAll('-', ' ')} `;
    expect(await follow(typed, pin)).toMatchObject({
      status: 200,
      headers: { 'cache-control': 'no-store' },
      body: { trackingNumber, status: 'RECEIVED', answer: null, agency: null, closesOn: null },
    });
  });

  it.each([
    ['en', 'received', 'Received'],
    ['id', 'diterima', 'Diterima'],
  ])('shows words of the language %s beside the codes', async (language, statusLabel, actionLabel) => {
    const { trackingNumber, pin } = await received(on);
    const { headers, body } = await follow(trackingNumber, pin, { 'accept-language': language });
    expect(headers).toMatchObject({ 'content-language': language, vary: expect.stringContaining('accept-language') });
    expect(body).toMatchObject({
      status: 'RECEIVED',
      statusLabel,
      timeline: [{ action: 'receive', actionLabel, status: 'RECEIVED', statusLabel }],
    });
  });

  it('shows what an answer is in words', async () => {
    const { trackingNumber, pin } = await responded(on);
    const { body } = await follow(trackingNumber, pin, { 'accept-language': 'en' });
    expect(body.entries).toContainEqual(
      expect.objectContaining({ kind: 'RESPONSE', kindLabel: 'Answer', resultLabel: null }),
    );
    expect(body.timeline.at(-1)).toMatchObject({ action: 'respond', actionLabel: 'Answered', statusLabel: 'answered' });
  });

  it('delays a source after five wrong PINs of a number, also for the right PIN, and no other source', async () => {
    const { trackingNumber, pin } = await received(on);
    const source = freshSource();
    await refuse(trackingNumber, pin, 5, source);
    const delayed = await follow(trackingNumber, pin, source);
    expect(delayed).toMatchObject({ status: 429, body: { code: 'too-many-wrong-pins' } });
    expect(Number(delayed.headers['retry-after'])).toBeGreaterThan(0);
    expect(Number(delayed.headers['retry-after'])).toBeLessThanOrEqual(30);
    expect((await follow(trackingNumber, pin, freshSource())).status).toBe(200);
    const another = await received(on);
    expect((await follow(another.trackingNumber, another.pin, source)).status).toBe(200);
  });

  it('forgets the wrong PINs of a source with the right one', async () => {
    const { trackingNumber, pin } = await received(on);
    const source = freshSource();
    await refuse(trackingNumber, pin, 4, source);
    expect((await follow(trackingNumber, pin, source)).status).toBe(200);
    await refuse(trackingNumber, pin, 4, source);
    expect((await follow(trackingNumber, pin, source)).status).toBe(200);
  });

  it('counts concurrent tries of a source one by one', async () => {
    const { trackingNumber, pin } = await received(on);
    const source = freshSource();
    const tried = await Promise.all(Array.from({ length: 20 }, () => follow(trackingNumber, other(pin), source)));
    expect(tried.filter(({ status }) => status === 403)).toHaveLength(5);
    expect(tried.filter(({ status }) => status === 429)).toHaveLength(15);
  });

  it('accepts the right PIN from any fresh source until the daily budget of the number is spent', async () => {
    const { id, trackingNumber, pin } = await received(on);
    const spend = (tries: number) =>
      on.database.query(sql`
        INSERT INTO tracking_wrong_pin (aspiration_id, day, tries) VALUES (${id}, ${jakartaDate(new Date())}::date, ${tries})
        ON CONFLICT (aspiration_id, day) DO UPDATE SET tries = excluded.tries`);
    await spend(wrongPinsPerDay - 1);
    expect((await follow(trackingNumber, pin, freshSource())).status).toBe(200);
    await refuse(trackingNumber, pin, 1);
    const refused = await follow(trackingNumber, pin, freshSource());
    expect(refused).toMatchObject({ status: 429, body: { code: 'too-many-wrong-pins' } });
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    expect(Number(refused.headers['retry-after'])).toBeLessThanOrEqual(86_400);
    await eventually(async () => expect(await countsOf(id)).toEqual([{ tries: wrongPinsPerDay }]));
    expect((await follow(trackingNumber, pin, freshSource())).status).toBe(429);
    await on.database.query(sql`UPDATE tracking_wrong_pin SET day = day - 1 WHERE aspiration_id = ${id}`);
    expect((await follow(trackingNumber, pin, freshSource())).status).toBe(200);
    await on.provider(WrongPinJob).deleteOld();
    expect(await countsOf(id)).toEqual([]);
  });

  it('treats an unknown number like a wrong PIN, and stores nothing of it', async () => {
    const { id, trackingNumber, pin } = await received(on);
    const absent = newTrackingNumber();
    const [toKnownNumber, toUnknownNumber] = [freshSource(), freshSource()];
    const before = await allCounts();
    for (let time = 0; time < 6; time++) {
      const known = await follow(trackingNumber, other(pin), toKnownNumber);
      const unknown = await follow(absent, pin, toUnknownNumber);
      const { instance: _one, ...toKnown } = known.body as unknown as Record<string, unknown>;
      const { instance: _other, ...toUnknown } = unknown.body as unknown as Record<string, unknown>;
      expect(toUnknown).toEqual(toKnown);
      expect(unknown.status).toBe(known.status);
    }
    expect((await follow(absent, pin, toUnknownNumber)).status).toBe(429);
    await eventually(async () => expect(await countsOf(id)).toEqual([{ tries: 5 }]));
    expect(await allCounts()).toBe(before + 1);
  });

  it('counts wrong PINs in a metric, those of unknown numbers too', async () => {
    const total = async () => {
      const { body } = await on.anyone.get<string>('/metrics');
      return Number(/^sambung_tracking_wrong_pins_total\{.*\} (\d+)$/m.exec(body)![1]);
    };
    const { trackingNumber, pin } = await received(on);
    const before = await total();
    await refuse(trackingNumber, pin, 2);
    await refuse(newTrackingNumber(), pin, 3);
    expect(await total()).toBe(before + 5);
  });

  it('lets forty callers with wrong PINs neither wait for a lock nor hold back other requests', async () => {
    const { trackingNumber, pin } = await received(on);
    const client = new Client({ connectionString: on.database.url });
    await client.connect();
    try {
      // Whatever a try wrote for this number, it would wait here, with its connection.
      await client.query('BEGIN');
      await client.query('LOCK TABLE tracking_wrong_pin, tracking_pin IN EXCLUSIVE MODE');
      const tried = await Promise.all(
        Array.from({ length: 40 }, () => follow(trackingNumber, other(pin), freshSource())),
      );
      expect(new Set(tried.map(({ status }) => status))).toEqual(new Set([403]));
      expect((await on.anyone.get('/v1/agencies')).status).toBe(200);
    } finally {
      await client.end();
    }
  });

  it('changes an aspiration only by number and PIN, and only as its status allows', async () => {
    const fresh = await received(on);
    const early = await on.anyone.post('/v1/tracking/close', { trackingNumber: fresh.trackingNumber, pin: fresh.pin });
    expect(early).toMatchObject({ status: 409, body: { code: 'transition-refused' } });
    const { id, trackingNumber, pin } = await responded(on);
    const wrong = { trackingNumber, pin: other(pin) };
    expect((await on.anyone.post('/v1/tracking/close', wrong)).status).toBe(403);
    expect((await on.anyone.post('/v1/tracking/reopen', { ...wrong, reason: 'Belum' })).status).toBe(403);
    expect((await on.coordinator.get(`/v1/aspirations/${id}`)).body).toMatchObject({ status: 'RESPONDED' });
    expect((await on.anyone.post('/v1/tracking/close', { trackingNumber, pin })).status).toBe(200);
    expect((await on.anyone.post('/v1/tracking/close', { trackingNumber, pin })).status).toBe(409);
  });

  it('reopens and closes once for a repeated Idempotency-Key', async () => {
    const { id, trackingNumber, pin } = await responded(on);
    const change = (step: string, body: object, key: string) =>
      on.anyone.post<TrackingResponse>(
        `/v1/tracking/${step}`,
        { trackingNumber, pin, ...body },
        { 'idempotency-key': key },
      );
    const reopen = () => change('reopen', { reason: 'Belum selesai' }, 'reopened-by-the-citizen');
    const first = await reopen();
    expect(first).toMatchObject({ status: 200, body: { status: 'REOPENED' } });

    const { body: reopened } = await on.liaison.get<{ version: number }>(`/v1/aspirations/${id}`);
    const answer = { text: 'Sudah dikerjakan ulang.' };
    await on.liaison.post(`/v1/aspirations/${id}/respond`, answer, { 'if-match': `"${reopened.version}"` });
    expect((await reopen()).body).toEqual(first.body);
    expect((await on.liaison.get(`/v1/aspirations/${id}`)).body).toMatchObject({ status: 'RESPONDED' });

    const close = () => change('close', {}, 'closed-by-the-citizen');
    const closed = await close();
    expect(closed).toMatchObject({ status: 200, body: { status: 'CLOSED' } });
    expect((await close()).body).toEqual(closed.body);
  });

  it('does not repeat the response without the PIN', async () => {
    const { trackingNumber, pin } = await responded(on);
    const key = { 'idempotency-key': 'closed-before-the-thief-came' };
    expect((await on.anyone.post('/v1/tracking/close', { trackingNumber, pin }, key)).status).toBe(200);
    const wrong = { trackingNumber, pin: other(pin) };
    expect((await on.anyone.post('/v1/tracking/close', wrong, key)).status).toBe(403);
  });
});
