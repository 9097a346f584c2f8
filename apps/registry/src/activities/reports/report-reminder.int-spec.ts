import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import { jakartaDate } from '#calendar';
import { sql } from '#database';
import { type Api, eventually } from '#testing';
import type { RunningRegistry } from '../../../../../test/registry/running-registry.js';
import { kimIn, registryWithAreas } from '../../../../../test/registry/sample-kim.js';
import { firstDayOf, monthAfter } from '../months.js';
import { ReportReminderJob } from './report-reminder.job.js';

describe('the reminder of a monthly report', () => {
  let registry: RunningRegistry;
  let ketua: Api;
  let verifikator: Api;

  beforeAll(async () => {
    ({ registry, ketua, verifikator } = await registryWithAreas({ REGISTRY_REPORT_DUE_DAY: '10' }));
  });
  afterAll(() => registry.stop());

  /** The report of this month is due on the tenth of the next one. */
  const month = jakartaDate().slice(0, 7);
  const next = monthAfter(month);
  const run = (day: string) => registry.get(ReportReminderJob).run(new Date(`${next}-${day}T03:00:00Z`));
  const reminders = () =>
    registry.published.filter(({ type }) => type.includes('MonthlyReportDue')).map(({ data }) => data);

  it('is published for each KIM without a report, once whatever replicas run, in the days before the due day', async () => {
    const kim = await kimIn('ACTIVE', { ketua, verifikator });
    expect(await run('04')).toBe(0);
    expect(await run('11')).toBe(0);
    const counts = await Promise.all([run('07'), run('07'), run('08')]);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(1);
    expect(await run('10')).toBe(0);
    await eventually(() =>
      expect(reminders()).toEqual([
        { reminderId: expect.any(String), version: 1, kimId: kim.id, month, dueOn: `${next}-10` },
      ]),
    );
  });

  it('is not published for a KIM that has submitted its report, nor for one that is suspended', async () => {
    const reported = await kimIn('ACTIVE', { ketua, verifikator });
    const suspended = await kimIn('SUSPENDED', { ketua, verifikator });
    await registry.database.query(sql`
      INSERT INTO report (id, version, kim_id, month, status, narrative, counts, due_on, late, submitted_by,
                          first_submitted_at, submitted_at, updated_at)
      VALUES (${uuidv7()}, 1, ${reported.id}, ${firstDayOf(month)}, 'SUBMITTED', '', '{}', ${`${next}-10`}, false, 'ketua',
              now(), now(), now())`);
    expect(await run('07')).toBe(0);
    expect([reported.status, suspended.status]).toEqual(['ACTIVE', 'SUSPENDED']);
  });
});
