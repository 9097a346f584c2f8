import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from '#http-api';
import { type Answer, type Api, eventually } from '#testing';
import { sql } from '#database';
import type { RunningRegistry } from '../../../../test/registry/running-registry.js';
import { firstFormula } from '../../../../test/registry/sample-formula.js';
import { registryWithAreas } from '../../../../test/registry/sample-kim.js';
import { assessedKims, did, onDay } from '../../../../test/registry/sample-maturity.js';
import { whileLocked } from '../../../../test/registry/while-locked.js';
import { MaturityJob } from './maturity.job.js';
import type { RecomputationResponse } from './recomputation.dto.js';
import { RecomputationJob } from './recomputation.job.js';

type Problem = { code: string; errors?: { pointer: string; detail: string }[] };

/** The current month: a formula can take effect from it on. */
const thisMonth = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 7);

describe('the formula of maturity, applied again', () => {
  let registry: RunningRegistry;
  let ketua: Api;
  let verifikator: Api;
  let kimIds: string[];

  beforeAll(async () => {
    ({ registry, ketua, verifikator } = await registryWithAreas());
    kimIds = await assessedKims(registry, { ketua, verifikator });
    const second = { effectiveFrom: thisMonth, ...firstFormula, minimumActivities: 1 };
    await verifikator.post('/v1/maturity/formulas', second);
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

  it('is refused for months before the first formula, which no job could carry out', async () => {
    expect(await order({ from: '2019-12', to: '2020-02' })).toMatchObject({
      status: 422,
      body: {
        code: 'no-formula-in-force',
        errors: [{ pointer: '/from', detail: expect.stringMatching(/^2019-12: Belum ada rumus/) }],
      },
    });
    expect(await registry.get(RecomputationJob).run()).toBeUndefined();
  });

  /** A request that is stored without being checked. */
  const stored = async (from: string, to: string, requestedAt = new Date().toISOString()) => {
    const id = randomUUID();
    await registry.database.query(sql`
      INSERT INTO maturity_recomputation (id, first_month, last_month, at_month, done, changed, requested_by, requested_at)
      VALUES (${id}, ${`${from}-01`}, ${`${to}-01`}, ${`${from}-01`}, 0, 0, 'verifikator', ${requestedAt})`);
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
    // The job takes the oldest first, and waits for this lock in it.
    const cancelled = await whileLocked(registry, 'LOCK TABLE maturity_assessment', async () => {
      await stored('2026-03', '2026-03', '2020-01-01');
      const path = await stored('2026-03', '2026-08');
      expect((await verifikator.post(`${path}/cancel`)).status).toBe(200);
      return path;
    });
    await registry.get(RecomputationJob).run();
    expect((await verifikator.get(cancelled)).body).toMatchObject({
      status: 'CANCELLED',
      failure: null,
      monthsDone: 0,
    });
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
