import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { HistoryPage } from '#lifecycle';
import { eventually } from '#testing';
import { sql } from '#database';
import { holidays } from '../../../../local/seed/holidays.js';
import {
  assigned,
  ifMatch,
  received,
  responded,
  aspirationsFixture,
  type AspirationsFixture,
} from '../../../../test/aspirations/sample-aspiration.js';
import type { AspirationResponse } from '../aspirations/aspiration.dto.js';
import { endOfJakartaDay } from '#calendar';
import type { TrackingResponse } from '../citizens/tracking/tracking.dto.js';

type Problem = { code: string };

const lastMoment = (dueOn: string) => new Date(endOfJakartaDay(dueOn).getTime() - 1);

describe('deadlines', () => {
  let on: AspirationsFixture;
  beforeAll(async () => {
    on = await aspirationsFixture();
  });
  afterAll(() => on.stop());

  const get = async (id: string) => (await on.coordinator.get<AspirationResponse>(`/v1/aspirations/${id}`)).body;
  const published = (id: string, type: string) =>
    on.published.filter((event) => event.key === id && event.type === type && event.topic.startsWith('aspirations.'));

  it('publish a miss once, also when two jobs run concurrently', async () => {
    const { id, verifyBy } = await received(on);
    await on.deadlineJob.run(lastMoment(verifyBy));
    expect(await get(id)).toMatchObject({ version: 2, deadlines: [{ stage: 'VERIFICATION', missedAt: null }] });

    const over = endOfJakartaDay(verifyBy);
    const results = await Promise.all([on.deadlineJob.run(over), on.deadlineJob.run(over), on.deadlineJob.run(over)]);
    await on.deadlineJob.run(over);
    expect(results.reduce((sum, { missed }) => sum + missed, 0)).toBe(1);
    const late = await get(id);
    expect(late).toMatchObject({ status: 'RECEIVED', version: 3, deadlines: [{ missedAt: over.toISOString() }] });
    await eventually(() => expect(published(id, 'DeadlineMissed')).toHaveLength(1));
    expect(published(id, 'DeadlineMissed')[0]?.data).toMatchObject({
      version: 3,
      stage: 'VERIFICATION',
      dueOn: verifyBy,
      agencyId: null,
    });

    const verified = await on.coordinator.post<AspirationResponse>(`/v1/aspirations/${id}/verify`, {}, ifMatch(3));
    expect(verified.body.deadlines[0]).toMatchObject({ stoppedAt: expect.any(String), missedAt: over.toISOString() });
    const history = (await on.coordinator.get<HistoryPage>(`/v1/aspirations/${id}/history`)).body;
    const actions = history.items.map(({ action }) => action);
    expect(actions).toEqual(['receive', 'near-deadline', 'miss-deadline', 'verify', 'assign']);
  });

  it('publish the agency whose answer is late', async () => {
    const { id, now } = await assigned(on);
    await on.deadlineJob.run(endOfJakartaDay(now.deadlines[1]!.dueOn));
    await eventually(() => expect(published(id, 'DeadlineMissed')).toHaveLength(1));
    expect(published(id, 'DeadlineMissed')[0]?.data).toMatchObject({ stage: 'RESPONSE', agencyId: 'dpupr' });
  });

  it('close an aspiration once when its citizen does not respond', async () => {
    const { id, now, trackingNumber, pin } = await responded(on);
    await on.member.post(`/v1/aspirations/${id}/confirm-notified`, {}, ifMatch(now.version));
    const { dueOn } = now.deadlines.at(-1)!;
    await on.deadlineJob.run(lastMoment(dueOn));
    expect((await get(id)).status).toBe('RESPONDED');
    const over = endOfJakartaDay(dueOn);
    await Promise.all([on.deadlineJob.run(over), on.deadlineJob.run(over)]);
    await on.deadlineJob.run(over);
    expect(await get(id)).toMatchObject({ status: 'CLOSED', outcome: 'SILENCE', version: now.version + 2 });
    await eventually(() => expect(published(id, 'AspirationClosed')).toHaveLength(1));
    expect(published(id, 'AspirationClosed')[0]?.data).toMatchObject({ outcome: 'SILENCE' });
    const reason = 'Belum selesai';
    const late = await on.anyone.post<Problem>('/v1/tracking/reopen', { trackingNumber, pin, reason });
    expect(late).toMatchObject({ status: 409, body: { code: 'transition-refused' } });
    const tracked = await on.anyone.post<TrackingResponse>('/v1/tracking', { trackingNumber, pin });
    expect(tracked.body).toMatchObject({ status: 'CLOSED', closesOn: null });
  });

  it('do not close an aspiration whose citizen responded in time', async () => {
    const { id, now, trackingNumber, pin } = await responded(on);
    await on.anyone.post('/v1/tracking/reopen', { trackingNumber, pin, reason: 'Belum selesai' });
    await on.deadlineJob.run(endOfJakartaDay(now.deadlines.at(-1)!.dueOn));
    expect((await get(id)).status).toBe('REOPENED');
  });

  it('apply one transition when an answer and the job coincide', async () => {
    const { id, now } = await assigned(on);
    const over = endOfJakartaDay(now.deadlines[1]!.dueOn);
    const [answer] = await Promise.all([
      on.liaison.post(`/v1/aspirations/${id}/respond`, { text: 'Selesai.' }, ifMatch(now.version)),
      on.deadlineJob.run(over),
    ]);
    expect([200, 412]).toContain(answer.status);
    const versions = await on.database.query<{ version: number }>(
      sql`SELECT version FROM aspiration_history WHERE subject_id = ${id} ORDER BY version`,
    );
    expect(versions.map(({ version }) => version)).toEqual(versions.map((_, index) => index + 1));
    expect((await get(id)).version).toBe(versions.length);
  });

  it('are recalculated when days off are amended', async () => {
    const { id, verifyBy } = await received(on);
    const year = verifyBy.slice(0, 4);
    const days = holidays()[year]!;
    const amended = [...days, { date: verifyBy, name: 'Cuti bersama tambahan', kind: 'JOINT_LEAVE' }];
    expect(await on.admin.replace(`/v1/holidays/${year}`, { days: amended })).toMatchObject({ status: 200 });
    expect((await get(id)).deadlines[0]!.dueOn > verifyBy).toBe(true);
    expect(await on.admin.replace(`/v1/holidays/${year}`, { days })).toMatchObject({ status: 200, body: { days } });
    expect((await get(id)).deadlines[0]!.dueOn).toBe(verifyBy);
    const { body } = await on.anyone.get<{ days: unknown[] }>(`/v1/holidays/${year}`);
    expect(body.days).toEqual(days);
  });

  it('take their length from the time limit in force', async () => {
    const before = await received(on);
    await on.database.query(sql`
      INSERT INTO time_limit (stage, effective_from, working_days, source)
      VALUES ('VERIFICATION', '2026-01-01', 1, 'test'), ('VERIFICATION', '2099-01-01', 60, 'test')`);
    const after = await received(on);
    await on.database.query(sql`DELETE FROM time_limit WHERE source = 'test'`);
    expect(after.verifyBy < before.verifyBy).toBe(true);
    expect((await get(before.id)).deadlines[0]?.dueOn).toBe(before.verifyBy);
  });
});

describe('without the days off of coming years', () => {
  let on: AspirationsFixture;
  beforeAll(async () => {
    on = await aspirationsFixture();
  });
  afterAll(() => on.stop());

  it('refuses the transition and writes nothing', async () => {
    const waiting = await received(on);
    await on.database.query(sql`DELETE FROM holiday`);
    await on.database.query(sql`DELETE FROM holiday_year`);
    const { id } = waiting;
    const refused = await on.coordinator.post<Problem>(`/v1/aspirations/${id}/verify`, {}, ifMatch(1));
    expect(refused).toMatchObject({ status: 422, body: { code: 'calendar-unknown' } });
    const now = (await on.coordinator.get<AspirationResponse>(`/v1/aspirations/${id}`)).body;
    expect(now).toMatchObject({ version: 1, status: 'RECEIVED', deadlines: [{ stoppedAt: null }] });
    await expect(received(on)).rejects.toThrow('calendar-unknown');
    const [rows] = await on.database.query(
      sql`SELECT (SELECT count(*) FROM aspiration)::int AS aspirations, (SELECT count(*)
              FROM reporter)::int AS reporters`,
    );
    expect(rows).toEqual({ aspirations: 1, reporters: 1 });
  });
});
