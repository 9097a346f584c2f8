import * as fc from 'fast-check';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  AreaRecorded,
  CampaignCancelled,
  CampaignChanged,
  CampaignClosed,
  CampaignPaused,
  CampaignResumed,
  CampaignStarted,
  disseminationReportExample,
  type DisseminationTaskDue,
  disseminationTaskExample,
  disseminationTaskStatuses,
  type EventData,
} from '#contracts';
import { columnsOf, sql } from '#database';
import { eventually, publishedCount } from '#testing';
import { aCampaign, aRunningCampaign, campaignBody, campaignStep } from '../../testing/campaign.builder.js';
import { anEdition, idempotencyKey, ifMatch, reportBody, taskOf } from '../../testing/edition.builder.js';
import {
  areas,
  dayFromNow,
  type PublishingEnvironment,
  startPublishingEnvironment,
} from '../../testing/publishing.environment.js';
import { CoverageProjection } from '../coverage/coverage-projection.js';
import type { RollUpPage } from '../coverage/reports/roll-up.dto.js';
import { TaskDeadlineJob } from '../dissemination/task-deadline.job.js';
import type { EditionResponse } from '../documents/edition.dto.js';
import { ScheduleJob } from '../documents/schedule/schedule.job.js';
import type { CampaignPage, CampaignResponse } from './campaign.dto.js';
import { Campaign } from './campaign.entity.js';
import { CampaignProgressReader } from './progress/campaign-progress.js';
import type { CampaignProgress, CampaignReportResponse } from './progress/progress.dto.js';

let environment: PublishingEnvironment;
beforeAll(async () => {
  environment = await startPublishingEnvironment();
});
afterAll(() => environment.stop());

const progressOf = async ({ id }: Pick<CampaignResponse, 'id'>) =>
  (await environment.anonymous.get<CampaignProgress>(`/v1/campaigns/${id}/progress`)).body;

/** A published edition, reported by its KIM, and the campaign that counts it. */
async function aReportedCampaign() {
  const edition = await anEdition(environment, 'PUBLISHED');
  const campaign = await aRunningCampaign(environment, [edition.documentId]);
  const task = await taskOf(environment, edition.id);
  await environment.member.post(`/v1/tasks/${task.id}/report`, reportBody());
  await eventually(async () => expect((await progressOf(campaign)).totals.peopleReached).toBe(43));
  return { edition, campaign, task };
}

describe('a campaign', () => {
  it('is public from its start on, with the steps of its history for editors', async () => {
    const edition = await anEdition(environment, 'PUBLISHED');
    const draft = await aCampaign(environment, { documentIds: [edition.documentId] });
    const path = `/v1/campaigns/${draft.id}`;
    expect((await environment.anonymous.get(path)).body).toMatchObject({ code: 'campaign-not-found' });
    expect((await environment.second.get(path)).status).toBe(200);
    const started = await campaignStep(environment, draft, 'start');
    expect(started).toMatchObject({ status: 'ACTIVE', villageCodes: areas.villages });
    const listed = await environment.anonymous.get<CampaignPage>(`/v1/campaigns?area=${areas.district}&limit=200`);
    expect(listed.body.items.map(({ id }) => id)).toContain(draft.id);
    const paused = await campaignStep(environment, started, 'pause', { reason: 'Stok vaksin habis.' });
    expect((await environment.anonymous.get<CampaignResponse>(path)).body).toMatchObject({
      status: 'PAUSED',
      statusReason: 'Stok vaksin habis.',
    });
    const resumed = await campaignStep(environment, paused, 'resume');
    await campaignStep(environment, resumed, 'cancel', { reason: 'Digabung.' });
    const history = await environment.second.get<{ items: { action: string }[] }>(`${path}/history`);
    expect(history.body.items.map(({ action }) => action)).toEqual(['create', 'start', 'pause', 'resume', 'cancel']);
  });

  it.each([
    ['an end before its start', { endsOn: dayFromNow(-11) }, 400, 'invalid-request'],
    ['a period of more than two years', { endsOn: dayFromNow(800) }, 400, 'invalid-request'],
    [
      'a stage outside its period',
      { stages: [{ name: 'a', startsOn: dayFromNow(0), endsOn: dayFromNow(30) }] },
      400,
      'invalid-request',
    ],
    [
      'a goal named twice',
      { goals: ['1', '2'].map((target) => ({ metric: 'PEOPLE_REACHED', target: Number(target) })) },
      400,
      'invalid-request',
    ],
    ['a goal of nothing', { goals: [{ metric: 'PEOPLE_REACHED', target: 0 }] }, 400, 'invalid-request'],
    ['an unknown metric', { goals: [{ metric: 'LIKES', target: 1 }] }, 400, 'invalid-request'],
    [
      'half a character',
      { stages: [{ name: '\ud800', startsOn: dayFromNow(0), endsOn: dayFromNow(0) }] },
      400,
      'invalid-request',
    ],
    ['a null character', { summary: 'x\0' }, 400, 'invalid-request'],
    ['an area without villages', { areaCodes: ['32.01.99'] }, 422, 'unknown-area'],
    ['an unknown document', { documentIds: [uuidv7()] }, 422, 'unknown-document'],
  ])('is refused with %s', async (_, rest, status, code) => {
    const answer = await environment.author.post('/v1/campaigns', campaignBody(rest), idempotencyKey());
    expect(answer).toMatchObject({ status, body: { code } });
  });

  it('publishes an event with each step from its start on', async () => {
    const { documentId } = await anEdition(environment, 'DRAFT');
    const steps = [
      CampaignStarted,
      CampaignChanged,
      CampaignPaused,
      CampaignResumed,
      CampaignClosed,
      CampaignCancelled,
    ];
    const published = () => Promise.all(steps.map((step) => publishedCount(environment.database, step)));
    const before = await published();
    let campaign = await aRunningCampaign(environment, [documentId]);
    const body = campaignBody({ documentIds: [documentId], title: 'Lain' });
    const path = `/v1/campaigns/${campaign.id}`;
    campaign = (await environment.author.put<CampaignResponse>(path, body, ifMatch(campaign.version))).body;
    campaign = await campaignStep(environment, campaign, 'pause', { reason: 'a' });
    campaign = await campaignStep(environment, campaign, 'resume');
    await campaignStep(environment, campaign, 'close', { conclusion: 'a' });
    await campaignStep(environment, await aRunningCampaign(environment, [documentId]), 'cancel', { reason: 'a' });
    await campaignStep(environment, await aCampaign(environment), 'cancel', { reason: 'a' });
    const after = await published();
    expect(after.map((count, n) => count - before[n]!)).toEqual([2, 1, 1, 1, 1, 1]);
  });

  it('starts only with a goal and a document, and within its period', async () => {
    const empty = await aCampaign(environment, { goals: [] });
    const start = ({ id, version }: CampaignResponse) =>
      environment.author.post(`/v1/campaigns/${id}/start`, undefined, ifMatch(version));
    expect(await start(empty)).toMatchObject({
      status: 422,
      body: { code: 'campaign-incomplete', errors: [{ pointer: '/goals' }, { pointer: '/documentIds' }] },
    });
    const { documentId } = await anEdition(environment, 'DRAFT');
    const passed = await aCampaign(environment, { documentIds: [documentId], endsOn: dayFromNow(-1), stages: [] });
    expect(await start(passed)).toMatchObject({ status: 422, body: { code: 'campaign-period-passed' } });
  });

  it('keeps its target villages once it has started, and one of two editors gets 412', async () => {
    const { documentId } = await anEdition(environment, 'DRAFT');
    const campaign = await aRunningCampaign(environment, [documentId]);
    const change = (rest: Record<string, unknown>, version = campaign.version) =>
      environment.author.put<CampaignResponse>(
        `/v1/campaigns/${campaign.id}`,
        campaignBody({ documentIds: [documentId], ...rest }),
        ifMatch(version),
      );
    expect(await change({ areaCodes: [areas.elsewhere] })).toMatchObject({
      status: 409,
      body: { code: 'campaign-targets-fixed' },
    });
    expect(await change({ documentIds: [] })).toMatchObject({ status: 422, body: { code: 'campaign-incomplete' } });
    const both = await Promise.all([change({ title: 'Satu' }), change({ title: 'Dua' })]);
    expect(both.map(({ status }) => status).toSorted((one, other) => one - other)).toEqual([200, 412]);
  });

  it('is changed and read before its start only by editors of all its villages', async () => {
    const campaign = await aCampaign(environment);
    const other = await environment.as('lain', `DISKOMINFO_EDITOR@area:${areas.elsewhere.slice(0, 8)}`);
    expect((await other.get(`/v1/campaigns/${campaign.id}`)).status).toBe(404);
    const body = campaignBody({ areaCodes: [areas.elsewhere] });
    const headers = ifMatch(campaign.version);
    expect(await other.put(`/v1/campaigns/${campaign.id}`, body, headers)).toMatchObject({ status: 403 });
    const own = await environment.as('kecamatan', `DISKOMINFO_EDITOR@area:${areas.district}`);
    expect(await own.put(`/v1/campaigns/${campaign.id}`, body, headers)).toMatchObject({
      status: 403,
      body: { code: 'out-of-scope' },
    });
  });
});

describe('the progress of a campaign', () => {
  it('counts goals, days and districts, per head where the population is known', async () => {
    const { campaign, edition } = await aReportedCampaign();
    const expected = { villagesReached: 2, peopleReached: 43, sessionsHeld: 1 };
    const progress = await progressOf(campaign);
    expect(progress.goals).toEqual([
      { metric: 'VILLAGES_REACHED', target: 3, reached: 2, share: 0.667 },
      { metric: 'PEOPLE_REACHED', target: 100, reached: 43, share: 0.43 },
      { metric: 'SESSIONS_HELD', target: 4, reached: 1, share: 0.25 },
    ]);
    expect(progress.days).toEqual([
      { day: dayFromNow(0), ...expected, villagesSoFar: 2, peopleSoFar: 43, sessionsSoFar: 1 },
    ]);
    expect(progress.districts).toMatchObject([
      { districtCode: areas.district, name: 'Caringin', villagesTargeted: 3, ...expected, population: null },
    ]);

    for (const [index, code] of areas.villages.entries())
      await environment.publish(
        AreaRecorded({
          code,
          version: 2,
          kind: 'DESA',
          name: `Desa ${index + 1}`,
          parentCode: areas.district,
          population: 100,
        }),
      );
    expect((await progressOf(campaign)).districts).toMatchObject([{ population: 300, peoplePerThousand: 143.3 }]);

    const rollUp = async (query: string) =>
      (await environment.anonymous.get<RollUpPage>(`/v1/coverage?${query}&campaign=${campaign.id}`)).body.items;
    expect(await rollUp('by=campaign')).toMatchObject([
      { key: campaign.id, label: campaign.title, editions: 1, villagesReached: 2, peopleReached: 43 },
    ]);
    expect(await rollUp('by=edition')).toMatchObject([{ key: edition.id }]);
  });

  it('does not count what lies outside of its period, its villages and its documents', async () => {
    const { edition } = await aReportedCampaign();
    const other = await anEdition(environment, 'PUBLISHED');
    const later = { startsOn: dayFromNow(1), stages: [] };
    const elsewhere = { areaCodes: [areas.elsewhere] };
    for (const [documentId, rest] of [
      [edition.documentId, later],
      [edition.documentId, elsewhere],
      [other.documentId, {}],
    ] as const) {
      const campaign = await aRunningCampaign(environment, [documentId], rest);
      expect((await progressOf(campaign)).totals).toMatchObject({ villagesReached: 0, peopleReached: 0 });
    }
  });

  it('is frozen in a report in both languages when the campaign is closed', async () => {
    const { campaign, task } = await aReportedCampaign();
    const path = `/v1/campaigns/${campaign.id}`;
    expect((await environment.anonymous.get(`${path}/report`)).body).toMatchObject({
      code: 'campaign-report-not-found',
    });
    const closed = await campaignStep(environment, campaign, 'close', { conclusion: '=Dua desa terjangkau.' });
    expect(closed.status).toBe('CLOSED');
    await environment.database.query(sql`DELETE FROM village_coverage WHERE task_id = ${task.id}`);
    const { body } = await environment.anonymous.get<CampaignReportResponse>(`${path}/report`);
    expect(body.progress.totals).toMatchObject({ villagesReached: 2, peopleReached: 43 });
    expect(body.text.id).toContain('Desa/kelurahan terjangkau: 2 dari 3 (67%).');
    expect(body.text.en).toContain('Not reached: 1 of 3 target villages.');
    const csv = async (table: string) => {
      const response = await fetch(new URL(`${path}/report.csv?table=${table}`, environment.url));
      return Buffer.from(await response.arrayBuffer()).toString();
    };
    expect(await csv('districts')).toContain(`${areas.district},Caringin,3,2,0,43,0,1,`);
    expect(await csv('days')).toContain(`${dayFromNow(0)},2,43,1,2,43,1`);
  });

  it('is the same after a replay, and after any order of duplicated events', async () => {
    const edition = await anEdition(environment, 'DRAFT');
    const { id } = await aRunningCampaign(environment, [edition.documentId]);
    const [campaign] = await environment.database.query<Campaign>(
      sql`SELECT ${columnsOf(Campaign)} FROM campaign WHERE id = ${id}`,
    );
    const projection = environment.get(CoverageProjection);
    type TaskState = EventData<typeof DisseminationTaskDue>;
    const task = fc
      .record({
        taskId: fc.uuid({ version: 7 }),
        villageCodes: fc.subarray([...areas.villages], { minLength: 1 }),
        statuses: fc.array(fc.constantFrom(...disseminationTaskStatuses), { minLength: 1, maxLength: 4 }),
        people: fc.nat(500),
        day: fc.constantFrom(-11, -10, -3, 0).map(dayFromNow),
        means: fc.constantFrom('MEETING', 'NOTICE_BOARD'),
      })
      .map(({ taskId, villageCodes, statuses, people, day, means }) =>
        statuses.map((status, index): TaskState => {
          const isReported = ['DISSEMINATED', 'VERIFIED', 'RETURNED'].includes(status);
          const report = {
            ...disseminationReportExample,
            villageCodes,
            peopleReached: people,
            disseminatedOn: day,
            means,
          };
          const state = { ...disseminationTaskExample, editionId: edition.id, taskId, villageCodes, status };
          return { ...state, version: index + 1, report: isReported ? report : null };
        }),
      );
    const measure = async (events: readonly TaskState[]) => {
      await environment.database.query(sql`DELETE FROM village_coverage WHERE edition_id = ${edition.id}`);
      return environment.database.transaction(async (tx) => {
        for (const event of events) await projection.recordTask(tx, event);
        return environment.get(CampaignProgressReader).of(tx, campaign!);
      });
    };
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(task, { maxLength: 4, selector: ([state]) => state!.taskId }).chain((tasks) => {
          const events = tasks.flat();
          const all = [...events, ...events.slice(0, 3)];
          return fc.tuple(
            fc.constant(events),
            fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length }),
          );
        }),
        async ([inOrder, shuffled]) => expect(await measure(shuffled)).toEqual(await measure(inOrder)),
      ),
      { numRuns: 30 },
    );
  });
});

describe('a pause of a campaign', () => {
  it('lets scheduled publications of its documents wait until it is resumed', async () => {
    const edition = await anEdition(environment, 'APPROVED');
    const campaign = await aRunningCampaign(environment, [edition.documentId]);
    const at = new Date(Date.now() + 3_600_000);
    await environment.second.post(
      `/v1/editions/${edition.id}/schedule`,
      { at: at.toISOString() },
      ifMatch(edition.version),
    );
    const paused = await campaignStep(environment, campaign, 'pause', { reason: 'Stok vaksin habis.' });
    const later = new Date(at.getTime() + 60_000);
    const statusAfterRun = async () => {
      await environment.get(ScheduleJob).run(later);
      return (await environment.second.get<EditionResponse>(`/v1/editions/${edition.id}`)).body.status;
    };
    expect(await statusAfterRun()).toBe('SCHEDULED');
    await campaignStep(environment, paused, 'resume');
    expect(await statusAfterRun()).toBe('PUBLISHED');
  });

  it('lets reminders, escalations and expiry of tasks wait that were not due before it', async () => {
    const edition = await anEdition(environment, 'PUBLISHED', { disseminateBy: dayFromNow(1) });
    const campaign = await aRunningCampaign(environment, [edition.documentId]);
    const task = await taskOf(environment, edition.id);
    const after = async (days: number) => {
      await environment.get(TaskDeadlineJob).run(new Date(Date.now() + days * 86_400_000));
      const [row] = await environment.database.query<{ status: string; reminded: boolean; escalated: boolean }>(sql`
        SELECT status, reminded_at IS NOT NULL AS reminded, escalated_at IS NOT NULL AS escalated
          FROM task WHERE id = ${task.id}`);
      return row;
    };
    const untouched = { status: 'ASSIGNED', reminded: false, escalated: false };
    const paused = await campaignStep(environment, campaign, 'pause', { reason: 'Stok vaksin habis.' });
    expect(await after(0)).toEqual(untouched);
    expect(await after(60)).toEqual(untouched);
    await campaignStep(environment, paused, 'resume');
    // As if it had been paused over the due day: then it counts some days after the resumption.
    await environment.database.query(sql`UPDATE campaign SET resumed_on = ${dayFromNow(30)} WHERE id = ${campaign.id}`);
    expect(await after(30)).toEqual({ ...untouched, reminded: true });
    expect(await after(36)).toMatchObject({ escalated: true });
  });

  it('does not stop tasks that were overdue before it', async () => {
    const edition = await anEdition(environment, 'PUBLISHED', { disseminateBy: dayFromNow(0) });
    const campaign = await aRunningCampaign(environment, [edition.documentId]);
    const task = await taskOf(environment, edition.id);
    await campaignStep(environment, campaign, 'pause', { reason: 'Stok vaksin habis.' });
    await environment.database.query(sql`UPDATE campaign SET paused_on = ${dayFromNow(1)} WHERE id = ${campaign.id}`);
    await environment.get(TaskDeadlineJob).run(new Date(Date.now() + 2 * 86_400_000));
    const [row] = await environment.database.query(sql`
      SELECT escalated_at IS NOT NULL AS escalated FROM task WHERE id = ${task.id}`);
    expect(row).toEqual({ escalated: true });
  });
});
