import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from '#http-api';
import { type Answer, type Api, eventually } from '#testing';
import { sql } from '#database';
import type { RunningRegistry } from '../../../../test/registry/running-registry.js';
import { draft, ifMatch, join, registryWithAreas } from '../../../../test/registry/sample-kim.js';
import { addDays, jakartaDate } from '#calendar';
import type { MemberSummary, MemberResponse } from './member.dto.js';
import type { HandOverResult, OfficerTermResponse } from './officer-post.dto.js';
import { TermWarningJob } from './term-warning.job.js';

type Problem = { code: string; errors?: { pointer: string }[] };

const today = jakartaDate();
const minor = `${Number(today.slice(0, 4)) - 10}-01-01`;

describe('the posts of a KIM', () => {
  let registry: RunningRegistry;
  let desa: Api;
  let kimId: string;
  let chair: MemberResponse;
  let member: MemberResponse;

  beforeAll(async () => {
    ({ registry, desa } = await registryWithAreas());
  });
  afterAll(() => registry.stop());

  /** A KIM with a chair in office from 2026-02-03 until 2029-02-03, and a member. */
  async function newKim() {
    kimId = (await draft(desa)).id;
    chair = await join(desa, kimId, { post: 'CHAIR', term: { until: '2029-02-03' } });
    member = await join(desa, kimId);
  }
  const post = <Body = MemberSummary>(id: string, name: string, body: object, version: number) =>
    desa.post<Body & Problem>(`/v1/members/${id}/${name}`, body, ifMatch(version));
  const terms = async () => {
    const { body } = await desa.get<Page<OfficerTermResponse>>(`/v1/kims/${kimId}/terms`);
    return body.items.map(({ memberId, post: held, from, until }) => [memberId, held, from, until]);
  };
  const eventsOf = (id: string) => registry.published.filter(({ key }) => key === id);
  const expectCode = ({ status, body }: Answer<Problem>, code: string) => {
    expect(body.code).toBe(code);
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(500);
  };

  it('begin with a term, and are held by one member at a time', async () => {
    await newKim();
    expect(chair.term).toEqual({ from: '2026-02-03', until: '2029-02-03' });
    expectCode(await post(member.id, 'post', { post: 'CHAIR', from: '2026-03-01' }, 1), 'post-taken');
    const named = await post(member.id, 'post', { post: 'SECRETARY', from: '2026-03-01', until: '2029-03-01' }, 1);
    expect(named.body).toMatchObject({
      version: 2,
      post: 'SECRETARY',
      term: { from: '2026-03-01', until: '2029-03-01' },
    });
    expectCode(await post(member.id, 'post', { post: 'SECRETARY', from: '2026-04-01' }, 2), 'post-unchanged');
    const resigned = await post(member.id, 'post', { post: 'MEMBER', from: '2026-04-01' }, 2);
    expect(resigned.body).toMatchObject({ version: 3, post: 'MEMBER', term: null });
    expect(await terms()).toEqual([
      [chair.id, 'CHAIR', '2026-02-03', '2029-02-03'],
      [member.id, 'SECRETARY', '2026-03-01', '2026-04-01'],
    ]);
    await eventually(() =>
      expect(eventsOf(member.id).map(({ type, data }) => [type.split('.')[2], data['post'], data['term']])).toEqual([
        ['MemberJoined', 'MEMBER', null],
        ['MemberChanged', 'SECRETARY', { from: '2026-03-01', until: '2029-03-01' }],
        ['MemberChanged', 'MEMBER', null],
      ]),
    );
  });

  it('are handed over in one transaction', async () => {
    await newKim();
    const body = { successorId: member.id, from: '2026-11-02', until: '2029-11-02' };
    const answer = await post<HandOverResult>(chair.id, 'hand-over', body, 1);
    expect(answer).toMatchObject({
      status: 200,
      body: {
        predecessor: { id: chair.id, post: 'MEMBER', version: 2, term: null },
        successor: { id: member.id, post: 'CHAIR', version: 2, term: { from: '2026-11-02', until: '2029-11-02' } },
      },
    });
    expect(await terms()).toEqual([
      [chair.id, 'CHAIR', '2026-02-03', '2026-11-02'],
      [member.id, 'CHAIR', '2026-11-02', '2029-11-02'],
    ]);
    await eventually(() =>
      expect([eventsOf(chair.id).at(-1)?.data['post'], eventsOf(member.id).at(-1)?.data['post']]).toEqual([
        'MEMBER',
        'CHAIR',
      ]),
    );
  });

  it('are handed over once for concurrent requests', async () => {
    await newKim();
    const other = await join(desa, kimId);
    const answers = await Promise.all(
      [member.id, other.id, member.id].map((successorId) =>
        post<HandOverResult>(chair.id, 'hand-over', { successorId, from: today }, 1),
      ),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 412, 412]);
    const held = await registry.database.query(
      sql`SELECT FROM member WHERE kim_id = ${kimId} AND post = 'CHAIR' AND status = 'ACTIVE'`,
    );
    expect(held).toHaveLength(1);
  });

  it('reject outsiders, former members and minors as successors, and plain members as predecessors', async () => {
    await newKim();
    const elsewhere = await join(desa, (await draft(desa)).id);
    const gone = await join(desa, kimId);
    await post(gone.id, 'leave', { on: today, reason: 'OTHER' }, 1);
    const young = await join(desa, kimId, {
      birthDate: minor,
      guardian: { fullName: 'Ibu Wali', phone: '08121234567' },
    });
    const to = (successorId: string) => post(chair.id, 'hand-over', { successorId, from: today }, 1);
    for (const { id } of [elsewhere, gone, chair]) expectCode(await to(id), 'successor-elsewhere');
    expectCode(await to('0197a5f0-7c1e-7b2a-9d3c-5a6f1e2d3c4b'), 'successor-elsewhere');
    expectCode(await to(young.id), 'officer-under-age');
    expectCode(await post(young.id, 'post', { post: 'SECRETARY', from: today }, 1), 'officer-under-age');
    expectCode(await post(member.id, 'hand-over', { successorId: chair.id, from: today }, 1), 'not-an-officer');
    expect((await desa.get<MemberSummary>(`/v1/members/${chair.id}`)).body).toMatchObject({
      post: 'CHAIR',
      version: 1,
    });
  });

  it('reject a change in the future or before the term began', async () => {
    await newKim();
    const to = (from: string) => post(chair.id, 'hand-over', { successorId: member.id, from }, 1);
    expectCode(await to(addDays(today, 1)), 'member-in-the-future');
    expectCode(await to('2026-02-02'), 'member-in-the-past');
    expectCode(await post(member.id, 'post', { post: 'SECRETARY', from: '2026-02-02' }, 1), 'member-in-the-past');
  });

  it('have consecutive terms that do not overlap', async () => {
    await newKim();
    const renew = (from: string, until: string | null, version: number) =>
      post(chair.id, 'terms', { from, until }, version);
    expectCode(await renew('2029-02-02', '2032-02-03', 1), 'term-overlaps');
    const renewed = await renew('2029-02-03', '2032-02-03', 1);
    expect(renewed).toMatchObject({ status: 200, body: { version: 2, term: { from: '2029-02-03' } } });
    expectCode(await renew('2031-01-01', null, 2), 'term-overlaps');
    expectCode(await post(member.id, 'terms', { from: '2032-02-03', until: null }, 1), 'not-an-officer');
    const put = (body: object, version: number) =>
      desa.put<MemberSummary & Problem>(`/v1/members/${chair.id}/term`, body, ifMatch(version));
    expectCode(await put({ from: '2029-02-01', until: '2031-02-03' }, 2), 'term-overlaps');
    const corrected = await put({ from: '2029-02-03', until: '2031-02-03' }, 2);
    expect(corrected.body).toMatchObject({ version: 3, term: { from: '2029-02-03', until: '2031-02-03' } });
    expectCode(await put({ from: '2026-02-02', until: '2031-02-03' }, 3), 'member-in-the-past');
    expect(await terms()).toEqual([
      [chair.id, 'CHAIR', '2026-02-03', '2029-02-03'],
      [chair.id, 'CHAIR', '2029-02-03', '2031-02-03'],
    ]);
  });

  it('fall vacant when an officer leaves, together with future terms', async () => {
    await newKim();
    await post(chair.id, 'terms', { from: '2029-02-03', until: '2032-02-03' }, 1);
    const left = await post(chair.id, 'leave', { on: '2026-11-01', reason: 'TERM_ENDED' }, 2);
    expect(left.body).toMatchObject({ post: 'CHAIR', term: { from: '2026-02-03', until: '2026-11-01' } });
    const successor = await post(member.id, 'post', { post: 'CHAIR', from: '2026-11-01' }, 1);
    expect(successor.body).toMatchObject({ post: 'CHAIR', term: { from: '2026-11-01', until: null } });
    const back = await post(chair.id, 'readmit', { on: today }, 3);
    expect(back.body).toMatchObject({ post: 'MEMBER', term: null });
    expect(await terms()).toEqual([
      [chair.id, 'CHAIR', '2026-02-03', '2026-11-01'],
      [member.id, 'CHAIR', '2026-11-01', null],
    ]);
  });

  it('reject a term that overlaps the term of another officer', async () => {
    await newKim();
    await post(chair.id, 'leave', { on: '2026-06-01', reason: 'RESIGNED' }, 1);
    const body = { fullName: 'Ujang Permana', post: 'CHAIR', joinedOn: '2026-02-03' };
    const path = `/v1/kims/${kimId}/members`;
    expectCode(await desa.post<Problem>(path, body), 'term-overlaps');
    expect((await desa.post(path, { ...body, term: { from: '2026-06-01', until: null } })).status).toBe(201);
  });

  it('publish the end of a term 90, 30 and 7 days before, once each, also for concurrent jobs', async () => {
    await newKim();
    const job = registry.get(TermWarningJob);
    const published = () =>
      eventsOf(chair.id)
        .filter(({ type }) => type.includes('OfficerTermExpiring'))
        .map(({ data }) => [data['withinDays'], data['endsOn'], data['kimName'], data['version']]);
    const runJob = async (day: string) => {
      await Promise.all([job.run(day), job.run(day), job.run(day)]);
      await job.run(day);
    };
    for (const days of [91, 90, 31, 30, 8, 7, 0]) await runJob(addDays('2029-02-03', -days));
    await eventually(() =>
      expect(published()).toEqual([
        [90, '2029-02-03', 'KIM Mekar Caringin', 2],
        [30, '2029-02-03', 'KIM Mekar Caringin', 3],
        [7, '2029-02-03', 'KIM Mekar Caringin', 4],
      ]),
    );
  });

  it('publish no warning when the next term is recorded, or the officer has left', async () => {
    await newKim();
    const { id } = chair;
    await post(id, 'terms', { from: '2029-02-03', until: '2032-02-03' }, 1);
    const secretary = await join(desa, kimId, { post: 'SECRETARY', term: { until: '2029-02-03' } });
    await post(secretary.id, 'leave', { on: today, reason: 'OTHER' }, 1);
    await registry.get(TermWarningJob).run('2029-01-30');
    await registry.get(TermWarningJob).run('2032-01-31');
    await eventually(() => expect(eventsOf(id).at(-1)?.data).toMatchObject({ withinDays: 7, endsOn: '2032-02-03' }));
    expect(eventsOf(id).filter(({ type }) => type.includes('OfficerTermExpiring'))).toHaveLength(1);
    expect(eventsOf(secretary.id).filter(({ type }) => type.includes('OfficerTermExpiring'))).toEqual([]);
  });
});
