import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from '#http-api';
import { type Answer, type Api, eventually } from '#testing';
import { transitionOf, type WorkflowResponse } from '#workflow';
import type { RunningRegistry } from '../../../../../test/registry/running-registry.js';
import { jurorOne, jurorTwo, judged, sampleEvaluation } from '../../../../../test/registry/sample-evaluation.js';
import { ifMatch, join, kimIn, registryWithAreas } from '../../../../../test/registry/sample-kim.js';
import type { EvaluationResponse, EvaluationResult, ScoreResponse } from './evaluation.dto.js';
import { evaluationStatuses, evaluationWorkflow } from './evaluation.workflow.js';

type Problem = { code: string; errors?: { pointer: string; detail: string }[] };

describe('an evaluation', () => {
  let registry: RunningRegistry;
  let office: Api;
  let ketua: Api;
  let one: Api;
  let two: Api;
  let best: string;
  let other: string;
  let equal: string;

  beforeAll(async () => {
    const accounts = await registryWithAreas();
    ({ registry } = accounts);
    const { ketua: chair, verifikator } = accounts;
    [office, ketua] = [verifikator, chair];
    [one, two] = await Promise.all([registry.as(jurorOne), registry.as(jurorTwo)]);
    const made = [];
    for (const name of ['KIM Unggul', 'KIM Sama', 'KIM Setara'])
      made.push((await kimIn('ACTIVE', { ketua, verifikator }, { name })).id);
    [best, other, equal] = made as [string, string, string];
  });
  afterAll(() => registry.stop());

  const give = (who: Api, id: string, kimId: string, criterion: string, score: number, remark: string | null = null) =>
    who.put<ScoreResponse & Problem>(`/v1/evaluations/${id}/scores/${kimId}/${criterion}`, { score, remark });
  const transition = (id: string, name: string, version: number) =>
    office.post<EvaluationResponse & Problem>(`/v1/evaluations/${id}/${name}`, undefined, ifMatch(version));
  const scoreAll = async (id: string, kimIds: readonly string[], scoreOf: (kimId: string) => number) => {
    for (const kimId of kimIds)
      for (const juror of [one, two])
        for (const { code } of sampleEvaluation.criteria)
          expect((await give(juror, id, kimId, code, scoreOf(kimId), 'Rapi dan rutin.')).status).toBe(200);
  };
  const inState = async (status: EvaluationResponse['status']): Promise<EvaluationResponse> => {
    if (status === 'OPEN')
      return (await office.post<EvaluationResponse>('/v1/evaluations', { ...sampleEvaluation, kimIds: [best] })).body;
    let evaluation = await judged(office, [best]);
    if (status === 'JUDGING') return evaluation;
    await scoreAll(evaluation.id, [best], () => 80);
    evaluation = (await transition(evaluation.id, 'close', evaluation.version)).body;
    return status === 'CLOSED' ? evaluation : (await transition(evaluation.id, 'publish', evaluation.version)).body;
  };

  it('is opened, judged, closed and published without the remarks of its jurors', async () => {
    const kimIds = [other, best, equal];
    const { id } = await judged(office, kimIds);
    await scoreAll(id, kimIds, (kimId) => (kimId === best ? 91 : 70));
    expect(await give(one, id, best, 'CONTENT', 96)).toMatchObject({
      status: 200,
      body: { kimId: best, juror: jurorOne, criterion: 'CONTENT', score: 96, remark: null },
    });
    const path = `/v1/evaluations/${id}/result`;
    expect(await office.get(path)).toMatchObject({ status: 404, body: { code: 'result-not-published' } });
    expect(await transition(id, 'close', 2)).toMatchObject({ status: 200, body: { status: 'CLOSED' } });
    expect(await registry.anonymous.get(path)).toMatchObject({ status: 404, body: { code: 'result-not-published' } });
    expect((await office.get(path)).status).toBe(200);
    expect(await transition(id, 'publish', 3)).toMatchObject({
      status: 200,
      body: { status: 'PUBLISHED', version: 4 },
    });

    const { body: result } = await registry.anonymous.get<EvaluationResult>(path);
    expect(result.ranking.map(({ kimName, place, score }) => [kimName, place, score])).toEqual([
      ['KIM Unggul', 1, 92],
      ...['KIM Sama', 'KIM Setara'].map((name) => [name, 2, 70]),
    ]);
    expect(result.ranking[0]!.criteria).toEqual([
      { code: 'ACTIVITY', mean: 91 },
      { code: 'CONTENT', mean: 93.5 },
    ]);
    expect(JSON.stringify(result)).not.toMatch(/Rapi|b3b1f6a0/);
    await eventually(() => {
      const [published] = registry.publishedOf(id);
      expect(published!.data).toMatchObject({ evaluationId: id, version: 4, year: 2026 });
      expect(published!.data['ranking']).toContainEqual({ kimId: best, place: 1, score: 92 });
      expect(JSON.stringify(published!.data)).not.toContain('Rapi');
    });
    const history = await office.get<Page<{ action: string }>>(`/v1/evaluations/${id}/history`);
    expect(history.body.items.map(({ action }) => action)).toEqual(['open', 'begin', 'close', 'publish']);
  });

  it('lists scores to the office, and to jurors their own', async () => {
    const { id } = await judged(office, [best, other]);
    await scoreAll(id, [best, other], () => 75);
    const read = async (who: Api): Promise<ScoreResponse[]> => {
      const first = await who.get<Page<ScoreResponse>>(`/v1/evaluations/${id}/scores?limit=3`);
      if (first.body.next === null) return first.body.items;
      const rest = await who.get<Page<ScoreResponse>>(`/v1/evaluations/${id}/scores?cursor=${first.body.next}`);
      return [...first.body.items, ...rest.body.items];
    };
    expect(await read(office)).toHaveLength(8);
    const own = await read(one);
    expect([own.length, new Set(own.map(({ juror }) => juror))]).toEqual([4, new Set([jurorOne])]);
    expect((await one.get(`/v1/evaluations/${id}`)).status).toBe(200);
    for (const path of [`/v1/evaluations/${id}`, `/v1/evaluations/${id}/scores`])
      expect(await ketua.get(path)).toMatchObject({ status: 404, body: { code: 'evaluation-not-found' } });
  });

  it('rejects transitions outside its workflow', async () => {
    for (const status of evaluationStatuses)
      for (const action of ['edit', 'begin', 'close', 'publish'] as const) {
        if (transitionOf(evaluationWorkflow, status, action)) continue;
        const { id, version } = await inState(status);
        const refused: Answer<Problem> =
          action === 'edit'
            ? await office.patch(`/v1/evaluations/${id}`, { year: 2027 }, ifMatch(version))
            : await transition(id, action, version);
        expect([status, action, refused.status, refused.body.code]).toEqual([
          status,
          action,
          409,
          'transition-refused',
        ]);
      }
    const { body } = await registry.anonymous.get<WorkflowResponse>('/v1/workflows/evaluation');
    expect(body).toMatchObject({ noun: 'evaluation', initial: 'OPEN', final: ['PUBLISHED'] });
  });

  it('is closed only when every juror has scored every KIM, and then rejects scores', async () => {
    const { id, version } = await judged(office, [best]);
    await give(one, id, best, 'ACTIVITY', 80);
    const missing = await transition(id, 'close', version);
    expect(missing).toMatchObject({ status: 422, body: { code: 'scores-missing' } });
    expect(missing.body.errors).toEqual([{ pointer: '/scores', detail: 'harus lengkap: masih kurang 3' }]);
    await scoreAll(id, [best], () => 60);
    const tries = await Promise.all([
      transition(id, 'close', version),
      transition(id, 'close', version),
      give(one, id, best, 'ACTIVITY', 100),
    ]);
    expect(
      tries
        .slice(0, 2)
        .map(({ status }) => status)
        .toSorted(),
    ).toEqual([200, 412]);
    expect([200, 409]).toContain(tries[2].status);
    expect(await give(one, id, best, 'ACTIVITY', 100)).toMatchObject({ status: 409, body: { code: 'scores-locked' } });
  });

  it('accepts scores of its jurors only, for its KIM and criteria', async () => {
    const { id } = await judged(office, [best]);
    expect(await give(ketua, id, best, 'ACTIVITY', 100)).toMatchObject({
      status: 403,
      body: { code: 'juror-unknown' },
    });
    expect(await give(office, id, best, 'ACTIVITY', 100)).toMatchObject({ body: { code: 'juror-unknown' } });
    expect(await give(one, id, other, 'ACTIVITY', 100)).toMatchObject({ status: 422, body: { code: 'score-unknown' } });
    expect(await give(one, id, best, 'LOOKS', 100)).toMatchObject({ status: 422, body: { code: 'score-unknown' } });
    expect(await give(one, randomUUID(), best, 'ACTIVITY', 1)).toMatchObject({ status: 404 });
    for (const score of [-1, 101, 0.5])
      expect(await give(one, id, best, 'ACTIVITY', score)).toMatchObject({ body: { code: 'invalid-request' } });
  });

  it('is editable before the judging, and created once for one Idempotency-Key', async () => {
    const body = { ...sampleEvaluation, jurors: [] };
    const key = { 'idempotency-key': 'award-2026' };
    const [first, again] = [
      await office.post<EvaluationResponse>('/v1/evaluations', body, key),
      await office.post<EvaluationResponse>('/v1/evaluations', body, key),
    ];
    expect(again.body).toEqual(first.body);
    const { id } = first.body;
    const empty = await transition(id, 'begin', 1);
    expect(empty).toMatchObject({ status: 422, body: { code: 'evaluation-incomplete' } });
    expect(empty.body.errors!.map(({ pointer }) => pointer)).toEqual(['/jurors', '/kimIds']);
    const changed = await office.patch<EvaluationResponse>(
      `/v1/evaluations/${id}`,
      { jurors: [jurorOne], kimIds: [best] },
      ifMatch(1),
    );
    expect(changed).toMatchObject({ status: 200, body: { version: 2, title: sampleEvaluation.title, kimIds: [best] } });
    expect(await transition(id, 'begin', 1)).toMatchObject({ status: 412 });
    expect(await transition(id, 'begin', 2)).toMatchObject({ status: 200, body: { status: 'JUDGING' } });
    const listed = await office.get<Page<EvaluationResponse>>('/v1/evaluations?limit=1');
    expect(listed.body.items.map((evaluation) => evaluation.id)).toEqual([id]);
  });

  it('rejects weights that do not add up to 100, unknown KIM, and jurors who serve a KIM', async () => {
    const open = (change: object) => office.post<Problem>('/v1/evaluations', { ...sampleEvaluation, ...change });
    const [first] = sampleEvaluation.criteria;
    expect(await open({ criteria: [first] })).toMatchObject({ status: 422, body: { code: 'judged-weights-not-100' } });
    expect(await open({ kimIds: [best, randomUUID()] })).toMatchObject({
      status: 422,
      body: { code: 'evaluation-kim-unknown', errors: [{ pointer: '/kimIds/1' }] },
    });
    const accountId = randomUUID();
    await join(ketua, other, { accountId });
    expect(await open({ kimIds: [other], jurors: [jurorOne, accountId] })).toMatchObject({
      status: 422,
      body: {
        code: 'juror-serves-kim',
        errors: [{ pointer: '/jurors/1', detail: expect.stringMatching(new RegExp(`^${accountId}: .+\\.$`)) }],
      },
    });
    expect(await open({ kimIds: [best], jurors: [accountId] })).toMatchObject({ status: 201 });
  });

  it.each([
    ['nothing', {}],
    [
      'a criterion twice',
      { ...sampleEvaluation, criteria: [...sampleEvaluation.criteria, sampleEvaluation.criteria[0]] },
    ],
    ['no criterion', { ...sampleEvaluation, criteria: [] }],
    ['a juror twice', { ...sampleEvaluation, jurors: [jurorOne, jurorOne] }],
    ['a juror by name', { ...sampleEvaluation, jurors: ['Pak Asep'] }],
    ['a status', { ...sampleEvaluation, status: 'PUBLISHED' }],
    ['the year 20', { ...sampleEvaluation, year: 20 }],
  ])('rejects %s', async (_what, body) => {
    expect(await office.post('/v1/evaluations', body)).toMatchObject({
      status: 400,
      body: { code: 'invalid-request' },
    });
  });
});
