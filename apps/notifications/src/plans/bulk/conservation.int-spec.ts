import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { sql } from '#database';
import { type Api, eventually } from '#testing';
import { plantMembers } from '../../../testing/audience.fixture.js';
import {
  type NotificationsEnvironment,
  startNotificationsEnvironment,
} from '../../../testing/notifications.environment.js';
import type { Conservation } from './conservation.js';
import type { PlanResponse } from './plan.dto.js';

let service: NotificationsEnvironment;
let editor: Api;

beforeAll(async () => {
  service = await startNotificationsEnvironment({ NOTIFICATIONS_RELEASE_SLICE: '100' });
  editor = await service.as('penyusun', 'DISKOMINFO_EDITOR@area:32.01');
});
afterAll(() => service?.stop());

const village = '32.01.22.2001';
const members = 20_000;

/** Ends every transaction that works on messages or plans, wherever it is: the process behind it loses its connection. */
const kill = () =>
  service.database.query<{ pid: number }>(sql`
    SELECT pg_terminate_backend(pid) FROM pg_stat_activity
     WHERE datname = current_database() AND pid <> pg_backend_pid() AND state IN ('active', 'idle in transaction')
       AND query ~ '(chunk|message|bulk_plan)'`);

const conservation = async (id: string) => (await editor.get<Conservation>(`/v1/plans/${id}/conservation`)).body;

const statusOf = async (id: string) =>
  (await service.database.query<{ status: string }>(sql`SELECT status FROM bulk_plan WHERE id = ${id}`))[0]!.status;

it('accounts for every message after the planner was killed at random moments, and creates none twice', async () => {
  await plantMembers(service, village, members);
  await service.database.query(sql`ANALYZE subscriber`);
  const { status, body } = await editor.post<PlanResponse>('/v1/plans', {
    template: 'announcement',
    variables: { title: 'Pemadaman air', announcement: 'Air mati besok pagi.' },
    channels: ['IN_APP'],
    areas: [village],
    audience: { posts: ['CHAIR', 'MEMBER'] },
    notBefore: '2099-01-01T00:00:00.000Z',
  });
  expect({ status, body }).toMatchObject({ status: 201 });
  await editor.post(`/v1/plans/${body.id}/start`, undefined, { 'if-match': `"${body.version}"` });
  let kills = 0;
  while ((await statusOf(body.id)) === 'PLANNING' && kills < 40) {
    await pause(Math.random() * 40);
    kills += (await kill()).length;
    // Whatever is committed is counted: chunk and counter are one transaction.
    const [{ planned, there }] = (await service.database.query<{ planned: number; there: number }>(sql`
      SELECT planned, (SELECT count(*)::int FROM message WHERE plan_id = bulk_plan.id) AS there
        FROM bulk_plan WHERE id = ${body.id}`)) as [{ planned: number; there: number }];
    expect(there).toBe(planned);
  }
  expect(kills).toBeGreaterThan(0);
  await eventually(async () => expect(await statusOf(body.id)).toBe('RUNNING'));
  expect(await conservation(body.id)).toMatchObject({ planned: members, inFlight: members, balanced: true });
  const [{ persons }] = (await service.database.query<{ persons: number }>(
    sql`SELECT count(DISTINCT recipient_id)::int AS persons FROM message WHERE plan_id = ${body.id}`,
  )) as [{ persons: number }];
  expect(persons).toBe(members);
});

it('accounts for every message while a plan is paused, resumed, killed and cancelled', async () => {
  const here = '32.01.22.2002';
  await plantMembers(service, here, 3_000);
  const { body } = await editor.post<PlanResponse>('/v1/plans', {
    template: 'announcement',
    variables: { title: 'Pemadaman air', announcement: 'Air mati besok pagi.' },
    channels: ['IN_APP'],
    areas: [here],
    audience: { posts: ['CHAIR', 'MEMBER'] },
  });
  const act = async (action: string, reason?: string) => {
    const { version } = (await editor.get<PlanResponse>(`/v1/plans/${body.id}`)).body;
    return editor.post(`/v1/plans/${body.id}/${action}`, reason && { reason }, { 'if-match': `"${version}"` });
  };
  await act('start');
  await eventually(async () => expect((await conservation(body.id)).delivered).toBeGreaterThan(0));
  for (const action of ['pause', 'resume', 'pause', 'resume', 'cancel']) {
    // The job may have changed the plan between reading and acting.
    await eventually(async () => expect((await act(action, 'uji')).status).toBe(200));
    await kill();
    await pause(Math.random() * 100);
    expect(await conservation(body.id)).toMatchObject({ planned: 3_000, balanced: true });
  }
  const { status: settled } = (await editor.get<PlanResponse>(`/v1/plans/${body.id}`)).body;
  expect(settled).toBe('CANCELLED');
  // A message whose sender was killed counts as in flight until its claim expires.
  await eventually(async () => {
    const waiting = await service.database.query(
      sql`SELECT FROM message WHERE plan_id = ${body.id} AND state IN ('PENDING', 'HELD')`,
    );
    expect(waiting).toEqual([]);
  });
  const { delivered, cancelled, inFlight, balanced } = await conservation(body.id);
  expect(balanced).toBe(true);
  expect(delivered + cancelled + inFlight).toBe(3_000);
  expect(cancelled).toBeGreaterThan(0);
});
