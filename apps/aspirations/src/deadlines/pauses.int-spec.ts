import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { eventually } from '#testing';
import { sql } from '#database';
import { holidays } from '../../../../local/seed/holidays.js';
import {
  assigned,
  ifMatch,
  received,
  aspirationsFixture,
  type AspirationsFixture,
} from '../../../../test/aspirations/sample-aspiration.js';
import type { AspirationResponse } from '../aspirations/aspiration.dto.js';
import { addWorkingDays, endOfJakartaDay, jakartaDate, type Pause, type WorkingCalendar } from '#calendar';
import { redact } from '#text';
import type { AspirationDeadlinesResponse } from './deadline.dto.js';

type Problem = { code: string };

const calendar: WorkingCalendar = {
  years: new Set(Object.keys(holidays()).map(Number)),
  daysOff: new Set(
    Object.values(holidays())
      .flat()
      .map(({ date }) => date),
  ),
};

describe('paused deadlines', () => {
  let on: AspirationsFixture;
  beforeAll(async () => {
    on = await aspirationsFixture();
  });
  afterAll(() => on.stop());

  const deadlinesOf = async (id: string) =>
    (await on.coordinator.get<AspirationDeadlinesResponse>(`/v1/aspirations/${id}/deadlines`)).body;
  const deadlineOf = async (id: string, name: string) =>
    (await deadlinesOf(id)).items.filter(({ stage: of }) => of === name).at(-1)!;
  const act = (who: 'coordinator' | 'liaison', id: string, action: string, version: number) =>
    on[who].post<AspirationDeadlinesResponse & Problem>(
      `/v1/aspirations/${id}/${action}`,
      { reason: 'Menunggu data dari warga' },
      ifMatch(version),
    );
  /** As a transition does it, at a time of the test's choice. */
  const at = (id: string, action: 'pause' | 'resume', now: Date) =>
    on.transaction(async (tx) => {
      await tx.query(sql`SELECT FROM aspiration WHERE id = ${id} FOR UPDATE`);
      return on.deadlines[action](tx, id, { actor: 'test', reason: redact('test'), now });
    });
  const days = (many: number) => new Date(Date.now() + many * 86_400_000);

  it('pause by hand with a reason, and resume', async () => {
    const { id, now } = await assigned(on);
    const paused = await act('coordinator', id, 'deadlines/pause', now.version);
    expect(paused).toMatchObject({ status: 200, body: { version: now.version + 1 } });
    const deadline = paused.body.items.find(({ stage: name }) => name === 'RESPONSE');
    expect(deadline).toMatchObject({
      pausedAt: expect.any(String),
      pauses: [{ resumedAt: null, reason: 'Menunggu data dari warga' }],
    });
    await on.deadlineJob.run(days(90));
    expect(await deadlineOf(id, 'RESPONSE')).toMatchObject({ warnedAt: null, missedAt: null });
    const again = await act('coordinator', id, 'deadlines/pause', paused.body.version);
    expect(again).toMatchObject({ status: 409, body: { code: 'no-deadline-to-pause' } });
    const resumed = await act('coordinator', id, 'deadlines/resume', paused.body.version);
    expect(resumed.body.items.find(({ stage: name }) => name === 'RESPONSE')).toMatchObject({ pausedAt: null });
    const twice = await act('coordinator', id, 'deadlines/resume', resumed.body.version);
    expect(twice).toMatchObject({ status: 409, body: { code: 'no-deadline-to-resume' } });
  });

  it('run on when their agency requests a pause, until the coordinator grants it', async () => {
    const { id, now } = await assigned(on);
    const own = await act('liaison', id, 'deadlines/pause', now.version);
    expect(own).toMatchObject({ status: 403, body: { code: 'role-missing' } });
    const requested = await act('liaison', id, 'deadlines/request-pause', now.version);
    const open = { reason: 'Menunggu data dari warga', decidedAt: null, granted: null };
    expect(requested).toMatchObject({ status: 200, body: { pauseRequests: [open] } });
    expect(await deadlineOf(id, 'RESPONSE')).toMatchObject({ pausedAt: null });
    const again = await act('liaison', id, 'deadlines/request-pause', requested.body.version);
    expect(again).toMatchObject({ status: 409, body: { code: 'pause-already-requested' } });
    const refused = await act('coordinator', id, 'deadlines/refuse-pause', requested.body.version);
    expect(refused).toMatchObject({ status: 200, body: { pauseRequests: [{ granted: false }] } });
    const none = await act('coordinator', id, 'deadlines/refuse-pause', refused.body.version);
    expect(none).toMatchObject({ status: 409, body: { code: 'no-pause-requested' } });
    const second = await act('liaison', id, 'deadlines/request-pause', refused.body.version);
    const granted = await act('coordinator', id, 'deadlines/pause', second.body.version);
    expect(granted.body.pauseRequests.map((request) => request.granted)).toEqual([false, true]);
    expect(await deadlineOf(id, 'RESPONSE')).toMatchObject({ pausedAt: expect.any(String) });
  });

  it('give back every paused working day, in any order, and publish once for each due day', async () => {
    const { id } = await assigned(on);
    const before = await deadlineOf(id, 'RESPONSE');
    const pauses: Pause[] = [];
    const turns = fc.array(fc.tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 6 })), {
      minLength: 1,
      maxLength: 3,
    });
    let today = 0;
    await fc.assert(
      fc.asyncProperty(turns, async (taken) => {
        for (const [run, stand] of taken) {
          const [from, until] = [days(today + run), days(today + run + stand)];
          today += run + stand;
          await at(id, 'pause', from);
          await at(id, 'resume', until);
          pauses.push({ from: jakartaDate(from), until: jakartaDate(until) });
          const { dueOn } = await deadlineOf(id, 'RESPONSE');
          expect(dueOn).toBe(addWorkingDays(before.startsOn, before.workingDays, calendar, pauses));
        }
      }),
      { numRuns: 6, endOnFailure: true },
    );
    const deadline = await deadlineOf(id, 'RESPONSE');
    for (const [index, change] of deadline.changes.entries())
      expect(change).toMatchObject({
        why: 'RESUMED',
        oldDueOn: index === 0 ? before.dueOn : deadline.changes[index - 1]!.newDueOn,
      });
    expect(deadline.changes.at(-1)?.newDueOn ?? before.dueOn).toBe(deadline.dueOn);
  });

  it('pause the escalation, too, when a late aspiration is returned to its citizen', async () => {
    const { id, verifyBy } = await received(on);
    await on.deadlineJob.run(endOfJakartaDay(verifyBy));
    expect(await deadlineOf(id, 'VERIFICATION')).toMatchObject({ missedAt: expect.any(String), escalationLevel: 0 });
    const stood = new Date(endOfJakartaDay(verifyBy).getTime() + 3_600_000);
    expect(await at(id, 'pause', stood)).toBe(1);
    await on.deadlineJob.run(days(120));
    expect(await deadlineOf(id, 'VERIFICATION')).toMatchObject({ escalationLevel: 0 });
    const resumed = new Date(stood.getTime() + 14 * 86_400_000);
    await at(id, 'resume', resumed);
    const pause = { from: jakartaDate(stood), until: jakartaDate(resumed) };
    const escalationLevel = endOfJakartaDay(addWorkingDays(verifyBy, 2, calendar, [pause]));
    await on.deadlineJob.run(new Date(escalationLevel.getTime() - 1));
    expect(await deadlineOf(id, 'VERIFICATION')).toMatchObject({ escalationLevel: 0, dueOn: verifyBy });
    await on.deadlineJob.run(escalationLevel);
    expect(await deadlineOf(id, 'VERIFICATION')).toMatchObject({ escalationLevel: 1, dueOn: verifyBy });
  });

  it('cannot be resumed by hand while the aspiration waits for its reporter, and those of the reporter cannot be paused', async () => {
    const { id, version } = await received(on);
    await at(id, 'pause', new Date());
    await on.transaction(async (tx) => {
      const [row] = await tx.query<AspirationResponse>(
        sql`SELECT id, kind, category, agency_id FROM aspiration WHERE id = ${id} FOR UPDATE`,
      );
      await on.deadlines.start(tx, row!, 'COMPLETION', new Date());
    });
    const refused = await act('coordinator', id, 'deadlines/resume', version);
    expect(refused).toMatchObject({ status: 409, body: { code: 'deadline-waits-for-reporter' } });
    const pause = await act('coordinator', id, 'deadlines/pause', version);
    expect(pause).toMatchObject({ status: 409, body: { code: 'no-deadline-to-pause' } });
    const { dueOn } = await deadlineOf(id, 'COMPLETION');
    await on.deadlineJob.run(new Date(endOfJakartaDay(dueOn).getTime() - 1));
    await on.deadlineJob.run(new Date(endOfJakartaDay(dueOn).getTime() - 1));
    const near = () => on.published.filter(({ key, type }) => key === id && type === 'DeadlineNear');
    await eventually(() => expect(near().map(({ data }) => data['stage'])).toEqual(['COMPLETION']));
  });

  it('stop together with their open pause', async () => {
    const { id, now } = await assigned(on);
    await act('coordinator', id, 'deadlines/pause', now.version);
    const answer = await on.liaison.post(
      `/v1/aspirations/${id}/respond`,
      { text: 'Selesai.' },
      ifMatch(now.version + 1),
    );
    expect(answer.status).toBe(200);
    expect(await deadlineOf(id, 'RESPONSE')).toMatchObject({
      stoppedAt: expect.any(String),
      pausedAt: null,
      pauses: [{ resumedAt: expect.any(String) }],
    });
  });

  it('are recalculated from their first day when the class changes, except missed ones', async () => {
    const { id, now } = await assigned(on);
    const row = { id, kind: now.kind, category: now.category, agencyId: now.agencyId, oversight: false };
    const started = await deadlineOf(id, 'RESOLUTION');
    await on.transaction(async (tx) => {
      await tx.query(sql`SELECT FROM aspiration WHERE id = ${id} FOR UPDATE`);
      if (!started) await on.deadlines.start(tx, row, 'RESOLUTION', new Date());
    });
    const before = await deadlineOf(id, 'RESOLUTION');
    expect(before.workingDays).toBe(14);
    await on.deadlineJob.run(endOfJakartaDay((await deadlineOf(id, 'RESPONSE')).dueOn));
    await on.transaction((tx) => on.deadlines.applyTimeLimits(tx, { ...row, oversight: true }, 'CLASS'));
    const dueOn = addWorkingDays(before.startsOn, 60, calendar);
    expect(await deadlineOf(id, 'RESOLUTION')).toMatchObject({
      workingDays: 60,
      dueOn,
      changes: [{ oldDueOn: before.dueOn, newDueOn: dueOn, why: 'CLASS' }],
    });
    expect(await deadlineOf(id, 'RESPONSE')).toMatchObject({
      workingDays: 5,
      missedAt: expect.any(String),
      changes: [],
    });
    await on.transaction((tx) => on.deadlines.applyTimeLimits(tx, row, 'CLASS'));
    expect(await deadlineOf(id, 'RESOLUTION')).toMatchObject({ workingDays: 14, dueOn: before.dueOn });
  });

  it('stop when the aspiration ends', async () => {
    const { id } = await assigned(on);
    await on.transaction((tx) => on.deadlines.stopAll(tx, id, new Date()));
    expect((await deadlinesOf(id)).items.every(({ stoppedAt }) => stoppedAt !== null)).toBe(true);
  });
});
