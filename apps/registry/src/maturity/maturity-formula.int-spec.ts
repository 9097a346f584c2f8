import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Page } from '#http-api';
import type { Api } from '#testing';
import { sql } from '#database';
import type { RunningRegistry } from '../../../../test/registry/running-registry.js';
import { firstFormula } from '../../../../test/registry/sample-formula.js';
import { registryWithAreas } from '../../../../test/registry/sample-kim.js';
import { assessedKims } from '../../../../test/registry/sample-maturity.js';
import type { ComparedKim } from './comparison.dto.js';
import type { FormulaResponse } from './maturity-formula.dto.js';

type Problem = { code: string; errors?: { pointer: string; detail: string }[] };

/** The current month: a formula can take effect from it on. */
const thisMonth = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 7);
const steady = { ...firstFormula, minimumActivities: 1 };

describe('the formula of maturity', () => {
  let registry: RunningRegistry;
  let admin: Api;
  let ketua: Api;
  let verifikator: Api;
  let kimIds: string[];

  beforeAll(async () => {
    ({ registry, admin, ketua, verifikator } = await registryWithAreas());
    kimIds = await assessedKims(registry, { ketua, verifikator });
  });
  afterAll(() => registry.stop());

  const figures = () =>
    registry.database.query(
      sql`SELECT kim_id, month, formula, score, level, ranked, parts FROM maturity_assessment ORDER BY kim_id, month`,
    );

  describe('as data', () => {
    it('has a public first version from the migration', async () => {
      const { body } = await registry.anonymous.get<FormulaResponse>('/v1/maturity/formulas/1');
      expect(body).toMatchObject({ ...firstFormula, version: 1, effectiveFrom: '2020-01' });
    });

    it('gives each of several concurrent entries its own version', async () => {
      const enter = (who: Api) =>
        who.post<FormulaResponse>('/v1/maturity/formulas', { effectiveFrom: thisMonth, ...steady });
      const entered = await Promise.all([enter(verifikator), enter(admin), enter(verifikator)]);
      expect(entered.map(({ status }) => status)).toEqual([201, 201, 201]);
      const versions = entered.map(({ body }) => body.version).toSorted();
      expect(new Set(versions).size).toBe(3);
      expect(entered[0].headers['location']).toBe(`/v1/maturity/formulas/${entered[0].body.version}`);
      expect((await ketua.post('/v1/maturity/formulas', steady)).status).toBe(403);
      const { body } = await registry.anonymous.get<Page<FormulaResponse>>('/v1/maturity/formulas?limit=3');
      expect(body.items.map(({ version }) => version)).toEqual(versions.toReversed());
      const rest = await registry.anonymous.get<Page<FormulaResponse>>(`/v1/maturity/formulas?cursor=${body.next}`);
      expect(rest.body.items.map(({ version }) => version)).toEqual([1]);
    });

    it('returns the same version for a repeated Idempotency-Key', async () => {
      const body = { effectiveFrom: thisMonth, ...steady };
      const key = { 'idempotency-key': 'formula-1' };
      const [one, again] = [
        await admin.post<FormulaResponse>('/v1/maturity/formulas', body, key),
        await admin.post<FormulaResponse>('/v1/maturity/formulas', body, key),
      ];
      expect(again.body).toEqual(one.body);
    });

    const [first, ...others] = firstFormula.criteria;
    it.each([
      ['weights-not-100', { criteria: others }, '/criteria'],
      [
        'criterion-twice',
        { criteria: [first!, { ...others[0]!, criterion: 'ACCESS' }, ...others.slice(1)] },
        '/criteria/1/criterion',
      ],
      ['levels-out-of-order', { independentFrom: 40 }, '/independentFrom'],
      ['sample-above-target', { criteria: [{ ...first!, minimumSample: 13 }, ...others] }, '/criteria/0/minimumSample'],
      ['formula-in-past', { effectiveFrom: '2026-01' }, '/effectiveFrom'],
    ])('rejects %s', async (code, change, pointer) => {
      const body = { effectiveFrom: thisMonth, ...steady, ...change };
      const { status, body: problem } = await admin.post<Problem>('/v1/maturity/formulas', body);
      expect([status, problem.errors?.some((error) => error.pointer === pointer)]).toEqual([422, true]);
      expect(problem.code).toBe(code);
      expect(problem.errors).toContainEqual({ pointer, detail: expect.stringMatching(/^.{10,}\.$/) });
    });

    it.each([
      ['nothing', {}],
      ['no criteria', { ...steady, effectiveFrom: thisMonth, criteria: [] }],
      [
        'a criterion that is none',
        { ...steady, effectiveFrom: thisMonth, criteria: [{ ...first!, criterion: 'LUCK' }] },
      ],
      ['half a point', { ...steady, effectiveFrom: thisMonth, criteria: [{ ...first!, weight: 0.5 }, ...others] }],
      ['no effort', { ...steady, effectiveFrom: thisMonth, criteria: [{ ...first!, effort: 0 }, ...others] }],
      ['a day for a month', { ...steady, effectiveFrom: '2027-01-01' }],
      ['a version', { ...steady, effectiveFrom: thisMonth, version: 7 }],
    ])('rejects %s', async (_what, body) => {
      expect(await admin.post('/v1/maturity/formulas', body)).toMatchObject({
        status: 400,
        body: { code: 'invalid-request' },
      });
    });
  });

  describe('compared with another', () => {
    let before: unknown;
    beforeEach(async () => {
      before = await figures();
    });
    const compare = (body: object, query = '') =>
      verifikator.post<Page<ComparedKim> & Problem>(`/v1/maturity/comparisons${query}`, body);

    it('that is entered or not, page by page, without storing anything', async () => {
      const first = await compare({ month: '2026-08', one: 1, other: steady }, '?limit=2');
      expect(first.status).toBe(200);
      const rest = await compare({ month: '2026-08', one: 1, other: 2 }, `?limit=2&cursor=${first.body.next}`);
      const items = [...first.body.items, ...rest.body.items];
      expect(items.map(({ kimId }) => kimId)).toEqual(kimIds);
      expect(items.every(({ one, other }) => one.score === other.score && !other.withheld)).toBe(true);
      expect(items.some(({ one }) => one.withheld)).toBe(true);
      expect(await figures()).toEqual(before);
    });

    it.each([
      [{ month: '2026-08', one: 1, other: { ...steady, criteria: steady.criteria.slice(1) } }, 422, 'weights-not-100'],
      [{ month: '2026-08', one: 999, other: 1 }, 404, 'formula-not-found'],
      [{ month: thisMonth, one: 1, other: 1 }, 422, 'month-not-over'],
      [{ month: '2026-08', one: 1 }, 400, 'invalid-request'],
      [{ month: '2026-08', one: 1, other: 'best' }, 400, 'invalid-request'],
    ])('but not by %j', async (body, status, code) => {
      expect(await compare(body)).toMatchObject({ status, body: { code } });
      expect(await figures()).toEqual(before);
    });
  });
});
