import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { sql } from '#database';
import { startService } from '#service';
import { type Api, eventually } from '#testing';
import { plantKim, plantSubscriber } from '../../../testing/audience.fixture.js';
import {
  type NotificationsEnvironment,
  startNotificationsEnvironment,
} from '../../../testing/notifications.environment.js';
import { notificationsModule } from '../../notifications.module.js';
import type { Conservation } from './conservation.js';
import type { PlanResponse } from './plan.dto.js';

const members = 30;
const actions = ['pause', 'resume', 'cancel', 'recall'] as const;
type Action = (typeof actions)[number];

let service: NotificationsEnvironment;
let replica: Awaited<ReturnType<typeof startService>>;
let clients: Api[];
let villages = 5_000;

beforeAll(async () => {
  service = await startNotificationsEnvironment({ NOTIFICATIONS_RELEASE_SLICE: '5' });
  const { settings, broker } = service;
  replica = await startService({
    name: 'notifications',
    module: notificationsModule(settings, broker),
    settings,
    port: 0,
  });
  clients = await Promise.all(['satu', 'dua', 'tiga'].map((name) => service.as(name, 'DISKOMINFO_EDITOR@area:32.01')));
});
afterAll(async () => {
  await replica?.close();
  await service?.stop();
});

interface Attack {
  readonly id: string;
  readonly village: string;
}

async function start(more: object = {}): Promise<Attack> {
  const village = `32.01.22.${++villages}`;
  const kimId = `00000000-0000-7000-8000-${String(villages).padStart(12, '0')}`;
  await plantKim(service, kimId, village);
  for (let number = 0; number < members; number++)
    await plantSubscriber(service, { kimId, areaCode: village, addresses: { EMAIL: `w${number}@${village}.example` } });
  const { status, body } = await clients[0]!.post<PlanResponse>('/v1/plans', {
    template: 'announcement',
    variables: { title: 'Air', announcement: 'Air mati besok.' },
    channels: ['EMAIL'],
    areas: [village],
    audience: { posts: ['MEMBER'] },
    ...more,
  });
  expect(status).toBe(201);
  await clients[0]!.post(`/v1/plans/${body.id}/start`, undefined, { 'if-match': `"${body.version}"` });
  return { id: body.id, village };
}

const read = async (id: string) => (await clients[0]!.get<PlanResponse>(`/v1/plans/${id}`)).body;
const mailsTo = ({ village }: Attack) =>
  service.mailServer.mails
    .filter(({ to }) => JSON.stringify(to).includes(`@${village}.`))
    .map(({ messageId }) => messageId);

/** What a provider has, or a sender is giving it. */
const handedOver = async ({ id }: Attack) =>
  new Set(
    (
      await service.database.query<{ id: string }>(sql`
        SELECT id FROM message WHERE plan_id = ${id} AND state NOT IN ('PENDING', 'HELD', 'CANCELLED')`)
    ).map((message) => `<${message.id}@sambung>`),
  );

/** One client acts on what it has read, which may be old by now. Returns the status of the plan after an action that succeeded. */
async function act({ id }: Attack, action: Action, client: number): Promise<PlanResponse | undefined> {
  const api = clients[client]!;
  const { version } = (await api.get<PlanResponse>(`/v1/plans/${id}`)).body;
  const body = { reason: 'uji', ...(action === 'recall' && { notice: 'Abaikan.' }) };
  const answer = await api.post<PlanResponse>(`/v1/plans/${id}/${action}`, body, { 'if-match': `"${version}"` });
  expect([200, 409, 412]).toContain(answer.status);
  return answer.status === 200 ? answer.body : undefined;
}

async function expectBalanced({ id }: Attack): Promise<Conservation> {
  const { body } = await clients[0]!.get<Conservation>(`/v1/plans/${id}/conservation`);
  expect(body).toMatchObject({ balanced: true });
  return body;
}

const settled = ({ id }: Attack) =>
  eventually(async () => {
    const plan = await read(id);
    if (plan.status === 'PAUSED') return;
    expect(plan.settledAt).not.toBeNull();
  });

const steps = fc.array(
  fc.record({
    together: fc.array(fc.record({ action: fc.constantFrom(...actions.slice(0, 2), ...actions), client: fc.nat(2) }), {
      minLength: 1,
      maxLength: 4,
    }),
    waitMs: fc.nat(150),
  }),
  { minLength: 2, maxLength: 7 },
);

describe('a plan that several clients pause, resume, cancel and recall at once, before two replicas', () => {
  it('accounts for every message after each step, sends none twice, and none after its end that no sender had', async () => {
    for (const attackSteps of fc.sample(steps, { numRuns: 4, seed: 17 })) {
      const attack = await start();
      let had: Set<string> | undefined;
      for (const { together, waitMs } of attackSteps) {
        await pause(waitMs);
        const answers = await Promise.all(together.map(({ action, client }) => act(attack, action, client)));
        if (answers.some((plan) => plan?.status === 'CANCELLED' || plan?.status === 'RECALLED'))
          had ??= await handedOver(attack);
        await expectBalanced(attack);
      }
      await settled(attack);
      const { inFlight, delivered, cancelled } = await expectBalanced(attack);
      const mails = mailsTo(attack);
      expect(new Set(mails).size).toBe(mails.length);
      const { status, planned } = await read(attack.id);
      const hasEnded = had !== undefined;
      expect(hasEnded || status === 'DONE' ? inFlight : 0).toBe(0);
      expect(delivered + cancelled + inFlight).toBe(planned);
      expect(status === 'DONE' ? mails.length : members).toBe(members);
      expect(mails.filter((id) => had?.has(id!) === false)).toEqual([]);
    }
  });

  it('goes on exactly where it stopped, however often it is paused', async () => {
    const attack = await start();
    for (let round = 0; round < 6; round++) {
      await pause(round * 20);
      await Promise.all([act(attack, 'pause', 0), act(attack, 'pause', 1)]);
      const { status } = await read(attack.id);
      if (status === 'DONE') break;
      await expectBalanced(attack);
      await Promise.all([act(attack, 'resume', 1), act(attack, 'resume', 2)]);
    }
    await eventually(async () => {
      if ((await read(attack.id)).status === 'PAUSED') await act(attack, 'resume', 0);
      expect(await read(attack.id)).toMatchObject({ status: 'DONE', planned: members });
    });
    expect(await expectBalanced(attack)).toMatchObject({ delivered: members, failed: 0 });
    expect(new Set(mailsTo(attack)).size).toBe(members);
    expect(mailsTo(attack)).toHaveLength(members);
  });

  it.each(['pause', 'cancel'] as const)('has nothing left to send when the answer to %s returns', async (action) => {
    const attack = await start({ notBefore: '2099-01-01T00:00:00.000Z' });
    const waiting = () =>
      service.database.query(sql`SELECT id FROM message WHERE plan_id = ${attack.id} AND state = 'PENDING'`);
    await eventually(async () => expect((await waiting()).length).toBeGreaterThan(0));
    await eventually(async () => expect(await act(attack, action, 0)).toBeDefined());
    expect(await waiting()).toEqual([]);
  });
});
