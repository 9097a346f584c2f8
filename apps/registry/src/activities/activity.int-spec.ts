import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Attachment } from '#attachments';
import type { Page } from '#http-api';
import type { HistoryEntry } from '#lifecycle';
import type { WorkflowResponse } from '#workflow';
import { type Answer, type Api, eventually, sampleDocument, samplePhoto } from '#testing';
import type { RunningRegistry } from '../../../../test/registry/running-registry.js';
import { logged, sampleActivity } from '../../../../test/registry/sample-activity.js';
import {
  caringin,
  chairAccount,
  cigudeg,
  draft,
  ifMatch,
  join,
  kimIn,
  registryWithAreas,
} from '../../../../test/registry/sample-kim.js';
import { jakartaDate } from '#calendar';
import { sql } from '#database';
import type { ActivityCounts } from './activity-counts.dto.js';
import type { ActivityResponse } from './activity.dto.js';

type Problem = { code: string; errors?: { pointer: string }[] };

const inDays = (days: number) => jakartaDate(new Date(Date.now() + days * 86_400_000));

describe('an activity', () => {
  let registry: RunningRegistry;
  let ketua: Api;
  let verifikator: Api;
  let camat: Api;
  let kimId: string;

  beforeAll(async () => {
    ({ registry, ketua, verifikator } = await registryWithAreas());
    camat = await registry.as('camat', 'DISTRICT_OFFICER@area:32.01.27');
  });
  beforeEach(async () => {
    kimId = (await kimIn('ACTIVE', { ketua, verifikator })).id;
  });
  afterAll(() => registry.stop());

  const published = (id: string) =>
    registry.publishedOf(id).map(({ type, data }) => [type.split('.').at(-2), data['version']]);
  const counts = async (of = kimId, month = '2026-03') => {
    const { body } = await registry.anonymous.get<ActivityCounts>(
      `/v1/kims/${of}/activity-counts?from=${month}&to=${month}`,
    );
    return body.months[0]!.counts;
  };

  it('is logged, edited and verified by the district, and publishes each transition in order', async () => {
    const created = await ketua.post<ActivityResponse>(`/v1/kims/${kimId}/activities`, sampleActivity);
    const { id } = created.body;
    expect(created).toMatchObject({
      status: 201,
      headers: { location: `/v1/activities/${id}`, etag: '"1"' },
      body: { ...sampleActivity, kimId, version: 1, status: 'LOGGED', source: 'REPORTED', duplicateOf: null },
    });
    const change = { participants: 21, place: null };
    const edited = await ketua.patch<ActivityResponse>(`/v1/activities/${id}`, change, ifMatch(1));
    expect(edited).toMatchObject({ status: 200, body: { ...sampleActivity, ...change, version: 2 } });
    expect(await counts()).toEqual([{ kind: 'DISCUSSION', verified: 0, undecided: 1, participants: 21 }]);

    const verified = await camat.post<ActivityResponse>(`/v1/activities/${id}/verify`, undefined, ifMatch(2));
    expect(verified).toMatchObject({ status: 200, headers: { etag: '"3"' }, body: { status: 'VERIFIED', version: 3 } });
    expect(await counts()).toEqual([{ kind: 'DISCUSSION', verified: 1, undecided: 0, participants: 21 }]);
    expect((await camat.get(`/v1/activities/${id}`)).body).toEqual(verified.body);

    await eventually(() =>
      expect(published(id)).toEqual([
        ['ActivityLogged', 1],
        ['ActivityLogged', 2],
        ['ActivityVerified', 3],
      ]),
    );
    const { body: history } = await ketua.get<Page<HistoryEntry>>(`/v1/activities/${id}/history`);
    expect(history.items.map(({ at: _at, ...entry }) => entry)).toEqual([
      { version: 1, action: 'log', from: null, to: 'LOGGED', actor: chairAccount, reason: null },
      { version: 2, action: 'edit', from: 'LOGGED', to: 'LOGGED', actor: chairAccount, reason: null },
      { version: 3, action: 'verify', from: 'LOGGED', to: 'VERIFIED', actor: 'camat', reason: null },
    ]);
  });

  it('does not count after it was rejected with a reason', async () => {
    const { id } = await logged(ketua, kimId);
    const path = `/v1/activities/${id}/reject`;
    expect(await camat.post(path, {}, ifMatch(1))).toMatchObject({ status: 400 });
    const reason = 'Foto bukan dari kegiatan ini.';
    expect(await camat.post(path, { reason }, ifMatch(1))).toMatchObject({ status: 200, body: { status: 'REJECTED' } });
    expect(await counts()).toEqual([]);
    const { body } = await ketua.get<Page<HistoryEntry>>(`/v1/activities/${id}/history?limit=1`);
    const rest = await ketua.get<Page<HistoryEntry>>(`/v1/activities/${id}/history?cursor=${body.next}`);
    expect(rest.body.items).toMatchObject([{ action: 'reject', reason }]);
    await eventually(() => expect(published(id)).toContainEqual(['ActivityRejected', 2]));
    for (const { data } of registry.publishedOf(id))
      expect(JSON.stringify(data)).not.toMatch(/imunisasi|Balai|Foto|https/);
  });

  it('rejects changes after the decision', async () => {
    for (const step of ['verify', 'reject']) {
      const { id } = await logged(ketua, kimId);
      await camat.post(`/v1/activities/${id}/${step}`, step === 'reject' ? { reason: 'x' } : undefined, ifMatch(1));
      const tries: Promise<Answer<unknown>>[] = [
        ketua.patch(`/v1/activities/${id}`, { participants: 1 }, ifMatch(2)),
        camat.post(`/v1/activities/${id}/verify`, undefined, ifMatch(2)),
        camat.post(`/v1/activities/${id}/reject`, { reason: 'x' }, ifMatch(2)),
      ];
      for (const answer of await Promise.all(tries))
        expect(answer).toMatchObject({ status: 409, body: { code: 'transition-refused' } });
    }
  });

  it('is decided on once under concurrent decisions', async () => {
    const { id } = await logged(ketua, kimId);
    const decide = (step: string) =>
      camat.post(`/v1/activities/${id}/${step}`, step === 'reject' ? { reason: 'x' } : undefined, ifMatch(1));
    const answers = await Promise.all(['verify', 'reject', 'verify', 'reject', 'verify', 'reject'].map(decide));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 412, 412, 412, 412, 412]);
    await eventually(() => expect(published(id)).toHaveLength(2));
  });

  it('rejects the verification by an account that logged or changed it', async () => {
    const both = await registry.asMember({ kimId, post: 'SECRETARY' }, 'DISTRICT_OFFICER@area:32.01.27');
    const { id } = await logged(both, kimId);
    const other = await logged(ketua, kimId);
    await both.patch(`/v1/activities/${other.id}`, { participants: 2 }, ifMatch(1));
    for (const [activity, version] of [
      [id, 1],
      [other.id, 2],
    ] as const)
      expect(await both.post(`/v1/activities/${activity}/verify`, undefined, ifMatch(version))).toMatchObject({
        status: 409,
        body: { code: 'activity-own' },
      });
    expect(await camat.post(`/v1/activities/${id}/verify`, undefined, ifMatch(1))).toMatchObject({ status: 200 });
  });

  it('is readable and verifiable by officers of the district where it took place', async () => {
    const { id } = await logged(ketua, kimId, { villageCode: cigudeg });
    const there = await registry.as('camat-cigudeg', 'DISTRICT_OFFICER@area:32.01.22');
    const nowhere = await registry.as('camat-lain', 'DISTRICT_OFFICER@area:32.01.11');
    for (const who of [camat, there, ketua])
      expect(await who.get(`/v1/activities/${id}`)).toMatchObject({ status: 200 });
    for (const who of [nowhere, await registry.as('stranger')])
      expect(await who.get(`/v1/activities/${id}`)).toMatchObject({ status: 403 });
    expect(await camat.post(`/v1/activities/${id}/verify`, undefined, ifMatch(1))).toMatchObject({ status: 403 });
    expect(await there.post(`/v1/activities/${id}/verify`, undefined, ifMatch(1))).toMatchObject({ status: 200 });
  });

  it('is logged and edited by a member with the mandate, and by no other member', async () => {
    const [holder, other] = [randomUUID(), randomUUID()];
    const { id: memberId } = await join(ketua, kimId, { accountId: holder });
    await join(ketua, kimId, { accountId: other });
    const mandate = { memberId, acts: ['LOG_ACTIVITIES'], from: '2026-02-03', until: '2190-01-01' };
    expect(await ketua.post(`/v1/kims/${kimId}/mandates`, mandate)).toMatchObject({ status: 201 });
    const [acting, notActing] = await Promise.all([holder, other].map((account) => registry.as(account)));
    const { id, loggedBy } = await logged(acting!, kimId);
    expect(loggedBy).toBe(holder);
    const change = (who: Api) => who.patch(`/v1/activities/${id}`, { participants: 4 }, ifMatch(1));
    expect(await change(notActing!)).toMatchObject({ status: 403 });
    expect(await notActing!.post(`/v1/kims/${kimId}/activities`, sampleActivity)).toMatchObject({ status: 403 });
    expect(await change(acting!)).toMatchObject({ status: 200, body: { participants: 4 } });
    const report = { month: '2026-03', narrative: 'x' };
    expect(await acting!.post(`/v1/kims/${kimId}/reports`, report)).toMatchObject({ status: 403 });
  });

  it('rejects a KIM that is neither active nor dormant', async () => {
    const unfinished = await draft(ketua);
    expect(await ketua.post(`/v1/kims/${unfinished.id}/activities`, sampleActivity)).toMatchObject({
      status: 409,
      body: { code: 'kim-not-active' },
    });
  });

  it('returns the same activity for a repeated Idempotency-Key', async () => {
    const key = { 'idempotency-key': `key-${kimId}` };
    const send = (body: object) => ketua.post<ActivityResponse>(`/v1/kims/${kimId}/activities`, body, key);
    const [first, again] = [await send(sampleActivity), await send(sampleActivity)];
    expect(again).toMatchObject({ status: 201, body: first.body });
    expect(await send({ ...sampleActivity, participants: 1 })).toMatchObject({ status: 422 });
    expect(await counts()).toMatchObject([{ undecided: 1 }]);
  });

  it.each<[string, object, number, string, string]>([
    ['tomorrow', { heldOn: inDays(1) }, 422, 'activity-in-future', '/heldOn'],
    ['a day before the KIM existed', { heldOn: '2026-02-02' }, 422, 'activity-before-kim', '/heldOn'],
    ['an unknown village', { villageCode: '32.01.27.2999' }, 422, 'village-unknown', '/villageCode'],
    ['no village', { villageCode: null }, 400, 'invalid-request', ''],
    ['a district for a village', { villageCode: '32.01.27' }, 400, 'invalid-request', ''],
    ['an invalid day', { heldOn: '2026-02-30' }, 400, 'invalid-request', ''],
    ['a negative number of participants', { participants: -1 }, 400, 'invalid-request', '/participants'],
    ['half a participant', { participants: 0.5 }, 400, 'invalid-request', ''],
    ['too many participants', { participants: 1e12 }, 400, 'invalid-request', ''],
    ['an unknown kind', { kind: 'PARTY' }, 400, 'invalid-request', ''],
    ['an unknown field', { status: 'VERIFIED' }, 400, 'invalid-request', ''],
    ['an empty description', { description: ' ' }, 400, 'invalid-request', ''],
    ['too long a description', { description: 'x'.repeat(4001) }, 400, 'invalid-request', ''],
    [
      '11 links',
      { links: Array.from({ length: 11 }, (_, n) => `https://kim.id/${n}`) },
      400,
      'invalid-request',
      '/links',
    ],
    ['a link twice', { links: ['https://kim.id/', 'https://kim.id/'] }, 400, 'invalid-request', ''],
    ['a link that is not https', { links: ['http://kim.id/'] }, 400, 'invalid-request', '/links/0'],
    ['a script link', { links: ['javascript:alert(1)'] }, 400, 'invalid-request', ''],
    ['a link with a password', { links: ['https://a:b@kim.id/'] }, 400, 'invalid-request', ''],
    ['an invalid link', { links: ['https://'] }, 400, 'invalid-request', ''],
    ['a NUL', { place: 'Balai\u0000desa' }, 400, 'invalid-request', ''],
  ])('rejects %s, logged or edited', async (_what, change, status, code, pointer) => {
    const before = await registry.database.query(sql`SELECT count(*), sum(version) FROM activity`);
    const body = { ...sampleActivity, ...change };
    const refused = await ketua.post<Problem>(`/v1/kims/${kimId}/activities`, body);
    expect([refused.status, refused.body.code]).toEqual([status, code]);
    expect(refused.body.errors![0]!.pointer).toMatch(pointer);
    expect(await registry.database.query(sql`SELECT count(*), sum(version) FROM activity`)).toEqual(before);

    const { id } = await logged(ketua, kimId);
    expect(await ketua.patch(`/v1/activities/${id}`, change, ifMatch(1))).toMatchObject({ status, body: { code } });
    expect(await ketua.get(`/v1/activities/${id}`)).toMatchObject({ body: { version: 1, ...sampleActivity } });
  });

  it('accepts today and the first day of the KIM', async () => {
    for (const heldOn of [inDays(0), '2026-02-03'])
      expect(await logged(ketua, kimId, { heldOn })).toMatchObject({ heldOn });
  });

  it('has photos and documents as proof, readable by its readers', async () => {
    const upload = async (who: Api, bytes: Buffer, type: string) =>
      (await who.upload<Attachment>('/v1/attachments', bytes, type)).body.id;
    const photo = await upload(ketua, await samplePhoto(), 'image/jpeg');
    const minutes = await upload(ketua, sampleDocument(), 'application/pdf');
    const foreign = await upload(verifikator, sampleDocument(), 'application/pdf');
    const activity = await logged(ketua, kimId, { attachmentIds: [photo, minutes] });
    expect(activity.attachments.map(({ id }) => id)).toEqual([photo, minutes]);
    expect((await ketua.get(`/v1/activities/${activity.id}`)).body).toEqual(activity);
    for (const who of [ketua, camat]) expect(await who.get(`/v1/attachments/${photo}`)).toMatchObject({ status: 200 });
    for (const who of [registry.anonymous, await registry.as('camat-lain', 'DISTRICT_OFFICER@area:32.01.22')])
      expect(await who.get(`/v1/attachments/${photo}`)).toMatchObject({ status: 404 });

    const change = (attachmentIds: string[]) =>
      ketua.patch<ActivityResponse & Problem>(`/v1/activities/${activity.id}`, { attachmentIds }, ifMatch(1));
    expect(await change([foreign])).toMatchObject({ status: 404, body: { code: 'attachment-not-found' } });
    const other = await logged(ketua, kimId);
    const taken = await ketua.patch(`/v1/activities/${other.id}`, { attachmentIds: [photo] }, ifMatch(1));
    expect(taken).toMatchObject({ status: 409, body: { code: 'attachment-already-claimed' } });
    expect(await change([photo, photo])).toMatchObject({ status: 400 });
    expect((await change([minutes])).body.attachments.map(({ id }) => id)).toEqual([minutes]);
    expect(await ketua.get(`/v1/attachments/${photo}`)).toMatchObject({ status: 404 });
  });

  it('records the last day of activity of the KIM', async () => {
    await logged(ketua, kimId, { heldOn: '2026-05-02' });
    await logged(ketua, kimId, { heldOn: '2026-04-02' });
    expect(await registry.database.query(sql`SELECT last_activity_on::text FROM kim WHERE id = ${kimId}`)).toEqual([
      { lastActivityOn: '2026-05-02' },
    ]);
  });

  it.each([
    ['an empty change', {}],
    ['an unknown field', { version: 9 }],
  ])('rejects %s', async (_what, change) => {
    const { id } = await logged(ketua, kimId);
    expect(await ketua.patch(`/v1/activities/${id}`, change, ifMatch(1))).toMatchObject({ status: 400 });
  });

  it('requires the last version for changes and decisions', async () => {
    const { id } = await logged(ketua, kimId);
    for (const [headers, status] of [
      [{}, 428],
      [ifMatch(2), 412],
    ] as const) {
      expect(await ketua.patch(`/v1/activities/${id}`, { participants: 1 }, headers)).toMatchObject({ status });
      expect(await camat.post(`/v1/activities/${id}/verify`, undefined, headers)).toMatchObject({ status });
    }
  });

  it('lists by filter, newest first, page by page', async () => {
    const days = ['2026-03-01', '2026-03-02', '2026-03-02', '2026-03-03'];
    const made: ActivityResponse[] = [];
    for (const [place, heldOn] of days.entries())
      made.push(await logged(ketua, kimId, { heldOn, kind: place === 0 ? 'ACCESS' : 'NETWORKING' }));
    await camat.post(`/v1/activities/${made[1]!.id}/verify`, undefined, ifMatch(1));
    const ids = async (who: Api, query = '') => {
      const found: string[] = [];
      for (let next: string | null = ''; next !== null;) {
        const cursor: string = next && `&cursor=${next}`;
        const page: Answer<Page<ActivityResponse>> = await who.get(
          `/v1/activities?kim=${kimId}&limit=2${query}${cursor}`,
        );
        found.push(...page.body.items.map(({ id }) => id));
        ({ next } = page.body);
      }
      return found;
    };
    const of = (...places: number[]) => places.map((place) => made[place]!.id);
    for (const who of [ketua, camat, verifikator, await registry.asMember({ kimId })])
      expect(await ids(who)).toEqual(of(3, 2, 1, 0));
    expect(await ids(await registry.as('camat-lain', 'DISTRICT_OFFICER@area:32.01.11'))).toEqual([]);
    expect(await ids(ketua, '&status=VERIFIED')).toEqual(of(1));
    expect(await ids(ketua, '&kind=ACCESS')).toEqual(of(0));
    expect(await ids(ketua, '&from=2026-03-02&to=2026-03-02')).toEqual(of(2, 1));
    expect(await ids(ketua, '&source=EVENT')).toEqual([]);
    expect(await ids(ketua, `&area=${caringin}`)).toHaveLength(4);
    expect(await ids(ketua, `&area=${cigudeg}`)).toEqual([]);
    expect(await ids(ketua, '&sort=oldest&kind=ACCESS,NETWORKING')).toEqual(of(3, 2, 1, 0).toReversed());
    expect(await ids(ketua, '&q=tidakada')).toEqual([]);
    expect(await ids(ketua, `&q=${encodeURIComponent(made[0]!.description!)}`)).toHaveLength(4);
    const { body: file } = await ketua.get<string>(`/v1/activities.csv?kim=${kimId}`);
    for (const { id } of made) expect(file).toContain(id);
  });

  it.each([
    '/v1/activities?limit=0',
    '/v1/activities?colour=red',
    '/v1/activities?kim=1',
    '/v1/activities?from=yesterday',
    '/v1/activities?cursor=nonsense',
    `/v1/activities?cursor=${Buffer.from('["2026-02-30","x"]').toString('base64url')}`,
    '/v1/activities/1',
    '/v1/kims/1/activity-counts?from=2026-01&to=2026-02',
    `/v1/kims/0197a5f0-7c1e-7b2a-9d3c-5a6f1e2d3c4b/activity-counts`,
    `/v1/kims/0197a5f0-7c1e-7b2a-9d3c-5a6f1e2d3c4b/activity-counts?from=2026-13&to=2026-14`,
    `/v1/kims/0197a5f0-7c1e-7b2a-9d3c-5a6f1e2d3c4b/activity-counts?from=2026-02&to=2026-01`,
    `/v1/kims/0197a5f0-7c1e-7b2a-9d3c-5a6f1e2d3c4b/activity-counts?from=2021-01&to=2026-01`,
  ])('rejects GET %s', async (path) => {
    expect(await verifikator.get(path)).toMatchObject({ status: 400, body: { code: 'invalid-request' } });
  });

  it('returns 404 for an unknown id', async () => {
    const nothing = '0197a5f0-7c1e-7b2a-9d3c-5a6f1e2d3c4b';
    for (const path of [`/v1/activities/${nothing}`, `/v1/activities/${nothing}/history`])
      expect(await verifikator.get(path)).toMatchObject({ status: 404, body: { code: 'activity-not-found' } });
    expect(await ketua.post(`/v1/kims/${nothing}/activities`, sampleActivity)).toMatchObject({ status: 404 });
    expect(await registry.anonymous.get(`/v1/kims/${nothing}/activity-counts?from=2026-01&to=2026-01`)).toMatchObject({
      status: 404,
    });
  });

  it('publishes its workflow', async () => {
    const { body } = await registry.anonymous.get<WorkflowResponse>('/v1/workflows/activity');
    expect(body).toMatchObject({ noun: 'activity', initial: 'LOGGED', final: ['VERIFIED', 'REJECTED'] });
    expect(body.transitions).toContainEqual(expect.objectContaining({ action: 'confirm', audience: 'system' }));
  });
});
