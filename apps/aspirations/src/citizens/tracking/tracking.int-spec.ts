import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sql } from '#database';
import {
  received,
  responded,
  aspirationsFixture,
  type AspirationsFixture,
} from '../../../../../test/aspirations/sample-aspiration.js';
import { newTrackingNumber } from '../../aspirations/tracking-number.js';
import type { TrackingResponse } from './tracking.dto.js';

type Problem = { code: string; title: string; titleId: string };

const other = (pin: string) => String((Number(pin) + 1) % 1_000_000).padStart(6, '0');

describe('tracking', () => {
  let on: AspirationsFixture;
  beforeAll(async () => {
    on = await aspirationsFixture();
  });
  afterAll(() => on.stop());

  const follow = (trackingNumber: string, pin: string) =>
    on.anyone.post<TrackingResponse & Problem>('/v1/tracking', { trackingNumber, pin });
  const unlock = (trackingNumber: string) =>
    on.database.query(sql`
      UPDATE tracking_attempt SET locked_until = now() - interval '1 second'
       WHERE tracking_number = ${trackingNumber}`);

  it('accepts the number in any typing', async () => {
    const { trackingNumber, pin } = await received(on);
    const typed = ` ${trackingNumber.toLowerCase().replaceAll('-', ' ')} `;
    expect(await follow(typed, pin)).toMatchObject({
      status: 200,
      headers: { 'cache-control': 'no-store' },
      body: { trackingNumber, status: 'RECEIVED', answer: null, agency: null, closesOn: null },
    });
  });

  it('locks a number after five wrong PINs in a row, also for the correct PIN, and unlocks it later', async () => {
    const { trackingNumber, pin } = await received(on);
    for (let time = 0; time < 4; time++) expect((await follow(trackingNumber, other(pin))).status).toBe(403);
    expect((await follow(trackingNumber, pin)).status).toBe(200);
    for (let time = 0; time < 5; time++)
      expect(await follow(trackingNumber, other(pin))).toMatchObject({ status: 403, body: { code: 'wrong-pin' } });
    const locked = await follow(trackingNumber, pin);
    expect(locked).toMatchObject({ status: 429, body: { code: 'tracking-locked' } });
    expect(Number(locked.headers['retry-after'])).toBeGreaterThan(890);
    expect(Number(locked.headers['retry-after'])).toBeLessThanOrEqual(900);
    await unlock(trackingNumber);
    expect((await follow(trackingNumber, other(pin))).status).toBe(403);
    expect((await follow(trackingNumber, pin)).status).toBe(200);
  });

  it('allows no more than five PINs, also concurrently', async () => {
    const { trackingNumber, pin } = await received(on);
    const tried = await Promise.all(Array.from({ length: 20 }, () => follow(trackingNumber, other(pin))));
    expect(tried.filter(({ status }) => status === 403)).toHaveLength(5);
    expect(tried.filter(({ status }) => status === 429)).toHaveLength(15);
  });

  it('treats an unknown number like a wrong PIN', async () => {
    const { trackingNumber, pin } = await received(on);
    const absent = newTrackingNumber();
    for (let time = 0; time < 6; time++) {
      const [known, unknown] = [await follow(trackingNumber, other(pin)), await follow(absent, pin)];
      const { instance: _one, ...toKnown } = known.body as unknown as Record<string, unknown>;
      const { instance: _other, ...toUnknown } = unknown.body as unknown as Record<string, unknown>;
      expect(toUnknown).toEqual(toKnown);
      expect(unknown.status).toBe(known.status);
    }
    expect((await follow(absent, pin)).status).toBe(429);
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
