import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { HistoryPage } from '#lifecycle';
import { eventually } from '#testing';
import { sql } from '#database';
import {
  assigned,
  received,
  aspirationsFixture,
  type AspirationsFixture,
} from '../../../../test/aspirations/sample-aspiration.js';
import { addWorkingDays, endOfJakartaDay, type WorkingCalendar, workingDaysBefore } from '#calendar';
import { holidays } from '../../../../local/seed/holidays.js';
import type { AspirationDeadlinesResponse } from './deadline.dto.js';

const calendar: WorkingCalendar = {
  years: new Set(Object.keys(holidays()).map(Number)),
  daysOff: new Set(
    Object.values(holidays())
      .flat()
      .map(({ date }) => date),
  ),
};
const agencyTopic = 'agency.dpupr.aspirations.v1';

describe('a deadline that passes without action', () => {
  let on: AspirationsFixture;
  beforeAll(async () => {
    on = await aspirationsFixture();
  });
  afterAll(() => on.stop());

  const deadlines = async (id: string) =>
    (await on.coordinator.get<AspirationDeadlinesResponse>(`/v1/aspirations/${id}/deadlines`)).body.items;
  const published = (id: string, topic = 'aspirations.aspiration.v1') =>
    on.published
      .filter(
        (event) => event.key === id && event.topic === topic && /^(Deadline|AspirationEscalated)/.test(event.type),
      )
      .map(({ type, data }) => [type, data['stage'], data['recipient']].filter(Boolean).join(' '));
  const thrice = (now: Date) => Promise.all([1, 2, 3].map(() => on.deadlineJob.run(now)));

  it('publishes the warning, the miss and every escalation once, also when three jobs run concurrently and again', async () => {
    const { id } = await assigned(on);
    const { dueOn } = (await deadlines(id)).find(({ stage: name }) => name === 'RESPONSE')!;
    const moments = [
      workingDaysBefore(dueOn, 1, calendar),
      dueOn,
      ...[1, 3, 5, 10].map((days) => addWorkingDays(dueOn, days, calendar)),
    ].map(endOfJakartaDay);
    const expected = [
      'DeadlineNear RESPONSE',
      'DeadlineMissed RESPONSE',
      'AspirationEscalated RESPONSE AGENCY_LIAISON',
      'AspirationEscalated RESPONSE AGENCY_HEAD',
      'AspirationEscalated RESPONSE DISKOMINFO',
      'AspirationEscalated RESPONSE REGIONAL_SECRETARY',
    ];
    const ofResponse = (all: string[]) => all.filter((notice) => notice.includes('RESPONSE'));
    for (const [index, moment] of moments.entries()) {
      await thrice(new Date(moment.getTime() - 1));
      await thrice(moment);
      await eventually(() => expect(ofResponse(published(id))).toEqual(expected.slice(0, index + 1)));
    }
    await thrice(new Date(moments.at(-1)!.getTime() + 90 * 86_400_000));
    await eventually(() => expect(ofResponse(published(id))).toEqual(expected));
    const history = (await on.coordinator.get<HistoryPage>(`/v1/aspirations/${id}/history`)).body.items;
    expect(history.map(({ version }) => version)).toEqual(history.map((_, index) => index + 1));
  });

  it('notifies its agency on the topic and in the feed, in the same order', async () => {
    const aspirations = [await assigned(on), await assigned(on), await assigned(on)];
    const far = new Date(Date.now() + 60 * 86_400_000);
    await thrice(far);
    await thrice(far);
    const events: { type: string; subject: string }[] = [];
    for (let after = '0', more = true; more;) {
      const page = await on.liaison.get<{ items: typeof events; next: string }>(
        `/v1/agencies/dpupr/events?limit=200&after=${after}`,
      );
      events.push(...page.body.items);
      more = page.body.items.length > 0;
      after = page.body.next;
    }
    for (const { id } of aspirations) {
      const onTopic = published(id, agencyTopic);
      expect(onTopic.filter((notice) => notice === 'DeadlineMissed RESPONSE')).toHaveLength(1);
      const inFeed = events.filter(({ subject }) => subject === id).map(({ type }) => type.split('.').at(-2));
      expect(inFeed.filter((type) => /^(Deadline|AspirationEscalated)/.test(type!))).toEqual(
        onTopic.map((notice) => notice.split(' ')[0]),
      );
    }
    const positions = await on.database.query<{ position: string }>(
      sql`SELECT position FROM agency_event WHERE agency_id = 'dpupr' ORDER BY position`,
    );
    expect(positions.map(({ position }) => Number(position))).toEqual(positions.map((_, index) => index + 1));
  });

  it('of the coordinator does not notify an agency', async () => {
    const { id } = await received(on);
    await on.deadlineJob.run(new Date(Date.now() + 60 * 86_400_000));
    await eventually(() => expect(published(id)).toContain('AspirationEscalated VERIFICATION REGIONAL_SECRETARY'));
    expect(published(id, agencyTopic)).toEqual([]);
  });
});
