import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { HistoryEntry } from '#lifecycle';
import { kimStatuses } from '#contracts';
import type { WorkflowResponse } from '#workflow';
import type { Page } from '#http-api';
import { type Api, eventually } from '#testing';
import type { RunningRegistry } from '../../../../test/registry/running-registry.js';
import {
  caringin,
  chairAccount,
  cigudeg,
  completeDraft,
  draft,
  ifMatch,
  join,
  kimIn,
  registryWithAreas,
  sampleDecree,
  sampleKim,
} from '../../../../test/registry/sample-kim.js';
import type { KimResponse } from './kim.dto.js';

type Problem = { code: string; errors?: { pointer: string; detail: string }[] };

/** The ids of all pages of a list, with two items each. */
async function allIds(who: Api, query = ''): Promise<string[]> {
  const ids: string[] = [];
  for (let next: string | null = ''; next !== null;) {
    const cursor: string = next && `&cursor=${next}`;
    const page: { body: Page<KimResponse> } = await who.get(`/v1/kims?limit=2${query}${cursor}`);
    ids.push(...page.body.items.map(({ id }) => id));
    ({ next } = page.body);
  }
  return ids;
}

describe('a KIM', () => {
  let registry: RunningRegistry;
  let desa: Api;
  let ketua: Api;
  let verifikator: Api;
  let stranger: Api;

  beforeAll(async () => {
    ({ registry, desa, ketua, verifikator, stranger } = await registryWithAreas());
  });
  afterAll(() => registry.stop());

  const eventsOf = (kimId: string) => registry.published.filter(({ key }) => key === kimId);

  it('becomes active after a return, and publishes every transition in order', async () => {
    const created = await desa.post<KimResponse>('/v1/kims', { ...sampleKim, decree: null });
    expect(created.status).toBe(201);
    const { id } = created.body;
    expect(created.headers).toMatchObject({ location: `/v1/kims/${id}`, etag: '"1"' });
    expect(created.body).toMatchObject({ version: 1, status: 'DRAFT', villageCodes: [caringin], decree: null });

    const edited = await desa.patch<KimResponse>(`/v1/kims/${id}`, { decree: sampleDecree }, ifMatch(1));
    expect(edited).toMatchObject({ status: 200, headers: { etag: '"2"' }, body: { decree: sampleDecree, version: 2 } });

    const posts = ['CHAIR', 'SECRETARY', 'TREASURER', 'MEMBER'];
    const members = [];
    const accountOf = (post: string) => (post === 'CHAIR' ? { accountId: chairAccount } : {});
    for (const post of posts) members.push(await join(desa, id, { post, ...accountOf(post) }));

    const steps: [Api, string, object | undefined, KimResponse['status']][] = [
      [ketua, 'submit', undefined, 'SUBMITTED'],
      [verifikator, 'return', { reason: 'Nomor SK tidak terbaca.\nMohon diunggah ulang.' }, 'RETURNED'],
      [ketua, 'submit', undefined, 'SUBMITTED'],
      [verifikator, 'verify', undefined, 'VERIFIED'],
      [verifikator, 'activate', undefined, 'ACTIVE'],
    ];
    let version = 2;
    for (const [who, step, body, status] of steps) {
      const moved = await who.post<KimResponse>(`/v1/kims/${id}/${step}`, body, ifMatch(version));
      version += 1;
      expect(moved).toMatchObject({ status: 200, body: { status, version }, headers: { etag: `"${version}"` } });
    }
    expect((await registry.anonymous.get<KimResponse>(`/v1/kims/${id}`)).body).toMatchObject({
      status: 'ACTIVE',
      version,
    });

    await eventually(() => expect(eventsOf(id)).toHaveLength(5));
    const state = {
      kimId: id,
      name: sampleKim.name,
      villageCodes: [caringin],
      decree: { ...sampleDecree, termFrom: sampleDecree.date, termUntil: null },
      fieldsOfActivity: [],
      successorKimId: null,
    };
    expect(eventsOf(id).map(({ type, data }) => [type, data])).toEqual([
      ['sambung.registry.KimSubmitted.v1', { ...state, status: 'SUBMITTED', version: 3 }],
      ['sambung.registry.KimReturned.v1', { ...state, status: 'RETURNED', version: 4 }],
      ['sambung.registry.KimSubmitted.v1', { ...state, status: 'SUBMITTED', version: 5 }],
      ['sambung.registry.KimVerified.v1', { ...state, status: 'VERIFIED', version: 6 }],
      ['sambung.registry.KimActivated.v1', { ...state, status: 'ACTIVE', version: 7 }],
    ]);
    for (const { id: memberId, post, accountId } of members) {
      const joined = { memberId, version: 1, kimId: id, post, accountId: null, joinedOn: '2026-02-03' };
      const linked = accountId === null ? [] : [{ ...joined, version: 2, accountId, previousAccountId: null }];
      expect(eventsOf(memberId).map(({ data }) => data)).toMatchObject([joined, ...linked]);
    }
  });

  it('has a history, with actor and reason for readers with a role only', async () => {
    const { id } = await kimIn('RETURNED', { ketua, verifikator });
    const path = `/v1/kims/${id}/history`;
    const { body } = await ketua.get<Page<HistoryEntry>>(path);
    expect(body.items.map(({ at: _at, ...entry }) => entry)).toEqual([
      { version: 1, action: 'register', from: null, to: 'DRAFT', actor: 'desa', reason: null },
      { version: 2, action: 'submit', from: 'DRAFT', to: 'SUBMITTED', actor: chairAccount, reason: null },
      {
        version: 3,
        action: 'return',
        from: 'SUBMITTED',
        to: 'RETURNED',
        actor: 'verifikator',
        reason: 'Nomor SK tidak terbaca.',
      },
    ]);
    expect((await stranger.get(path)).status).toBe(404);
    await ketua.post(`/v1/kims/${id}/submit`, undefined, ifMatch(3));

    const first = await registry.anonymous.get<Page<HistoryEntry>>(`${path}?limit=3`);
    for (const entry of first.body.items) expect(entry).toMatchObject({ actor: null, reason: null });
    const rest = await registry.anonymous.get<Page<HistoryEntry>>(`${path}?limit=3&cursor=${first.body.next}`);
    expect(rest.body).toMatchObject({ items: [{ version: 4, to: 'SUBMITTED' }], next: null });
  });

  it('rejects an incomplete submission with all that is missing', async () => {
    const { id } = await draft(ketua, { decree: null });
    const refused = await ketua.post<Problem>(`/v1/kims/${id}/submit`, undefined, ifMatch(1));
    expect(refused).toMatchObject({ status: 422, body: { code: 'kim-incomplete' } });
    expect(refused.body.errors?.map(({ pointer }) => pointer)).toEqual(['/decree', '/members', '/members', '/members']);
  });

  it.each(['SUBMITTED', 'VERIFIED', 'ACTIVE', 'SUSPENDED', 'DISSOLVED', 'REJECTED'] as const)(
    'cannot be edited as %s',
    async (status) => {
      const { id, version } = await kimIn(status, { ketua, verifikator });
      const refused = await desa.patch(`/v1/kims/${id}`, { name: 'KIM Lain' }, ifMatch(version));
      expect(refused).toMatchObject({ status: 409, body: { code: 'transition-refused' } });
    },
  );

  it('moves to other villages only within the scope of the editor', async () => {
    const { id } = await draft(ketua);
    const change = { villageCodes: [cigudeg] };
    const village = await registry.as('desa-caringin', `VILLAGE_OFFICER@area:${caringin}`);
    for (const who of [ketua, village])
      expect(await who.patch(`/v1/kims/${id}`, change, ifMatch(1))).toMatchObject({
        status: 403,
        body: { code: 'out-of-scope' },
      });
    expect(await verifikator.patch(`/v1/kims/${id}`, change, ifMatch(1))).toMatchObject({
      status: 200,
      body: { villageCodes: [cigudeg], version: 2 },
    });
    expect((await village.get(`/v1/kims/${id}`)).status).toBe(404);
  });

  it('is changed by one of several concurrent requests', async () => {
    const { id, version } = await completeDraft(ketua);
    const requests = Array.from({ length: 8 }, () => ketua.post(`/v1/kims/${id}/submit`, undefined, ifMatch(version)));
    const statuses = (await Promise.all(requests)).map(({ status }) => status).toSorted((one, other) => one - other);
    expect(statuses).toEqual([200, ...Array<number>(7).fill(412)]);
    await eventually(() => expect(eventsOf(id)).toHaveLength(1));
  });

  it('is listed page by page for readers who may see it', async () => {
    const [unfinished, submitted] = [await draft(ketua), await kimIn('SUBMITTED', { ketua, verifikator })];
    const own = await registry.asMember({ kimId: unfinished.id, post: 'SECRETARY' });
    const district = await registry.as('elsewhere', 'VILLAGE_OFFICER@area:32.01.22');
    for (const who of [ketua, verifikator, own]) {
      const ids = await allIds(who);
      expect(ids).toEqual(ids.toSorted());
      expect(new Set(ids).size).toBe(ids.length);
      expect(ids).toEqual(expect.arrayContaining([unfinished.id, submitted.id]));
    }
    for (const who of [registry.anonymous, stranger, district]) {
      const ids = await allIds(who);
      expect(ids).toContain(submitted.id);
      expect(ids).not.toContain(unfinished.id);
    }
    const drafts = await allIds(ketua, '&status=DRAFT');
    expect(drafts).toContain(unfinished.id);
    expect(drafts).not.toContain(submitted.id);
    expect(await allIds(registry.anonymous, '&status=DRAFT')).toEqual([]);
    expect(await allIds(verifikator, `&area=${caringin}`)).toContain(submitted.id);
    expect(await allIds(verifikator, '&area=32.01.02.2004')).toEqual([]);
  });

  it('has a public workflow', async () => {
    const { body } = await registry.anonymous.get<WorkflowResponse>('/v1/workflows/kim');
    expect(body).toMatchObject({
      noun: 'kim',
      states: kimStatuses,
      initial: 'DRAFT',
      final: ['DISSOLVED', 'REJECTED'],
    });
    expect(body.transitions.filter(({ audience }) => audience === 'system').map(({ action }) => action)).toEqual([
      'warn',
      'become-dormant',
      'warn',
      'reactivate',
      'warn',
    ]);
    expect(body.transitions).toContainEqual({
      from: 'SUBMITTED',
      action: 'return',
      to: 'RETURNED',
      audience: 'roles',
      roles: ['DISKOMINFO_VERIFIER'],
      guards: [],
      stops: null,
      starts: null,
      pauses: null,
      resumes: null,
      emits: 'KimReturned',
    });
  });
});
