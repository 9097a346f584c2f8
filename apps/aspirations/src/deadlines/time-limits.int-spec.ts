import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  assigned,
  received,
  aspirationsFixture,
  type AspirationsFixture,
} from '../../../../test/aspirations/sample-aspiration.js';
import type { AspirationDeadlinesResponse } from './deadline.dto.js';
import type { EscalationPolicyResponse, TimeLimits } from './time-limit.dto.js';

type Problem = { code: string; errors?: { detail: string }[] };
type Limit = TimeLimits['timeLimits'][number];

describe('time limits', () => {
  let on: AspirationsFixture;
  let general: Limit[];
  beforeAll(async () => {
    on = await aspirationsFixture();
    general = (await on.anyone.get<TimeLimits>('/v1/time-limits')).body.timeLimits;
  });
  afterAll(() => on.stop());

  const put = (timeLimits: readonly object[]) =>
    on.admin.replace<TimeLimits & Problem>('/v1/time-limits', { timeLimits });
  const limit = (changes: Partial<Limit>): Limit => ({
    stage: 'RESPONSE',
    class: null,
    category: null,
    agencyId: null,
    effectiveFrom: '2026-01-01',
    workingDays: 1,
    warnBefore: null,
    source: 'test',
    ...changes,
  });
  const lengthOf = async (id: string, name = 'RESPONSE') =>
    (await on.coordinator.get<AspirationDeadlinesResponse>(`/v1/aspirations/${id}/deadlines`)).body.items.find(
      ({ stage: of }) => of === name,
    )?.workingDays;

  it('default to those of the ministry and of the law', () => {
    const days = general.map(({ stage: of, class: its, workingDays }) => [of, its, workingDays].join(' '));
    expect(days.toSorted()).toEqual(
      [
        'VERIFICATION  3',
        'RESPONSE  5',
        'RESOLUTION  14',
        'RESOLUTION OVERSIGHT 60',
        'CLOSURE  10',
        'CLOSURE INFORMATION 30',
        'OBJECTION  30',
        'COMPLETION  10',
        'QUESTION  10',
        'REVIEW  5',
        'INFORMATION_REQUEST  10',
        'INFORMATION_EXTENSION  7',
      ].toSorted(),
    );
  });

  it('apply by class, category, agency and day; running deadlines keep their length', async () => {
    const before = await assigned(on);
    const added = [
      limit({ class: 'ORDINARY', workingDays: 2 }),
      limit({ category: 'ROADS_AND_BRIDGES', workingDays: 7 }),
      limit({ agencyId: 'dinkes', workingDays: 4 }),
      limit({ agencyId: 'dpupr', effectiveFrom: '2099-01-01', workingDays: 99 }),
    ];
    const { status, body } = await put([...general, ...added]);
    expect(status).toBe(200);
    expect(body.timeLimits).toEqual(expect.arrayContaining([...general, ...added]));
    expect(await lengthOf(before.id)).toBe(5);
    expect(await lengthOf((await assigned(on)).id)).toBe(7);
    expect(await lengthOf((await received(on)).id, 'VERIFICATION')).toBe(3);
    await put([...general, limit({ class: 'ORDINARY', workingDays: 2 })]);
    expect(await lengthOf((await assigned(on)).id)).toBe(2);
    expect(await put(general)).toMatchObject({ status: 200, body: { timeLimits: general } });
  });

  it.each(['VERIFICATION', 'RESOLUTION', 'QUESTION', 'INFORMATION_EXTENSION'] as const)(
    'are required for every stage: %s',
    async (name) => {
      const { status, body } = await put(general.filter((other) => other.stage !== name || other.class !== null));
      expect([status, body.code, body.errors?.map(({ detail }) => detail)]).toEqual([
        422,
        'time-limit-missing',
        [expect.stringMatching(`^${name}: Ada tahap tanpa batas waktu umum`)],
      ]);
      expect((await on.anyone.get<TimeLimits>('/v1/time-limits')).body.timeLimits).toEqual(general);
    },
  );

  it.each<[string, (all: Limit[]) => object[]]>([
    ['two equal limits', (all) => [...all, all[0]!]],
    ['a limit of zero days', (all) => [...all, limit({ workingDays: 0 })]],
    ['an invalid day', (all) => [...all, limit({ effectiveFrom: '2026-02-30' })]],
    ['an unknown stage', (all) => [...all, { ...limit({}), stage: 'COFFEE' }]],
    ['an unknown field', (all) => [...all, { ...limit({}), hours: 3 }]],
  ])('rejects %s', async (_name, changed) => {
    expect(await put(changed(general))).toMatchObject({ status: 400, body: { code: 'invalid-request' } });
  });

  it('come with an escalation policy for every stage of an office', async () => {
    const { levels } = (await on.anyone.get<EscalationPolicyResponse>('/v1/escalation-policy')).body;
    for (const name of ['VERIFICATION', 'RESPONSE', 'RESOLUTION', 'REVIEW', 'INFORMATION_REQUEST']) {
      const steps = levels.filter(({ stage }) => stage === name);
      expect(steps.map(({ level }) => level)).toEqual(steps.map((_, index) => index + 1));
      expect(steps.at(-1)?.recipient).toBe('REGIONAL_SECRETARY');
      const days = steps.map(({ afterWorkingDays }) => afterWorkingDays);
      expect(days).toEqual(days.toSorted((a, b) => a - b));
    }
  });
});
