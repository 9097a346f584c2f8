import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { HistoryEntry } from '#lifecycle';
import { type AsyncCommand, asyncModelRun, asyncProperty, assert, commands, constant, constantFrom } from 'fast-check';
import { Database, sql } from '#database';
import { type Api, eventually } from '#testing';
import { kimModel } from '../../../../test/registry/kim-model.js';
import type { RunningRegistry } from '../../../../test/registry/running-registry.js';
import { completeDraft, ifMatch, ownDecree, registryWithAreas } from '../../../../test/registry/sample-kim.js';
import { DecreeWarningJob } from './decree-warning.job.js';
import { DormancyJob } from './dormancy.job.js';
import { KimCommands } from './kim-commands.service.js';
import type { KimResponse } from './kim.dto.js';
import { type KimAction, type KimStatus, kimWorkflow } from './kim.workflow.js';

interface Model {
  status: KimStatus;
  version: number;
  /** The expected events, in order. */
  readonly emitted: string[];
}

interface Real {
  readonly id: string;
  /** Applies the action as an actor who may. */
  do(action: KimAction, version: number): Promise<void>;
}

const today = () => new Date().toISOString().slice(0, 10);
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const reason = { reason: 'Keputusan rapat evaluasi.' };

describe('the lifecycle of a KIM, driven at random', () => {
  let registry: RunningRegistry;
  let desa: Api;
  let ketua: Api;
  let verifikator: Api;

  beforeAll(async () => {
    ({ registry, desa, ketua, verifikator } = await registryWithAreas());
  });
  afterAll(() => registry.stop());

  const transaction = (work: Parameters<Database['transaction']>[0]) => registry.get(Database).transaction(work);

  /**
   * The actions of people, by their requests. Every renewal shortens the term before it, and ends when a warning is
   * due.
   */
  const requests: Partial<Record<KimAction, (id: string, renewals: number) => [Api, string, string, object?]>> = {
    edit: (id) => [desa, 'PATCH', `/v1/kims/${id}`, { name: 'KIM Mekar Sari' }],
    submit: (id) => [desa, 'POST', `/v1/kims/${id}/submit`],
    return: (id) => [verifikator, 'POST', `/v1/kims/${id}/return`, reason],
    reject: (id) => [verifikator, 'POST', `/v1/kims/${id}/reject`, reason],
    verify: (id) => [verifikator, 'POST', `/v1/kims/${id}/verify`],
    activate: (id) => [verifikator, 'POST', `/v1/kims/${id}/activate`],
    suspend: (id) => [verifikator, 'POST', `/v1/kims/${id}/suspend`, reason],
    reinstate: (id) => [verifikator, 'POST', `/v1/kims/${id}/reinstate`, reason],
    dissolve: (id) => [verifikator, 'POST', `/v1/kims/${id}/dissolve`, reason],
    'change-profile': (id) => [desa, 'PATCH', `/v1/kims/${id}/profile`, { charter: { date: '2026-02-03' } }],
    'renew-decree': (id, renewals) => [
      verifikator,
      'POST',
      `/v1/kims/${id}/renew-decree`,
      {
        decree: { ...ownDecree(), termFrom: inDays(renewals), termUntil: inDays(80 + renewals) },
        presentEndsOn: inDays(renewals - 1),
      },
    ],
  };

  /** The actions of the registry, made due for this KIM. */
  const automatic: Partial<Record<KimAction, (id: string) => Promise<unknown>>> = {
    'become-dormant': async (id) => {
      await registry.database.query(
        sql`UPDATE kim SET active_since = '2025-01-01', last_activity_on = NULL WHERE id = ${id}`,
      );
      await registry.get(DormancyJob).run();
    },
    reactivate: (id) => transaction((tx) => registry.get(KimCommands).recordActivity(tx, id, today())),
    warn: async (id) => {
      await registry.database.query(sql`DELETE FROM kim_decree_warning WHERE kim_id = ${id}`);
      await registry.database.query(
        sql`UPDATE kim SET decree_term_from = least(decree_term_from, current_date),
              decree_term_until = current_date + 60
          WHERE id = ${id} AND decree_number IS NOT NULL`,
      );
      await registry.get(DecreeWarningJob).run();
    },
  };

  const begin = async (): Promise<{ model: Model; real: Real }> => {
    const { id, version } = await completeDraft(ketua);
    let renewals = 0;
    const act = async (action: KimAction, at: number): Promise<void> => {
      const request = requests[action];
      if (!request) return void (await automatic[action]!(id));
      if (action === 'renew-decree') renewals += 1;
      const [who, method, path, body] = request(id, renewals);
      const answer = await (method === 'PATCH'
        ? who.patch(path, body!, ifMatch(at))
        : who.post(path, body, ifMatch(at)));
      if (answer.status !== 200) renewals -= Number(action === 'renew-decree');
      expect(answer.status === 200 ? 'taken' : (answer.body as { code: string }).code).toMatch(
        /^(taken|transition-refused)$/,
      );
    };
    return { model: { status: 'DRAFT', version, emitted: [] }, real: { id, do: act } };
  };

  const expectAsModelled = async (action: KimAction, { status, version }: Model, { id }: Real): Promise<void> => {
    const { body } = await verifikator.get<KimResponse>(`/v1/kims/${id}`);
    expect([action, body.status, body.version]).toEqual([action, status, version]);
  };

  class ApplyAction implements AsyncCommand<Model, Real> {
    constructor(private readonly action: KimAction) {}

    check = () => true;

    async run(model: Model, real: Real): Promise<void> {
      await real.do(this.action, model.version);
      const to = kimModel[model.status][this.action];
      if (to) {
        const emits = kimWorkflow.transitions.find(
          ({ from, action }) => from === model.status && action === this.action,
        )!.emits;
        if (emits) model.emitted.push(emits);
        model.status = to;
        model.version += 1;
      }
      await expectAsModelled(this.action, model, real);
    }

    toString = () => this.action;
  }

  const expectEventsAsModelled = async ({ model, real }: { model: Model; real: Real }): Promise<void> => {
    const history = await verifikator.get<{ items: HistoryEntry[] }>(`/v1/kims/${real.id}/history?limit=100`);
    for (const { action, from, to } of history.body.items)
      expect(kimModel[(from as KimStatus | null) ?? 'nothing'][action as KimAction]).toBe(to);
    await eventually(() =>
      expect(registry.published.filter(({ key }) => key === real.id).map(({ type }) => type.split('.')[2])).toEqual(
        model.emitted,
      ),
    );
  };

  const actions = [...Object.keys(requests), ...Object.keys(automatic)] as KimAction[];

  /** The actions to a status by the shortest path in the model. */
  const shortestPathTo = (wanted: KimStatus): KimAction[] => {
    const paths = new Map<KimStatus, KimAction[]>([['DRAFT', []]]);
    for (const [at, path] of paths)
      for (const [action, to] of Object.entries(kimModel[at]) as [KimAction, KimStatus][])
        if (!paths.has(to)) paths.set(to, [...path, action]);
    return paths.get(wanted)!;
  };

  const begunAt = async (steps: readonly KimAction[]): Promise<{ model: Model; real: Real }> => {
    const { model, real } = await begin();
    for (const step of steps) await new ApplyAction(step).run(model, real);
    return { model, real };
  };

  it.each(kimWorkflow.states)('applies in %s exactly the actions of the model', async (status) => {
    const still = await begunAt(shortestPathTo(status));
    expect(still.model.status).toBe(status);
    for (const action of actions.filter((tried) => !kimModel[status][tried]))
      await new ApplyAction(action).run(still.model, still.real);
    await expectEventsAsModelled(still);
    for (const action of actions.filter((tried) => kimModel[status][tried]))
      await expectEventsAsModelled(await begunAt([...shortestPathTo(status), action]));
  });

  it('applies the transitions of the model only, and publishes each', async () => {
    const tried = actions.map((action) => constant(new ApplyAction(action)));
    // Most runs start in the middle: a run from the beginning seldom comes so far, and one from a final status is short.
    const starts = constantFrom<KimStatus>(
      'DRAFT',
      'SUBMITTED',
      'VERIFIED',
      'ACTIVE',
      'ACTIVE',
      'DORMANT',
      'SUSPENDED',
    );
    let runs = 0;
    await assert(
      asyncProperty(starts, commands(tried, { maxCommands: 20, size: 'max' }), async (start, steps) => {
        let reached: { model: Model; real: Real } | undefined;
        await asyncModelRun(async () => (reached = await begunAt(shortestPathTo(start))), steps);
        runs += 1;
        await expectEventsAsModelled(reached!);
      }),
      { numRuns: 25, endOnFailure: true },
    );
    expect(runs).toBeGreaterThanOrEqual(25);
  });
});
