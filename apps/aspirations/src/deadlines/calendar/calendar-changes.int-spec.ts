import { AsyncResource } from 'node:async_hooks';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sql } from '#database';
import { holidays } from '../../../../../local/seed/holidays.js';
import {
  received,
  aspirationsFixture,
  type AspirationsFixture,
} from '../../../../../test/aspirations/sample-aspiration.js';
import { redact } from '#text';
import type { AspirationDeadlinesResponse } from '../deadline.dto.js';
import type { CalendarHistoryResponse, HolidaysResponse } from './holiday.dto.js';
import { addWorkingDays, endOfJakartaDay, isWorkingDay, jakartaDate, type WorkingCalendar } from '#calendar';

type Problem = { code: string };
type DayOff = { date: string; name: string; kind: string };

const off = (date: string): DayOff => ({ date, name: 'Cuti bersama tambahan', kind: 'JOINT_LEAVE' });
const known = Object.keys(holidays()).map(Number);
const calendarOf = (more: readonly string[] = [], years = known): WorkingCalendar => ({
  years: new Set(years),
  daysOff: new Set([
    ...Object.values(holidays())
      .flat()
      .map(({ date }) => date),
    ...more,
  ]),
});

describe('an amended calendar', () => {
  let on: AspirationsFixture;
  beforeAll(async () => {
    on = await aspirationsFixture();
  });
  afterAll(() => on.stop());

  const record = (year: number | string, days: readonly DayOff[], more: object = {}) =>
    on.admin.replace<HolidaysResponse & Problem>(`/v1/holidays/${year}`, { days, ...more });
  const deadlinesOf = async (id: string) =>
    (await on.coordinator.get<AspirationDeadlinesResponse>(`/v1/aspirations/${id}/deadlines`)).body.items;

  it('stores every version with its decree', async () => {
    const first = holidays()['2025']!;
    const decree = { decreeNumber: 'SKB 1017/2024', source: 'setkab.go.id' };
    const amendment = { decreeNumber: 'SKB 933/2025', source: 'setkab.go.id' };
    expect(await record(2025, first, decree)).toMatchObject({ status: 200, body: { ...decree, version: 2 } });
    const amended = [...first, off('2025-10-10')];
    expect(await record(2025, amended, amendment)).toMatchObject({ body: { ...amendment, version: 3 } });
    const { body } = await on.anyone.get<CalendarHistoryResponse>('/v1/holidays/2025/history');
    expect(body.items.map(({ version, decreeNumber }) => [version, decreeNumber])).toEqual([
      [3, amendment.decreeNumber],
      [2, decree.decreeNumber],
      [1, null],
    ]);
    expect(body.items.map(({ days }) => days.length)).toEqual([amended.length, first.length, first.length]);
    await record(2025, first);
    const none = await on.anyone.get<Problem>('/v1/holidays/2031/history');
    expect(none).toMatchObject({ status: 404, body: { code: 'holidays-not-recorded' } });
  });

  it('recalculates every running deadline and no other, back and forth, with the reason', async () => {
    const [running, late, standing] = [await received(on), await received(on), await received(on)];
    await on.deadlineJob.run(endOfJakartaDay(late.verifyBy));
    await on.database.query(
      sql`UPDATE deadline SET missed_at = NULL, warned_at = NULL, next_at = due_at WHERE aspiration_id <> ${late.id}`,
    );
    await on.transaction((tx) =>
      on.deadlines.pause(tx, standing.id, { actor: 'test', reason: redact('test'), now: new Date() }),
    );
    const { verifyBy } = running;
    const year = verifyBy.slice(0, 4);
    const days = holidays()[year]!;
    await record(year, [...days, off(verifyBy)]);
    const [deadline] = await deadlinesOf(running.id);
    const moved = addWorkingDays(deadline!.startsOn, 3, calendarOf([verifyBy]));
    expect(deadline).toMatchObject({
      dueOn: moved,
      changes: [{ why: 'CALENDAR', oldDueOn: verifyBy, newDueOn: moved }],
    });
    expect((await deadlinesOf(late.id))[0]).toMatchObject({ dueOn: verifyBy, changes: [] });
    expect((await deadlinesOf(standing.id))[0]).toMatchObject({ dueOn: verifyBy, changes: [] });
    await on.transaction((tx) => on.deadlines.resume(tx, standing.id, { actor: 'test', now: new Date() }));
    expect((await deadlinesOf(standing.id))[0]).toMatchObject({ dueOn: moved, changes: [{ why: 'RESUMED' }] });
    await record(year, days);
    for (const { id } of [running, standing]) expect((await deadlinesOf(id))[0]).toMatchObject({ dueOn: verifyBy });
  });

  it('includes an aspiration that is received concurrently', async () => {
    const day = jakartaDate(new Date(Date.now() + 2 * 86_400_000));
    const extra = isWorkingDay(day, calendarOf()) ? day : addWorkingDays(day, 1, calendarOf());
    const year = extra.slice(0, 4);
    const days = holidays()[year]!;
    const work: Promise<unknown>[] = [];
    const ids: string[] = [];
    for (let turn = 0; turn < 12; turn++) {
      work.push(received(on).then(({ id }) => ids.push(id)));
      if (turn % 4 === 1) work.push(record(year, turn === 9 ? [...days, off(extra)] : days));
    }
    await Promise.all(work);
    await record(year, [...days, off(extra)]);
    for (const id of ids) {
      const [deadline] = await deadlinesOf(id);
      expect(deadline!.dueOn).toBe(addWorkingDays(deadline!.startsOn, 3, calendarOf([extra])));
    }
    await record(year, days);
  });

  it('returns 409 when a long transaction reads the calendar, so that no other transaction queues behind', async () => {
    const meanwhile = AsyncResource.bind(() => record(2025, holidays()['2025']!));
    const refused = await on.transaction(async (tx) => {
      await tx.query(sql`SELECT FROM holiday`);
      return meanwhile();
    });
    expect(refused).toMatchObject({ status: 409, body: { code: 'calendar-busy' } });
    expect((await received(on)).verifyBy).toEqual(expect.any(String));
  });

  it('is applied by the next run of the job after a crash', async () => {
    const { id, verifyBy } = await received(on);
    await on.database.query(sql`
      INSERT INTO holiday (date, year, name, kind)
      VALUES (${verifyBy}, ${Number(verifyBy.slice(0, 4))}, 'x', 'JOINT_LEAVE')`);
    await on.database.query(
      sql`UPDATE holiday_year SET recalculated = false WHERE year = ${Number(verifyBy.slice(0, 4))}`,
    );
    await on.deadlineJob.run(new Date());
    expect((await deadlinesOf(id))[0]!.dueOn > verifyBy).toBe(true);
    await record(verifyBy.slice(0, 4), holidays()[verifyBy.slice(0, 4)]!);
    expect((await deadlinesOf(id))[0]!.dueOn).toBe(verifyBy);
  });
});

describe('past the last recorded year', () => {
  let on: AspirationsFixture;
  beforeAll(async () => {
    on = await aspirationsFixture();
  });
  afterAll(() => on.stop());

  /** An aspiration whose verification starts on 18 December 2026 and is due after five working days. */
  const atTheEndOfTheYear = async (): Promise<string> => {
    const { id } = await received(on);
    const dueAt = endOfJakartaDay('2026-12-29');
    await on.database.query(
      sql`UPDATE deadline SET starts_on = '2026-12-18', working_days = 5, due_on = '2026-12-29', due_at = ${dueAt},
                              next_at = ${dueAt}, warn_before = NULL
           WHERE aspiration_id = ${id}`,
    );
    await on.database.query(sql`DELETE FROM holiday WHERE year = 2027`);
    await on.database.query(sql`DELETE FROM holiday_version WHERE year = 2027`);
    await on.database.query(sql`DELETE FROM holiday_year WHERE year = 2027`);
    return id;
  };
  const deadlineOf = async (id: string) =>
    (await on.coordinator.get<AspirationDeadlinesResponse>(`/v1/aspirations/${id}/deadlines`)).body.items[0]!;
  const record = async (year: number, more: readonly DayOff[] = []) => {
    const days = [...holidays()[year]!.filter(({ date }) => more.every((other) => other.date !== date)), ...more];
    expect(await on.admin.replace(`/v1/holidays/${year}`, { days })).toMatchObject({ status: 200 });
  };

  it('a running deadline keeps its day and is recalculated once the year is recorded', async () => {
    const id = await atTheEndOfTheYear();
    const rest = Array.from({ length: 13 }, (_, day) => off(`2026-12-${19 + day}`));
    await record(2026, rest);
    expect(await deadlineOf(id)).toMatchObject({ dueOn: '2026-12-29', changes: [] });
    await record(2027);
    const dueOn = addWorkingDays('2026-12-18', 5, calendarOf(rest.map(({ date }) => date)));
    expect(dueOn.startsWith('2027-01')).toBe(true);
    expect(await deadlineOf(id)).toMatchObject({ dueOn, changes: [{ why: 'CALENDAR', oldDueOn: '2026-12-29' }] });
    await record(2026);
    expect(await deadlineOf(id)).toMatchObject({ dueOn: '2026-12-29' });
  });

  it('an escalation waits, and continues once the year is recorded', async () => {
    const id = await atTheEndOfTheYear();
    const later = new Date('2027-03-01T00:00:00Z');
    await on.deadlineJob.run(later);
    // The first escalation is due on 31 December, the second one in January.
    expect(await deadlineOf(id)).toMatchObject({ missedAt: expect.any(String), escalationLevel: 1 });
    await record(2027);
    await on.deadlineJob.run(later);
    expect(await deadlineOf(id)).toMatchObject({ escalationLevel: 2 });
  });
});
