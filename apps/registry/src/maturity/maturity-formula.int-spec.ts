import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Page } from '#http-api';
import { type Answer, type Api, eventually } from '#testing';
import { sql } from '#database';
import type { RunningRegistry } from '../../../../test/registry/running-registry.js';
import { firstFormula } from '../../../../test/registry/sample-formula.js';
import { kimIn, registryWithAreas } from '../../../../test/registry/sample-kim.js';
import { atWorkSince, did, onDay } from '../../../../test/registry/sample-maturity.js';
import type { ComparedKim } from './comparison.dto.js';
import type { FormulaResponse } from './maturity-formula.dto.js';
import { MaturityJob } from './maturity.job.js';
import type { RecomputationResponse } from './recomputation.dto.js';
import { RecomputationJob } from './recomputation.job.js';

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
    kimIds = [];
    for (const months of [[3, 4, 5], [6], [3, 4, 5, 6, 7, 8]]) {
      const { id } = await kimIn('ACTIVE', { ketua, verifikator });
      await atWorkSince(registry, id);
      await did(registry, id, 'DISCUSSION', ...onDay('04', ...months));
      await did(registry, id, 'DISSEMINATION', ...onDay('05', ...months));
      kimIds.push(id);
    }
    for (const month of [4, 5, 6, 7, 8, 9])
      await registry.get(MaturityJob).run(new Date(`2026-${String(month).padStart(2, '0')}-15T03:00:00Z`));
  });
  afterAll(() => registry.stop());

  const figures = () =>
    registry.database.query(
      sql`SELECT kim_id, month, formula, score, level, ranked, parts FROM maturity_assessment ORDER BY kim_id, month`,
    );
  const order = (body: object, headers?: Record<string, string>) =>
    verifikator.post<RecomputationResponse & Problem>('/v1/maturity/recomputations', body, headers);
  const carriedOut = async ({ body, headers }: Answer<RecomputationResponse>) => {
    expect(headers['location']).toBe(`/v1/maturity/recomputations/${body.id}`);
    await registry.get(RecomputationJob).run();
    return eventually(async () => {
      const { body: done } = await verifikator.get<RecomputationResponse>(headers['location']!);
      expect(done.status).toBe('DONE');
      return done;
    });
  };

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
      expect([problem.code, ...(problem.errors ?? []).map(({ detail }) => detail)]).toContain(code);
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

  describe('applied again', () => {
    it('is refused for months before the first formula, which no job could carry out', async () => {
      expect(await order({ from: '2019-12', to: '2020-02' })).toMatchObject({
        status: 422,
        body: { code: 'no-formula-in-force', errors: [{ pointer: '/from', detail: '2019-12' }] },
      });
      expect(await registry.get(RecomputationJob).run()).toBeUndefined();
    });

    /** A request that is stored without being checked. */
    const stored = async (from: string, to: string) => {
      const id = randomUUID();
      await registry.database.query(sql`
        INSERT INTO maturity_recomputation (id, first_month, last_month, at_month, done, changed, requested_by, requested_at)
        VALUES (${id}, ${`${from}-01`}, ${`${to}-01`}, ${`${from}-01`}, 0, 0, 'verifikator', now())`);
      return `/v1/maturity/recomputations/${id}`;
    };

    it('fails with the reason when it cannot be carried out, and those behind it are done', async () => {
      const stuck = await stored('2019-12', '2019-12');
      await carriedOut(await order({ from: '2026-03', to: '2026-03' }));
      const { body } = await verifikator.get<RecomputationResponse>(stuck);
      expect(body).toMatchObject({ status: 'FAILED', failure: 'formula-not-found', finishedAt: expect.any(String) });
      const failed = await verifikator.get<Page<RecomputationResponse>>('/v1/maturity/recomputations?status=FAILED');
      expect(failed.body.items.map(({ id }) => id)).toContain(body.id);
      const late = await verifikator.post(`${stuck}/cancel`);
      expect(late).toMatchObject({ status: 409, body: { code: 'recomputation-ended' } });
    });

    it('can be cancelled before it has ended', async () => {
      const cancelled = await eventually(async () => {
        const path = await stored('2026-03', '2026-08');
        const { status } = await verifikator.post(`${path}/cancel`);
        expect(status).toBe(200);
        return path;
      });
      expect((await verifikator.get(cancelled)).body).toMatchObject({ status: 'CANCELLED', failure: null });
      const unknown = `/v1/maturity/recomputations/${randomUUID()}/cancel`;
      expect((await verifikator.post(unknown)).status).toBe(404);
      expect((await ketua.post(`${cancelled}/cancel`)).status).toBe(403);
    });

    it('of months before the first formula does not keep later months from being assessed', async () => {
      await registry.database.query(sql`CREATE TABLE saved AS TABLE maturity_assessment`);
      await registry.database.query(
        sql`DELETE FROM maturity_assessment WHERE kim_id <> ${kimIds[0]} OR month <> '2026-03-01'`,
      );
      await registry.database.query(sql`UPDATE maturity_assessment SET month = '2019-11-01'`);
      try {
        expect(await registry.get(MaturityJob).run(new Date('2020-03-15T03:00:00Z'))).toBeGreaterThanOrEqual(0);
      } finally {
        await registry.database.query(sql`DELETE FROM maturity_assessment`);
        await registry.database.query(sql`INSERT INTO maturity_assessment TABLE saved`);
        await registry.database.query(sql`DROP TABLE saved`);
      }
    });

    it('gives the same outcome for the same facts, and then publishes nothing', async () => {
      const before = await figures();
      expect(before).toHaveLength(kimIds.length * 6);
      const published = registry.published.length;
      const done = await carriedOut(await order({ from: '2026-03', to: '2026-08' }));
      expect(done).toMatchObject({ months: 6, monthsDone: 6, assessed: kimIds.length * 6, changed: 0 });
      expect(await figures()).toEqual(before);
      expect(registry.published).toHaveLength(published);
    });

    it('restores lost assessments from history', async () => {
      const before = await figures();
      await registry.database.query(sql`DELETE FROM maturity_assessment`);
      const done = await carriedOut(await order({ from: '2026-03', to: '2026-08' }));
      expect(done).toMatchObject({ changed: before.length });
      expect(await figures()).toEqual(before);
    });

    it('counts facts that arrive later, and publishes the next version', async () => {
      await did(registry, kimIds[1]!, 'ASPIRATION', ...onDay('09', 6, 7, 8));
      const done = await carriedOut(await order({ from: '2026-07', to: '2026-08' }));
      expect(done.changed).toBe(2);
      await eventually(() => {
        const again = registry.published.filter(
          ({ type, data }) => type.includes('MaturityAssessed') && data['kimId'] === kimIds[1] && data['version'] === 2,
        );
        expect(again.map(({ data }) => data['month'])).toEqual(['2026-07', '2026-08']);
      });
    });

    it('can apply another formula than the one in force', async () => {
      const before = await figures();
      const done = await carriedOut(await order({ from: '2026-08', to: '2026-08', formula: 2 }));
      expect(done).toMatchObject({ formula: 2, changed: kimIds.length });
      const { body } = await verifikator.get<{ formula: number; withheld: boolean }>(
        `/v1/kims/${kimIds[1]}/maturity?month=2026-08`,
      );
      expect(body).toMatchObject({ formula: 2, withheld: false });
      await carriedOut(await order({ from: '2026-08', to: '2026-08' }));
      expect(await figures()).toEqual(before);
    });

    it('is carried out once by concurrent jobs, and once for one Idempotency-Key', async () => {
      const key = { 'idempotency-key': 'again' };
      const [one, again] = [
        await order({ from: '2026-03', to: '2026-03' }, key),
        await order({ from: '2026-03', to: '2026-03' }, key),
      ];
      expect([one.status, again.status, again.body.id]).toEqual([202, 202, one.body.id]);
      await Promise.all([1, 2, 3].map(() => registry.get(RecomputationJob).run()));
      expect((await carriedOut(one)).assessed).toBe(kimIds.length);
    });

    it.each([
      [{ from: '2026-03', to: thisMonth }, 422, 'month-not-over'],
      [{ from: '2026-03', to: '2026-08', formula: 999 }, 404, 'formula-not-found'],
      [{ from: '2026-08', to: '2026-03' }, 400, 'invalid-request'],
      [{ from: '1990-01', to: '2026-03' }, 400, 'invalid-request'],
      [{ from: '2026-03' }, 400, 'invalid-request'],
      [{ from: '2026-03', to: '2026-08', formula: 'the best' }, 400, 'invalid-request'],
    ])('not for %j', async (body, status, code) => {
      expect(await order(body)).toMatchObject({ status, body: { code } });
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
