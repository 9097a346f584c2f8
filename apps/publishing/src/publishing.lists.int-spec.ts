import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { sql } from '#database';
import { defineList, key, keyset, type ListPage } from '#http-api';
import { type Api, ordersWithoutIndex } from '#testing';
import { aRunningCampaign } from '../testing/campaign.builder.js';
import { aClaim, aReport, hoax } from '../testing/claim.builder.js';
import { aDraft, anEdition, idempotencyKey, taskOf } from '../testing/edition.builder.js';
import { aNeed } from '../testing/need.builder.js';
import {
  areas,
  kims,
  startPublishingEnvironment,
  type PublishingEnvironment,
} from '../testing/publishing.environment.js';
import { campaignList } from './campaigns/campaign-list.js';
import { officeClaimList, claimList } from './claims/claim-list.js';
import { taskList } from './dissemination/task-list.js';
import type { TaskResponse } from './dissemination/task.dto.js';
import { contributionList } from './documents/contributions/contribution-list.js';
import { editionList } from './documents/edition-list.js';
import type { EditionResponse } from './documents/edition.dto.js';
import { needList } from './needs/need-list.js';

let environment: PublishingEnvironment;
beforeAll(async () => {
  environment = await startPublishingEnvironment();
});
afterAll(() => environment.stop());

const ids = async (path: string, who: Api = environment.second) => {
  const { status, body } = await who.get<ListPage<{ id: string }>>(path);
  expect({ path, status }).toEqual({ path, status: 200 });
  return body.items.map(({ id }) => id);
};
const file = async (path: string, who: Api = environment.second) =>
  parse((await who.get<string>(path)).body, { columns: true, bom: true }) as Record<string, string>[];

describe('the orders of lists', () => {
  it.each([
    ['campaigns', campaignList],
    ['claims', officeClaimList],
    ['worded claims', claimList],
    ['tasks', taskList],
    ['contributions', contributionList],
    ['editions', editionList],
  ])('read %s by an index', async (_name, list) => {
    expect(await ordersWithoutIndex(environment.database, list)).toEqual([]);
  });

  it('are named where no index serves them', async () => {
    const order = keyset({ summary: key.text(sql`edition.summary`), id: key.uuid(sql`edition.id`) });
    const list = defineList({ from: sql`edition`, filters: {}, sorts: { summary: { order } } });
    expect(await ordersWithoutIndex(environment.database, list)).toEqual([expect.stringMatching(/^summary:\nLimit/)]);
  });

  it('read open needs by an index', async () => {
    const scope = sql`information_need.status = 'OPEN'`;
    expect(await ordersWithoutIndex(environment.database, needList, scope)).toEqual([]);
  });
});

describe('the list of editions', () => {
  let draft: EditionResponse;
  let live: EditionResponse;
  beforeAll(async () => {
    draft = await aDraft(environment, { title: 'Bantuan benih jagung' });
    live = await anEdition(environment, 'PUBLISHED', { title: 'Jadwal 100% vaksin', topic: 'health' });
  });

  it.each([
    ['q=BENIH bantuan', () => [draft.id]],
    ['q=benih vaksin', () => []],
    [`q=${encodeURIComponent('100%')}`, () => [live.id]],
    ['q=%25', () => [live.id]],
    ['status=DRAFT,PUBLISHED', () => [live.id, draft.id]],
    ['status=DRAFT,PUBLISHED&sort=name', () => [draft.id, live.id]],
    ['status=DRAFT,PUBLISHED&sort=oldest', () => [draft.id, live.id]],
    ['topic=health', () => [live.id]],
    [`area=${areas.district}&status=PUBLISHED`, () => [live.id]],
    [`area=${areas.villages[0]}&status=PUBLISHED`, () => [live.id]],
    [`area=${areas.elsewhere}`, () => []],
    ['from=2199-01-01', () => []],
    [`kim=${kims.active}`, () => []],
  ])('is filtered and sorted by %s', async (query, expected) => {
    expect(await ids(`/v1/editions?${query}`)).toEqual(expected());
  });

  it('is counted, and exported within what the reader may read', async () => {
    const count = async (who: Api) => (await who.get<ListPage<object>>('/v1/editions?count=true')).body.count;
    expect([await count(environment.second), await count(environment.anonymous)]).toEqual([
      { rows: 2, more: false },
      { rows: 1, more: false },
    ]);
    const titles = async (who: Api) => (await file('/v1/editions.csv?sort=oldest', who)).map(({ title }) => title);
    expect(await titles(environment.second)).toEqual([draft.title, live.title]);
    expect(await titles(environment.anonymous)).toEqual([live.title]);
    expect((await environment.anonymous.get('/v1/editions.csv?status=DRAFT')).status).toBe(401);
  });
});

describe('the list of tasks', () => {
  let late: TaskResponse;
  let urgent: TaskResponse;
  beforeAll(async () => {
    const [one, other] = [
      await anEdition(environment, 'PUBLISHED', { title: 'Operasi pasar' }),
      await anEdition(environment, 'PUBLISHED', { title: 'Jalan ditutup' }),
    ];
    [late, urgent] = [await taskOf(environment, one.id), await taskOf(environment, other.id)];
    await environment.database.query(sql`UPDATE task SET due_on = current_date - 3 WHERE id = ${late.id}`);
    await environment.database.query(sql`UPDATE task SET priority = 'HIGH' WHERE id = ${urgent.id}`);
  });

  const among = async (query: string) => {
    const found = await ids(`/v1/tasks?${query}&limit=200`);
    return found.filter((id) => id === late.id || id === urgent.id);
  };

  it.each([
    ['q=PASAR operasi', () => [late.id]],
    ['overdue=true', () => [late.id]],
    ['overdue=false', () => [urgent.id]],
    ['dueBy=2000-01-01', () => []],
    ['sort=due', () => [late.id, urgent.id]],
    ['sort=priority', () => [urgent.id, late.id]],
    ['sort=newest', () => [urgent.id, late.id]],
    ['sort=oldest&status=ASSIGNED,RETURNED', () => [late.id, urgent.id]],
    [`area=${areas.district}&priority=HIGH`, () => [urgent.id]],
    [`area=${areas.elsewhere}`, () => []],
    ['sampled=true', () => []],
  ])('is filtered and sorted by %s', async (query, expected) => {
    expect(await among(query)).toEqual(expected());
  });

  it('finds those of a KIM by its name', async () => {
    await environment.database.query(sql`UPDATE kim SET name = 'KIM Sinar Jaya' WHERE id = ${kims.active}`);
    expect(await among('q=kim sinar&sort=oldest')).toEqual([late.id, urgent.id]);
    expect(await among('q=kim lain')).toEqual([]);
  });

  it('is a file of what the reader may read', async () => {
    const [row] = await file('/v1/tasks.csv?q=pasar');
    expect(row).toMatchObject({ editionTitle: 'Operasi pasar', status: 'ASSIGNED', id: late.id });
    const elsewhere = await environment.as('jauh', `DISTRICT_OFFICER@area:${areas.elsewhere}`);
    expect(await file('/v1/tasks.csv', elsewhere)).toEqual([]);
  });
});

describe('the list of claims', () => {
  it('searches the words that the reader may read, and is sorted by urgency or age', async () => {
    const worded = await aClaim(environment, 'TRIAGED', hoax);
    await aReport(environment, { text: 'Bendungan Katulampa jebol malam ini, segera mengungsi semua!' });
    const [reported] = await ids('/v1/claims?q=katulampa');
    expect(await ids('/v1/claims?q=katulampa', environment.member)).toEqual([]);
    expect(await ids('/v1/claims')).toEqual([worded.id, reported]);
    expect(await ids('/v1/claims?sort=newest')).toEqual([reported, worded.id]);
    expect(await ids('/v1/claims?status=REPORTED,REJECTED')).toEqual([reported]);
    expect(await ids('/v1/claims?harm=HEALTH')).toEqual([worded.id]);
    expect((await file('/v1/claims.csv', environment.member)).map(({ id }) => id)).toEqual([worded.id]);
  });
});

describe('the lists of needs, contributions and campaigns', () => {
  it('find needs by their words, and give received ones to editors alone', async () => {
    const asked = await aNeed(environment, { text: 'Kapan pasar murah diadakan?' });
    const body = { text: 'Di mana pasar kambing?' };
    const received = await environment.anonymous.post<{ id: string }>('/v1/public-needs', body, idempotencyKey());
    expect(await ids('/v1/needs?q=PASAR', environment.anonymous)).toEqual([asked.id]);
    expect(await ids('/v1/needs?q=pasar&status=OPEN,RECEIVED&sort=newest')).toEqual([received.body.id, asked.id]);
    expect((await environment.anonymous.get('/v1/needs.csv?status=OPEN,RECEIVED')).status).toBe(401);
    expect((await file('/v1/needs.csv')).map(({ text }) => text)).toEqual([asked.text]);
  });

  it('find contributions by their titles and the name of their KIM', async () => {
    const body = { kimId: kims.active, title: 'Panen raya' };
    const { body: one } = await environment.member.post<{ id: string }>('/v1/contributions', body, idempotencyKey());
    expect(await ids('/v1/contributions?q=panen&count=true', environment.member)).toEqual([one.id]);
    expect(await ids('/v1/contributions?q=kim sinar&status=DRAFT', environment.member)).toEqual([one.id]);
    expect(await ids(`/v1/contributions?area=${areas.elsewhere}`, environment.member)).toEqual([]);
    expect(await file('/v1/contributions.csv', environment.member)).toMatchObject([{ title: 'Panen raya' }]);
  });

  it('find campaigns by title and period', async () => {
    const { documentId } = await anEdition(environment, 'PUBLISHED');
    const campaign = await aRunningCampaign(environment, [documentId], { title: 'Bogor bebas DBD' });
    expect(await ids('/v1/campaigns?q=dbd', environment.anonymous)).toEqual([campaign.id]);
    expect(await ids('/v1/campaigns?from=2199-01-01')).toEqual([]);
    expect(await ids('/v1/campaigns?sort=due&status=ACTIVE,PAUSED')).toContain(campaign.id);
    expect(await file('/v1/campaigns.csv?q=dbd')).toMatchObject([{ title: 'Bogor bebas DBD', status: 'ACTIVE' }]);
  });
});
