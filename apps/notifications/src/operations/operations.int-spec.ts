import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import { sql } from '#database';
import { type Api, eventually } from '#testing';
import { plantKim, plantSubscriber } from '../../testing/audience.fixture.js';
import {
  type NotificationsEnvironment,
  startNotificationsEnvironment,
} from '../../testing/notifications.environment.js';
import type { PlanResponse } from '../plans/bulk/plan.dto.js';
import { ContentRetentionJob } from '../messages/bulk/content-retention.job.js';
import type { ConservationReport } from './conservation-report.dto.js';
import type { CostReport } from './cost.dto.js';
import type { DashboardResponse } from './dashboard.dto.js';
import { ProbeJob } from './probes/probe.job.js';

let service: NotificationsEnvironment;
let admin: Api;
const email = 'probe@bogorkab.example';
const village = '32.01.22.2001';
const month = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 7);

beforeAll(async () => {
  service = await startNotificationsEnvironment({
    NOTIFICATIONS_PROBES: 'true',
    NOTIFICATIONS_PROBE_EMAIL: email,
    NOTIFICATIONS_PRICES: 'EMAIL=25',
  });
  admin = await service.as('00000000-0000-4000-8000-00000000000a', 'SYSTEM_ADMIN@*');
});
afterAll(() => service?.stop());

const dashboard = async () => (await admin.get<DashboardResponse>('/v1/dashboard')).body;

it('measures a message to a synthetic recipient of each lane, once a minute for all replicas', async () => {
  const minute = new Date();
  const job = service.app.get(ProbeJob);
  await Promise.all([job.run(minute), job.run(minute)]);
  await eventually(async () => {
    const { probes } = await dashboard();
    expect(probes.filter(({ seconds }) => seconds !== null).map(({ lane, channel }) => [lane, channel])).toEqual([
      ['BULK', 'EMAIL'],
      ['BULK', 'IN_APP'],
      ['CRITICAL', 'EMAIL'],
      ['CRITICAL', 'IN_APP'],
      ['OPERATIONAL', 'EMAIL'],
      ['OPERATIONAL', 'IN_APP'],
    ]);
  });
  const ofMinute = await service.database.query(
    sql`SELECT FROM plan WHERE audience = 'PROBE' AND audience_id LIKE ${`%/${minute.toISOString().slice(0, 16)}`}`,
  );
  expect(ofMinute).toHaveLength(3);
});

it('forgets the probes of yesterday', async () => {
  const job = service.app.get(ProbeJob);
  const yesterday = new Date(Date.now() - 25 * 3_600_000);
  await job.run(yesterday);
  const old = sql`audience = 'PROBE' AND audience_id LIKE ${`%/${yesterday.toISOString().slice(0, 16)}`}`;
  const unfinished = sql`SELECT FROM message JOIN plan ON plan.id = plan_id WHERE ${old} AND finished_at IS NULL`;
  expect(await service.database.query(sql`SELECT FROM plan WHERE ${old}`)).toHaveLength(3);
  await eventually(async () => expect(await service.database.query(unfinished)).toEqual([]));
  await job.run();
  expect(await service.database.query(sql`SELECT FROM plan WHERE ${old}`)).toEqual([]);
});

describe('a month', () => {
  const accountId = uuidv7();

  it('shows balance, costs and queues of its plans', async () => {
    const kimId = uuidv7();
    await plantKim(service, kimId, village);
    await plantSubscriber(service, { kimId, areaCode: village, addresses: { EMAIL: 'siti@warga.example' }, accountId });
    const editor = await service.as('penyusun', 'DISKOMINFO_EDITOR@*');
    const before = (await admin.get<CostReport>(`/v1/costs?month=${month}`)).body;
    const { body: plan } = await editor.post<PlanResponse>('/v1/plans', {
      template: 'announcement',
      variables: { title: 'Pemadaman air', announcement: 'Air mati.' },
      channels: ['EMAIL', 'IN_APP'],
      areas: [village],
      audience: { posts: ['MEMBER'] },
    });
    await editor.post(`/v1/plans/${plan.id}/start`, undefined, { 'if-match': `"${plan.version}"` });
    await eventually(async () =>
      expect((await editor.get<PlanResponse>(`/v1/plans/${plan.id}`)).body.status).toBe('DONE'),
    );
    const paid = ({ costs }: CostReport) => costs.find(({ channel }) => channel === 'EMAIL')?.rupiah ?? 0;
    const after = (await admin.get<CostReport>(`/v1/costs?month=${month}`)).body;
    expect(paid(after) - paid(before)).toBeGreaterThanOrEqual(25);
    const csv = await admin.get<string>(`/v1/costs.csv?month=${month}`);
    expect(csv.headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(csv.body).toMatch(new RegExp(`${month},EMAIL,DISKOMINFO,\\d+,\\d+,\\d+\\r\\n`));
    const balance = (await admin.get<ConservationReport>(`/v1/conservation?month=${month}`)).body;
    expect(balance).toMatchObject({ balanced: true, unbalanced: [] });
    const page = await admin.get<string>(`/v1/conservation.html?month=${month}`);
    expect(page.body).toContain('Seimbang');
    const delivered = (await dashboard()).lastDay.filter(({ state }) => state === 'DELIVERED');
    expect(delivered.map(({ channel }) => channel)).toEqual(['EMAIL', 'IN_APP']);
  });

  it('names the plan whose messages are not as many as were planned', async () => {
    const [{ id }] = (await service.database.query<{ id: string }>(
      sql`SELECT plan_id AS id FROM message WHERE account_id = ${accountId} LIMIT 1`,
    )) as [{ id: string }];
    await service.database.query(sql`UPDATE plan SET messages = messages + 1 WHERE id = ${id}`);
    expect((await admin.get<ConservationReport>(`/v1/conservation?month=${month}`)).body).toMatchObject({
      balanced: false,
      unbalanced: [{ planId: id, planned: 3, messages: 2 }],
    });
    await service.database.query(sql`UPDATE plan SET messages = messages - 1 WHERE id = ${id}`);
  });

  it('loses its content after a year, and not its history', async () => {
    const job = service.app.get(ContentRetentionJob);
    const inbox = await service.as(accountId);
    const read = async () => (await inbox.get<{ items: object[] }>('/v1/inbox')).body.items;
    await job.run();
    expect(await read()).toHaveLength(1);
    const contents = sql`SELECT state, subject, text, variables FROM message
      WHERE plan_id = (SELECT id FROM bulk_plan LIMIT 1) AND channel = 'IN_APP'`;
    await job.run(new Date(Date.now() + 366 * 86_400_000));
    expect(await read()).toEqual([]);
    expect(await service.database.query(contents)).toEqual([
      { state: 'DELIVERED', subject: null, text: null, variables: {} },
    ]);
  });

  it.each([
    ['/v1/costs'],
    ['/v1/costs?month=2026-13'],
    ['/v1/conservation?month=november'],
    ['/v1/costs.csv?month=1999-01'],
  ])('rejects %s', async (path) => {
    expect(await admin.get(path)).toMatchObject({ status: 400, body: { code: 'invalid-request' } });
  });
});
