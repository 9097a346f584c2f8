import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type AsyncCommand, asyncModelRun, asyncProperty, assert, commands, constant, constantFrom } from 'fast-check';
import type { HistoryPage } from '#lifecycle';
import { type Answer, eventually } from '#testing';
import { sql } from '#database';
import { aspirationModel } from '../../../../test/aspirations/aspiration-model.js';
import {
  activeKim,
  ifMatch,
  received,
  aspirationsFixture,
  type AspirationsFixture,
} from '../../../../test/aspirations/sample-aspiration.js';
import type { AspirationResponse } from './aspiration.dto.js';
import { aspirationWorkflow } from './aspiration.workflow.js';
import type { AspirationAction } from './aspiration.actors.js';
import type { AspirationStatus } from './aspiration.states.js';

interface Model {
  status: AspirationStatus;
  version: number;
  declines: number;
  reopenings: number;
  notified: boolean;
  rated: boolean;
  checkRequested: boolean;
  /** The expected events, in order. */
  readonly publishedTypes: string[];
}

interface Real {
  readonly id: string;
  readonly key: { readonly trackingNumber: string; readonly pin: string };
}

/** A request or a job, and the action that it is in the present state. */
interface LifecycleCommand {
  readonly name: string;
  readonly action: (model: Model) => AspirationAction | undefined;
  readonly do: (real: Real, version: number) => Promise<Answer<unknown> | void>;
}

const text = 'Papan jembatan di RT 03.';
const starts = ['RECEIVED', 'VERIFIED', 'ASSIGNED', 'ACCEPTED', 'RESPONDED', 'RESPONDED', 'REOPENED'] as const;
const refusals =
  /^(transition-refused|declined-too-often|rated-before|reopened-too-often|reopenings-left|out-of-scope|unknown-part)$/;

describe('an aspiration under random commands', () => {
  let on: AspirationsFixture;
  beforeAll(async () => {
    on = await aspirationsFixture();
  });
  afterAll(() => on.stop());

  const post = (
    who: 'coordinator' | 'liaison' | 'member',
    step: string,
    body: object = { text },
  ): LifecycleCommand['do'] => {
    return ({ id }, version) => on[who].post(`/v1/aspirations/${id}/${step}`, body, ifMatch(version));
  };
  const citizen =
    (step: string, more: object = {}): LifecycleCommand['do'] =>
    ({ key }) =>
      on.anyone.post(`/v1/tracking/${step}`, { ...key, ...more });
  const always = (action: AspirationAction) => () => action;

  const lifecycleCommands: LifecycleCommand[] = [
    { name: 'return', action: always('return'), do: post('coordinator', 'return') },
    { name: 'verify', action: always('verify'), do: post('coordinator', 'verify', {}) },
    {
      name: 'archive',
      action: always('archive'),
      do: post('coordinator', 'archive', { reason: 'TOO_GENERAL', text }),
    },
    { name: 'refer', action: always('refer'), do: post('coordinator', 'refer', { destination: 'LAPOR', text }) },
    {
      name: 'split',
      action: always('split'),
      do: post('coordinator', 'split', { parts: [{ agencyId: 'dpupr' }, { agencyId: 'dinkes' }] }),
    },
    { name: 'hold', action: always('hold'), do: post('coordinator', 'hold') },
    {
      name: 'release',
      action: always('release'),
      do: post('coordinator', 'release', { next: { step: 'WAIT' } }),
    },
    { name: 'assign', action: always('assign'), do: post('coordinator', 'assign', { agencyId: 'dpupr' }) },
    { name: 'recall', action: always('recall'), do: post('coordinator', 'recall') },
    { name: 'accept', action: always('accept'), do: post('liaison', 'accept', {}) },
    {
      name: 'decline',
      action: ({ declines }) => (declines < 3 ? 'decline' : undefined),
      do: post('liaison', 'decline'),
    },
    { name: 'ask', action: always('ask'), do: post('liaison', 'ask') },
    { name: 'log-progress', action: always('log-progress'), do: post('liaison', 'progress') },
    { name: 'respond', action: always('respond'), do: post('liaison', 'respond') },
    { name: 'reply', action: reply, do: citizen('answer', { text }) },
    { name: 'reply through the KIM', action: reply, do: post('member', 'answer') },
    {
      name: 'request a check',
      action: always('request-check'),
      do: post('coordinator', 'request-check', { kimId: activeKim }),
    },
    {
      name: 'check',
      action: ({ checkRequested }) => (checkRequested ? 'check' : undefined),
      do: post('member', 'check', { kimId: activeKim, result: 'NOT_DONE', text }),
    },
    { name: 'confirm-notified', action: always('confirm-notified'), do: post('member', 'confirm-notified', {}) },
    { name: 'send-back', action: always('send-back'), do: post('coordinator', 'send-back') },
    { name: 'uphold', action: always('uphold'), do: post('coordinator', 'uphold') },
    {
      name: 'object',
      action: ({ reopenings }) => (reopenings < 2 ? 'reopen' : 'appeal'),
      do: citizen('reopen', { reason: text }),
    },
    { name: 'be satisfied', action: always('close'), do: citizen('close') },
    { name: 'rate', action: ({ rated }) => (rated ? undefined : 'rate'), do: citizen('rate', { rating: 4 }) },
    {
      name: 'wait for the citizen in vain',
      action: ({ status, notified }) =>
        status === 'RESPONDED' ? (notified ? 'auto-close' : 'extend-closure') : 'expire',
      do: async ({ id }) => {
        await on.database.query(
          sql`UPDATE deadline SET next_at = now() - interval '1 second', due_at = now() - interval '1 second'
            WHERE aspiration_id = ${id} AND stopped_at IS NULL AND stage IN ('CLOSURE', 'COMPLETION', 'QUESTION')`,
        );
        await on.deadlineJob.run();
      },
    },
  ];

  const expectAnswered = (lifecycleCommand: string, { status, body }: Answer<unknown>, possible: boolean): void => {
    const got = status === 200 ? 'taken' : (body as { code: string }).code;
    expect([lifecycleCommand, got]).toEqual([lifecycleCommand, possible ? 'taken' : expect.stringMatching(refusals)]);
  };

  const expectAsModelled = async (lifecycleCommand: string, model: Model, real: Real): Promise<void> => {
    const { body } = await on.coordinator.get<AspirationResponse>(`/v1/aspirations/${real.id}`);
    expect([lifecycleCommand, body.status, body.version]).toEqual([lifecycleCommand, model.status, model.version]);
    expect(body).toMatchObject({ declines: model.declines, reopenings: model.reopenings });
    const running = body.deadlines.filter(({ stoppedAt, pausedAt }) => stoppedAt === null && pausedAt === null);
    expect([model.status, running.length]).toEqual([
      model.status,
      Number(!['CLOSED', 'ARCHIVED', 'REFERRED', 'SPLIT'].includes(model.status)),
    ]);
  };

  class CommandRun implements AsyncCommand<Model, Real> {
    constructor(private readonly lifecycleCommand: LifecycleCommand) {}

    check = () => true;

    async run(model: Model, real: Real): Promise<void> {
      const answer = await this.lifecycleCommand.do(real, model.version);
      const action = this.lifecycleCommand.action(model);
      const to = action && aspirationModel[model.status][action];
      if (to) take(model, action, to);
      if (answer) expectAnswered(this.lifecycleCommand.name, answer, to !== undefined);
      await expectAsModelled(this.lifecycleCommand.name, model, real);
    }

    toString = () => this.lifecycleCommand.name;
  }

  const led = async (steps: readonly string[]): Promise<{ model: Model; real: Real }> => {
    const { id, version, trackingNumber, pin } = await received(on, { category: 'OTHER' });
    const model: Model = {
      status: 'RECEIVED',
      version,
      declines: 0,
      reopenings: 0,
      notified: false,
      rated: false,
      checkRequested: false,
      publishedTypes: ['AspirationReceived'],
    };
    const real = { id, key: { trackingNumber, pin } };
    for (const step of steps)
      await new CommandRun(lifecycleCommands.find(({ name }) => name === step)!).run(model, real);
    return { model, real };
  };

  const expectPublishedAsModelled = async ({ model, real }: { model: Model; real: Real }): Promise<void> => {
    const history = await on.coordinator.get<HistoryPage>(`/v1/aspirations/${real.id}/history`);
    for (const { action, from, to } of history.body.items)
      expect(aspirationModel[(from ?? 'nothing') as AspirationStatus][action as AspirationAction]).toBe(to);
    await eventually(() =>
      expect(
        on.published
          .filter(({ key, topic }) => key === real.id && topic === 'aspirations.aspiration.v1')
          .map(({ type }) => type),
      ).toEqual(model.publishedTypes),
    );
  };

  const pathTo: Record<AspirationStatus, readonly string[]> = {
    RECEIVED: [],
    RETURNED: ['return'],
    VERIFIED: ['verify'],
    HELD: ['verify', 'hold'],
    SPLIT: ['verify', 'split'],
    ASSIGNED: ['verify', 'assign'],
    ACCEPTED: ['verify', 'assign', 'accept'],
    ASKED: ['verify', 'assign', 'accept', 'ask'],
    RESPONDED: ['verify', 'assign', 'respond'],
    REOPENED: ['verify', 'assign', 'respond', 'object'],
    UNDER_REVIEW: ['verify', 'assign', 'respond', 'object', 'respond', 'object', 'respond', 'object'],
    CLOSED: ['verify', 'assign', 'respond', 'be satisfied'],
    REFERRED: ['refer'],
    ARCHIVED: ['archive'],
  };

  it.each(aspirationWorkflow.states)(
    'applies in %s the commands of the model, and rejects the others',
    async (status) => {
      const still = await led(pathTo[status]);
      expect(still.model.status).toBe(status);
      const reaches = (lifecycleCommand: LifecycleCommand) => {
        const action = lifecycleCommand.action(still.model);
        return action !== undefined && aspirationModel[status][action] !== undefined;
      };
      const [moving, refused] = [
        lifecycleCommands.filter(reaches),
        lifecycleCommands.filter((lifecycleCommand) => !reaches(lifecycleCommand)),
      ];
      for (const lifecycleCommand of refused) await new CommandRun(lifecycleCommand).run(still.model, still.real);
      await expectPublishedAsModelled(still);
      for (const { name } of moving) await expectPublishedAsModelled(await led([...pathTo[status], name]));
    },
  );

  it('applies the transitions of the model and no other, and publishes each', async () => {
    const tried = lifecycleCommands.map((lifecycleCommand) => constant(new CommandRun(lifecycleCommand)));
    let applied = 0;
    await assert(
      asyncProperty(
        constantFrom(...starts),
        commands(tried, { maxCommands: 30, size: 'max' }),
        async (start, steps) => {
          let reached: { model: Model; real: Real } | undefined;
          await asyncModelRun(async () => (reached = await led(pathTo[start])), steps);
          applied += 1;
          await expectPublishedAsModelled(reached!);
        },
      ),
      { numRuns: 25, endOnFailure: true },
    );
    expect(applied).toBeGreaterThanOrEqual(25);
  });
});

function reply({ status }: Model): AspirationAction {
  return status === 'RETURNED' ? 'complete' : 'answer';
}

function take(model: Model, action: AspirationAction, to: AspirationStatus): void {
  const { emits } = aspirationWorkflow.transitions.find((one) => one.from === model.status && one.action === action)!;
  if (emits) model.publishedTypes.push(emits);
  model.status = to;
  model.version += 1;
  model.declines += Number(action === 'decline');
  model.reopenings += Number(action === 'reopen');
  if (action === 'respond') model.notified = false;
  if (action === 'confirm-notified') model.notified = true;
  if (action === 'rate') model.rated = true;
  if (action === 'request-check') model.checkRequested = true;
}
