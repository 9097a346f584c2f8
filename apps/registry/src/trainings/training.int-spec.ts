import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Attachment } from '#attachments';
import type { Page } from '#http-api';
import { type Api, eventually, sampleDocument } from '#testing';
import { transitionOf, type WorkflowResponse } from '#workflow';
import { sql } from '#database';
import type { RunningRegistry } from '../../../../test/registry/running-registry.js';
import {
  cigudeg,
  draft,
  foreignChair,
  founder,
  ifMatch,
  registryWithAreas,
} from '../../../../test/registry/sample-kim.js';
import {
  type Group,
  groupOf,
  inHours,
  move,
  plannedTraining,
  sampleTraining,
  scheduledTraining,
  virtualSession,
} from '../../../../test/registry/sample-training.js';
import type { Suggestions } from './suggestions/suggestion.dto.js';
import type { HistoryEntry } from '#lifecycle';
import type { InvitationEntry } from './training-invitation.dto.js';
import type { TrainingResponse } from './training.dto.js';
import { TrainingAutoCompleteJob } from './training-auto-complete.job.js';
import { trainingStatuses, trainingWorkflow } from './training.workflow.js';

type Problem = { code: string; errors?: { pointer: string; detail: string }[] };

describe('a training', () => {
  let registry: RunningRegistry;
  let ketua: Api;
  let verifikator: Api;
  let stranger: Api;
  let group: Group;

  beforeAll(async () => {
    ({ registry, ketua, verifikator, stranger } = await registryWithAreas());
    group = await groupOf(1, { ketua, verifikator });
  });
  afterAll(() => registry.stop());

  const transition = <Body = TrainingResponse>(id: string, name: string, version: number) =>
    verifikator.post<Body>(
      `/v1/trainings/${id}/${name}`,
      name === 'cancel' ? { reason: 'Pemateri berhalangan.' } : undefined,
      ifMatch(version),
    );

  it('is planned, announced, edited and completed, and publishes each transition in order', async () => {
    const created = await verifikator.post<TrainingResponse>('/v1/trainings', sampleTraining);
    expect(created.status).toBe(201);
    const { id } = created.body;
    expect(created.headers).toMatchObject({ location: `/v1/trainings/${id}`, etag: '"1"' });
    expect(created.body).toMatchObject({ status: 'DRAFT', version: 1, sessions: [], startsAt: null, registered: 0 });
    expect((await registry.anonymous.get(`/v1/trainings/${id}`)).status).toBe(404);

    const session = virtualSession();
    const edited = await verifikator.patch<TrainingResponse>(
      `/v1/trainings/${id}`,
      { sessions: [session] },
      ifMatch(1),
    );
    expect(edited).toMatchObject({
      status: 200,
      body: { version: 2, startsAt: session.startsAt, endsAt: session.endsAt },
    });
    expect(await transition(id, 'schedule', 2)).toMatchObject({
      status: 200,
      body: { status: 'SCHEDULED', version: 3 },
    });

    const sessionId = edited.body.sessions[0]!.id;
    const later = { ...virtualSession(72), id: sessionId };
    const changed = await verifikator.patch<TrainingResponse>(`/v1/trainings/${id}`, { sessions: [later] }, ifMatch(3));
    expect(changed.body.sessions).toEqual([{ ...later, place: null }]);
    await move(registry, id, -4);
    expect(await transition(id, 'complete', 4)).toMatchObject({
      status: 200,
      body: { status: 'COMPLETED', version: 5 },
    });

    await eventually(() => expect(registry.publishedOf(id)).toHaveLength(3));
    const eventData = { trainingId: id, title: sampleTraining.title, mode: 'VIRTUAL' };
    expect(registry.publishedOf(id).map(({ type, data }) => [type, data])).toMatchObject([
      ['sambung.registry.TrainingScheduled.v1', { ...eventData, version: 3, invitedKimIds: [group.kim.id] }],
      ['sambung.registry.TrainingChanged.v1', { ...eventData, version: 4, startsAt: later.startsAt }],
      ['sambung.registry.TrainingCompleted.v1', { ...eventData, version: 5, attendance: [] }],
    ]);

    const { body } = await verifikator.get<Page<HistoryEntry>>(`/v1/trainings/${id}/history`);
    expect(body.items.map(({ action, from, to }) => [action, from, to])).toEqual([
      ['plan', null, 'DRAFT'],
      ['edit', 'DRAFT', 'DRAFT'],
      ['schedule', 'DRAFT', 'SCHEDULED'],
      ['edit', 'SCHEDULED', 'SCHEDULED'],
      ['complete', 'SCHEDULED', 'COMPLETED'],
    ]);
  });

  it('publishes a cancellation without the reason, and nothing of a draft', async () => {
    const announced = await scheduledTraining(verifikator);
    expect((await transition(announced.id, 'cancel', 2)).body).toMatchObject({ status: 'CANCELLED' });
    await eventually(() => expect(registry.publishedOf(announced.id)).toHaveLength(2));
    const [, cancelled] = registry.publishedOf(announced.id);
    expect(cancelled).toMatchObject({
      type: 'sambung.registry.TrainingCancelled.v1',
      data: { invitedKimIds: [group.kim.id], version: 3 },
    });
    expect(JSON.stringify(cancelled)).not.toContain('Pemateri');
    const { body } = await verifikator.get<Page<HistoryEntry>>(`/v1/trainings/${announced.id}/history`);
    expect(body.items.at(-1)).toMatchObject({
      action: 'cancel',
      reason: 'Pemateri berhalangan.',
      actor: 'verifikator',
    });

    const draftOnly = await plannedTraining(verifikator);
    expect((await transition(draftOnly.id, 'cancel', 1)).body).toMatchObject({ status: 'CANCELLED' });
    expect((await registry.anonymous.get(`/v1/trainings/${draftOnly.id}`)).status).toBe(404);
    expect(registry.publishedOf(draftOnly.id)).toEqual([]);
  });

  it('rejects transitions outside its workflow', async () => {
    const trainingIn = async (status: (typeof trainingStatuses)[number]) => {
      if (status === 'DRAFT') return plannedTraining(verifikator);
      const training = await scheduledTraining(verifikator);
      if (status === 'SCHEDULED') return training;
      await move(registry, training.id, -4);
      return (await transition(training.id, status === 'CANCELLED' ? 'cancel' : 'complete', 2)).body;
    };
    for (const status of trainingStatuses)
      for (const name of ['edit', 'schedule', 'cancel', 'complete'] as const) {
        if (transitionOf(trainingWorkflow, status, name)) continue;
        const { id, version } = await trainingIn(status);
        const refused =
          name === 'edit'
            ? await verifikator.patch<Problem>(`/v1/trainings/${id}`, { title: 'Lain' }, ifMatch(version))
            : await transition<Problem>(id, name, version);
        expect([status, name, refused.status, refused.body.code]).toEqual([status, name, 409, 'transition-refused']);
        expect((await verifikator.get(`/v1/trainings/${id}`)).body).toMatchObject({ status, version });
      }
  });

  it('rejects the announcement of an incomplete training or after its beginning', async () => {
    const empty = await plannedTraining(verifikator, {
      sessions: [],
      requiredSessions: 2,
      invitation: { areaCodes: [cigudeg] },
    });
    const refused = await transition<Problem>(empty.id, 'schedule', 1);
    expect(refused).toMatchObject({ status: 422, body: { code: 'training-incomplete' } });
    expect(refused.body.errors?.map(({ pointer }) => pointer)).toEqual([
      '/sessions',
      '/requiredSessions',
      '/invitation',
    ]);
    expect((await verifikator.get(`/v1/trainings/${empty.id}/invitations`)).body).toMatchObject({ items: [] });

    const begun = await plannedTraining(verifikator, { sessions: [virtualSession(-1)] });
    expect(await transition<Problem>(begun.id, 'schedule', 1)).toMatchObject({
      status: 422,
      body: { code: 'session-misplaced', errors: [{ pointer: '/sessions/0/startsAt' }] },
    });
  });

  it('rejects the completion before its last session has ended', async () => {
    const { id } = await scheduledTraining(verifikator, { sessions: [virtualSession(1), virtualSession(24)] });
    await move(registry, id, -10);
    expect(await transition(id, 'complete', 2)).toMatchObject({ status: 409, body: { code: 'training-not-over' } });
  });

  it.each<[string, object, string, number]>([
    [
      'a session that ends before it begins',
      { sessions: [{ ...virtualSession(), endsAt: inHours(1) }] },
      'session-misplaced',
      422,
    ],
    ['sessions that overlap', { sessions: [virtualSession(5), virtualSession(6)] }, 'session-misplaced', 422],
    [
      'a session of a day and more',
      { sessions: [{ ...virtualSession(), endsAt: inHours(73) }] },
      'session-misplaced',
      422,
    ],
    ['a virtual session at a place', { sessions: [{ ...virtualSession(), place: 'Aula' }] }, 'session-misplaced', 422],
    ['a virtual session without a link', { sessions: [{ ...virtualSession(), link: null }] }, 'session-misplaced', 422],
    [
      'a face-to-face session without a place',
      { mode: 'FACE_TO_FACE', sessions: [virtualSession()] },
      'session-misplaced',
      422,
    ],
    [
      'a session of another training',
      { sessions: [{ ...virtualSession(), id: '0197a5f0-7c1e-7b2a-9d3c-5a6f1e2d3c4b' }] },
      'session-unknown',
      422,
    ],
    ['an area that there is not', { invitation: { areaCodes: ['32.99'] } }, 'training-invitation-unknown', 422],
    [
      'a KIM that there is not',
      { invitation: { kimIds: ['0197a5f0-7c1e-7b2a-9d3c-5a6f1e2d3c4b'] } },
      'training-invitation-unknown',
      422,
    ],
    [
      'a KIM twice',
      { invitation: { kimIds: Array(2).fill('0197a5f0-7c1e-7b2a-9d3c-5a6f1e2d3c4b') } },
      'invalid-request',
      400,
    ],
    [
      'a link without https',
      { sessions: [{ ...virtualSession(), link: 'http://rapat.example' }] },
      'invalid-request',
      400,
    ],
    [
      'a material that is a script',
      { materials: [{ title: 'x', url: 'javascript:alert(1)' }] },
      'invalid-request',
      400,
    ],
    [
      'a session in the year 0',
      { sessions: [{ ...virtualSession(), startsAt: '0000-01-01T00:00:00Z' }] },
      'invalid-request',
      400,
    ],
    ['a capacity of 0', { capacity: 0 }, 'invalid-request', 400],
    ['31 sessions', { sessions: Array(31).fill(virtualSession()) }, 'invalid-request', 400],
    ['an unknown kind', { mode: 'HYBRID' }, 'invalid-request', 400],
    ['an invisible title', { title: '\u200b' }, 'invalid-request', 400],
    ['an unknown field', { status: 'SCHEDULED' }, 'invalid-request', 400],
  ])('rejects %s and stores nothing', async (_what, change, code, status) => {
    const count = () => registry.database.query(sql`SELECT count(*) FROM training`);
    const before = await count();
    const refused = await verifikator.post<Problem>('/v1/trainings', { ...sampleTraining, ...change });
    expect([refused.status, refused.body.code]).toEqual([status, code]);
    expect(await count()).toEqual(before);
  });

  it('is planned once for an Idempotency-Key, and edited once for a version', async () => {
    const key = { 'idempotency-key': 'one-training' };
    const [first, again] = [
      await verifikator.post<TrainingResponse>('/v1/trainings', sampleTraining, key),
      await verifikator.post<TrainingResponse>('/v1/trainings', sampleTraining, key),
    ];
    expect(again.body).toEqual(first.body);
    const path = `/v1/trainings/${first.body.id}`;
    const changes = Array.from({ length: 6 }, (_, n) => verifikator.patch(path, { capacity: n + 1 }, ifMatch(1)));
    const statuses = (await Promise.all(changes)).map(({ status }) => status).toSorted((one, other) => one - other);
    expect(statuses).toEqual([200, ...Array<number>(5).fill(412)]);
    expect((await verifikator.patch(path, { capacity: 2 })).status).toBe(428);
  });

  it('invites the KIM of its areas and its list, and only adds more later', async () => {
    const elsewhere = await founder(registry);
    const { id: listed } = await draft(elsewhere, { villageCodes: [cigudeg] });
    const training = await scheduledTraining(verifikator, {
      invitation: { areaCodes: ['32.01.27'], kimIds: [listed] },
    });
    const invited = async (who = verifikator) =>
      (await who.get<Page<InvitationEntry>>(`/v1/trainings/${training.id}/invitations`)).body.items.map(
        ({ kimId, ground }) => [kimId, ground],
      );
    // A KIM that is not active yet is not invited.
    expect(await invited()).toEqual([[group.kim.id, 'AREA']]);
    await registry.database.query(sql`UPDATE kim SET status = 'ACTIVE' WHERE id = ${listed}`);
    const fewer = { invitation: { areaCodes: [], kimIds: [listed] } };
    expect((await verifikator.patch(`/v1/trainings/${training.id}`, fewer, ifMatch(2))).status).toBe(200);
    expect((await invited()).toSorted()).toEqual(
      [
        [group.kim.id, 'AREA'],
        [listed, 'LIST'],
      ].toSorted(),
    );
    expect(await invited(elsewhere)).toEqual([[listed, 'LIST']]);
  });

  it('shows links to readers whose KIM is invited', async () => {
    const { id } = await scheduledTraining(verifikator);
    const linkFor = async (who: Api) => (await who.get<TrainingResponse>(`/v1/trainings/${id}`)).body.sessions[0]?.link;
    const own = await registry.asMember({ kimId: group.kim.id });
    const elsewhere = await foreignChair(registry);
    for (const who of [verifikator, ketua, own]) expect(await linkFor(who)).toBe(virtualSession().link);
    for (const who of [registry.anonymous, stranger, elsewhere]) expect(await linkFor(who)).toBeNull();
  });

  it('lists page by page, drafts only for planners', async () => {
    const plan = await plannedTraining(verifikator);
    const all = async (who: Api, query = '') => {
      const ids: string[] = [];
      for (let next: string | null = ''; next !== null;) {
        const page: { body: Page<TrainingResponse> } = await who.get(
          `/v1/trainings?limit=3${query}${next && `&cursor=${next}`}`,
        );
        ids.push(...page.body.items.map(({ id }) => id));
        ({ next } = page.body);
      }
      return ids;
    };
    const [planners, accounts] = [await all(verifikator), await all(registry.anonymous)];
    expect(planners).toContain(plan.id);
    expect(accounts).not.toContain(plan.id);
    expect(new Set(planners).size).toBe(planners.length);
    expect(await all(verifikator, '&status=CANCELLED')).not.toContain(plan.id);
    const { id: over } = await scheduledTraining(verifikator);
    await move(registry, over, -100);
    expect(await all(registry.anonymous, `&from=${inHours(0).slice(0, 10)}`)).not.toContain(over);
    for (const query of ['status=OPEN', 'from=soon', 'page=2', 'cursor=x'])
      expect((await registry.anonymous.get(`/v1/trainings?${query}`)).status).toBe(400);
  });

  it('has materials, links and files, that are public after the announcement', async () => {
    const upload = async () =>
      (await verifikator.upload<Attachment>('/v1/attachments', sampleDocument(), 'application/pdf')).body.id;
    const [attachmentId, other] = [await upload(), await upload()];
    const training = await plannedTraining(verifikator, { materials: [{ title: 'Slide', attachmentId }] });
    expect(training.materials).toEqual([{ title: 'Slide', url: null, attachmentId }]);
    const read = async (id: string, who: Api) => (await who.get(`/v1/attachments/${id}`)).status;
    expect([await read(attachmentId, verifikator), await read(attachmentId, registry.anonymous)]).toEqual([200, 404]);
    await transition(training.id, 'schedule', 1);
    expect(await read(attachmentId, registry.anonymous)).toBe(200);

    const path = `/v1/trainings/${training.id}`;
    const replaced = { materials: [{ title: 'Slide baru', attachmentId: other }] };
    expect((await verifikator.patch(path, replaced, ifMatch(2))).status).toBe(200);
    expect([await read(attachmentId, verifikator), await read(other, registry.anonymous)]).toEqual([404, 200]);
    const stolen = await verifikator.post<Problem>('/v1/trainings', { ...sampleTraining, ...replaced });
    expect(stolen).toMatchObject({ status: 409, body: { code: 'attachment-already-claimed' } });
    for (const material of [{}, { url: 'https://a.example', attachmentId: other }])
      expect((await verifikator.patch(path, { materials: [{ title: 'x', ...material }] }, ifMatch(3))).status).toBe(
        400,
      );
  });

  it('has a public calendar without links and drafts', async () => {
    const [plan, announced] = [await plannedTraining(verifikator), await scheduledTraining(verifikator)];
    const all = await registry.anonymous.get<string>('/v1/trainings/calendar.ics');
    expect(all).toMatchObject({ status: 200, headers: { 'content-type': 'text/calendar; charset=utf-8' } });
    const uid = ({ sessions }: TrainingResponse) => `UID:${sessions[0]!.id}@sambung`;
    expect(all.body).toContain(uid(announced));
    expect(all.body).not.toContain(uid(plan));
    expect(all.body).not.toContain('rapat.bogorkab');
    await transition(announced.id, 'cancel', 2);
    const one = await registry.anonymous.get<string>(`/v1/trainings/${announced.id}/calendar.ics`);
    expect(one.body).toContain('STATUS:CANCELLED');
    expect(one.body.match(/BEGIN:VEVENT/g)).toHaveLength(1);
    expect((await registry.anonymous.get(`/v1/trainings/${plan.id}/calendar.ics`)).status).toBe(404);
  });

  it('publishes its workflows', async () => {
    const { body } = await registry.anonymous.get<WorkflowResponse>('/v1/workflows/training');
    expect(body).toMatchObject({ noun: 'training', states: trainingStatuses, final: ['CANCELLED', 'COMPLETED'] });
    const places = await registry.anonymous.get<WorkflowResponse>('/v1/workflows/training-registration');
    expect(places.body.transitions).toContainEqual(
      expect.objectContaining({ from: 'WAITING', action: 'grant', to: 'REGISTERED', audience: 'system' }),
    );
  });

  it('is completed once by concurrent jobs a week after its end', async () => {
    const { id } = await scheduledTraining(verifikator);
    await move(registry, id, -3 - 24 * 7 - 1);
    const { id: recent } = await scheduledTraining(verifikator);
    await move(registry, recent, -3 - 24 * 6);
    const job = registry.get(TrainingAutoCompleteJob);
    const completed = await Promise.all([job.run(), job.run(), job.run()]);
    expect(completed.reduce((sum, count) => sum + count, 0)).toBe(1);
    expect(await job.run()).toBe(0);
    expect((await verifikator.get(`/v1/trainings/${id}`)).body).toMatchObject({ status: 'COMPLETED', version: 3 });
    expect((await verifikator.get(`/v1/trainings/${recent}`)).body).toMatchObject({ status: 'SCHEDULED' });
    await eventually(() =>
      expect(registry.publishedOf(id).filter(({ type }) => type.includes('Completed'))).toHaveLength(1),
    );
    const { body } = await verifikator.get<Page<HistoryEntry>>(`/v1/trainings/${id}/history`);
    expect(body.items.at(-1)).toMatchObject({ action: 'auto-complete', actor: 'SYSTEM' });
  });

  it.each([
    [-1, 'SCHEDULED'],
    [0, 'COMPLETED'],
    [1, 'COMPLETED'],
  ])('%i ms after the week that follows its end, is %s', async (ms, status) => {
    const { id } = await scheduledTraining(verifikator);
    await move(registry, id, -4);
    const { body } = await verifikator.get<TrainingResponse>(`/v1/trainings/${id}`);
    await registry.get(TrainingAutoCompleteJob).run(new Date(Date.parse(body.endsAt!) + 7 * 86_400_000 + ms));
    expect((await verifikator.get(`/v1/trainings/${id}`)).body).toMatchObject({ status });
  });

  it('is suggested for untrained KIM within the scope of the caller', async () => {
    await registry.database.query(
      sql`UPDATE training SET status = 'CANCELLED', starts_at = now() - interval '9 day',
              ends_at = now() - interval '8 day'`,
    );
    const district = await registry.as('camat', 'DISTRICT_OFFICER@area:32.01.27');
    const other = await registry.as('camat-lain', 'DISTRICT_OFFICER@area:32.01.02');
    const ofGroup = async (who: Api, query = '') =>
      (await who.get<Suggestions>(`/v1/training-suggestions${query}`)).body.items.find(
        ({ kimId }) => kimId === group.kim.id,
      );
    for (const who of [district, verifikator])
      expect(await ofGroup(who)).toMatchObject({
        score: 50,
        kimName: group.kim.name,
        reasons: [{ code: 'NEVER_TRAINED', points: 50 }],
      });
    expect(await ofGroup(other)).toBeUndefined();
    expect(await ofGroup(verifikator, `?area=${cigudeg}`)).toBeUndefined();
    expect((await ketua.get('/v1/training-suggestions')).status).toBe(403);
    await scheduledTraining(verifikator);
    expect(await ofGroup(verifikator)).toBeUndefined();
  });
});
