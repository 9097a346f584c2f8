import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { identifier, join as joinSql, sql } from '#database';
import { type Answer, type Api } from '#testing';
import type { RunningRegistry } from '../../../test/registry/running-registry.js';
import {
  caringin,
  chairAccount,
  cigudeg,
  completeDraft,
  ifMatch,
  join,
  registryWithAreas,
  sampleAreas,
  sampleDecree,
  sampleKim,
} from '../../../test/registry/sample-kim.js';

type Problem = { status: number; code: string; title: string; errors?: { pointer: string }[] };

const unknownId = '0197a5f0-7c1e-7b2a-9d3c-5a6f1e2d3c4b';
const newMember = { fullName: 'Euis Rahmawati', post: 'MEMBER', email: null, phone: null, accountId: null };
const joined = { ...newMember, joinedOn: '2026-02-03' };

describe('bad input', () => {
  let registry: RunningRegistry;
  let desa: Api;
  let ketua: Api;
  let admin: Api;
  let service: Api;
  let kimId: string;
  let memberId: string;

  beforeAll(async () => {
    ({ registry, desa, ketua, admin, service } = await registryWithAreas());
    kimId = (await completeDraft(ketua)).id;
    memberId = (await join(ketua, kimId)).id;
  });
  afterAll(() => registry.stop());

  /** The number of rows of every table, and of events, published ones included. */
  const rowCounts = async (): Promise<unknown> => {
    const tables = [
      'area',
      'area_change',
      'area_history',
      'area_boundary',
      'kim',
      'kim_village',
      'kim_history',
      'kim_former_decree',
      'kim_decree_warning',
      'member',
      'member_contact',
      'contact_access',
      'member_history',
      'officer_term',
      'mandate',
      'mandate_use',
    ];
    const counts = tables.map((table) => sql`(SELECT count(*)::int FROM ${identifier(table)}) AS ${identifier(table)}`);
    const versions = sql`(SELECT sum(version)::int FROM kim) AS versions`;
    const published = sql`(SELECT count(*) FROM outbox) + (SELECT coalesce(sum(count), 0) FROM outbox_published) AS events`;
    return registry.database.query(sql`SELECT ${joinSql([...counts, versions, published], ', ')}`);
  };

  /** Sends bytes as they are. */
  const raw = async (method: string, path: string, body: string | Uint8Array, headers: Record<string, string> = {}) => {
    const response = await fetch(new URL(path, registry.url), {
      method,
      headers: {
        authorization: `Bearer ${await registry.token(chairAccount, `VILLAGE_OFFICER@area:${caringin}`, 'SYSTEM_ADMIN@*')}`,
        'content-type': 'application/json',
        ...headers,
      },
      body,
    });
    return { status: response.status, body: (await response.json()) as Problem, headers: {} };
  };

  const expectRefusal = async (send: () => Promise<Answer<Problem>>, status: number, code: string) => {
    const before = await rowCounts();
    const answer = await send();
    expect([answer.status, answer.body.code]).toEqual([status, code]);
    expect(answer.body.title).not.toBe('');
    expect(await rowCounts()).toEqual(before);
    return answer.body;
  };

  const kimBodies: [string, object][] = [
    ['nothing', {}],
    ['an unknown field', { ...sampleKim, status: 'ACTIVE' }],
    ['a name that is a number', { ...sampleKim, name: 7 }],
    ['a name of spaces', { ...sampleKim, name: '   ' }],
    ['a name with a NUL', { ...sampleKim, name: 'KIM \u0000' }],
    ['a name of half a character', { ...sampleKim, name: '\ud800' }],
    ['a name of nothing to see', { ...sampleKim, name: '\u200b\u3164' }],
    ['a name that never ends', { ...sampleKim, name: 'K'.repeat(201) }],
    ['no village', { ...sampleKim, villageCodes: [] }],
    ['a village twice', { ...sampleKim, villageCodes: [caringin, caringin] }],
    ['a district for a village', { ...sampleKim, villageCodes: ['32.01.27'] }],
    ['a village that is no code', { ...sampleKim, villageCodes: ['Caringin'] }],
    ['a decree without its issuer', { ...sampleKim, decree: { number: '1', date: '2026-02-03' } }],
    ['a decree of a day that is none', { ...sampleKim, decree: { ...sampleDecree, date: '2026-02-30' } }],
    ['a decree of the year 0', { ...sampleKim, decree: { ...sampleDecree, date: '0000-01-01' } }],
    ['a decree that is text', { ...sampleKim, decree: 'SK' }],
    ['a decree that ends before it begins', { ...sampleKim, decree: { ...sampleDecree, termUntil: '2026-02-02' } }],
    ['a decree with an unknown field', { ...sampleKim, decree: { ...sampleDecree, term: 3 } }],
    ['a profile that is text', { ...sampleKim, profile: 'Kami KIM' }],
    ['an unknown field of activity', { ...sampleKim, profile: { fieldsOfActivity: ['SMUGGLING'] } }],
    ['a field of activity twice', { ...sampleKim, profile: { fieldsOfActivity: ['SOCIAL', 'SOCIAL'] } }],
    ['a domain that is not of kim.id', { ...sampleKim, profile: { channels: { kimDomain: 'mekar.kim.id.example' } } }],
    ['a website that is a script', { ...sampleKim, profile: { channels: { website: 'javascript:alert(1)' } } }],
    ['a description with a NUL', { ...sampleKim, profile: { description: 'a\u0000b' } }],
    [
      'a secretariat that is nowhere',
      { ...sampleKim, profile: { secretariat: { address: 'Jl. Raya', point: { latitude: 91, longitude: 0 } } } },
    ],
    ['a charter without its day', { ...sampleKim, charter: { number: '1' } }],
    ['a list', [sampleKim]],
  ];
  it.each(kimBodies)('rejects a KIM with %s', async (_what, body) => {
    const problem = await expectRefusal(() => desa.post('/v1/kims', body), 400, 'invalid-request');
    expect(problem.errors?.length).toBeGreaterThan(0);
  });

  it.each([
    ['nothing', {}],
    ['an unknown post', { ...joined, post: 'KING' }],
    ['an address that is none', { ...joined, email: 'euis(at)example' }],
    ['a number that is none', { ...joined, phone: 'call me' }],
    ['an account that is none', { ...joined, accountId: 'anggota' }],
    ['no day', newMember],
    ['a moment for a day', { ...joined, joinedOn: '2026-02-03T00:00:00Z' }],
    ['an unknown field', { ...joined, nik: '3201270000000001' }],
    ['a birth date that is none', { ...joined, birthDate: '1990-02-30' }],
    ['a guardian without a telephone', { ...joined, guardian: { fullName: 'Ibu Wali' } }],
    ['a district for a home village', { ...joined, homeVillageCode: '32.01.27' }],
    ['a plain member with a term', { ...joined, term: { until: '2029-02-03' } }],
    ['a term that ends before it begins', { ...joined, post: 'CHAIR', term: { until: '2026-02-03' } }],
  ])('rejects a member with %s', async (_what, body) => {
    await expectRefusal(() => ketua.post(`/v1/kims/${kimId}/members`, body), 400, 'invalid-request');
  });

  it.each([
    ['nothing changed', {}],
    ['an unknown field', { version: 9 }],
    ['a name of nothing', { name: null }],
    ['no village', { villageCodes: [] }],
  ])('rejects a change of %s', async (_what, body) => {
    await expectRefusal(() => ketua.patch(`/v1/kims/${kimId}`, body, ifMatch(1)), 400, 'invalid-request');
  });

  it.each([
    ['leave', {}],
    ['leave', { on: '2026-02-30', reason: 'OTHER' }],
    ['leave', { on: '2026-03-01', reason: 'BORED' }],
    ['readmit', { on: 'today' }],
    ['post', { post: 'KING', from: '2026-03-01' }],
    ['post', { post: 'MEMBER', from: '2026-03-01', until: '2029-03-01' }],
    ['post', { post: 'CHAIR', from: '2026-03-01', until: '2026-03-01' }],
    ['hand-over', { successorId: 'ujang', from: '2026-03-01' }],
    ['hand-over', { from: '2026-03-01' }],
    ['terms', { from: '2029-03-01', until: '2026-03-01' }],
  ])('rejects the action %s of a member with %j', async (step, body) => {
    const send = () => ketua.post<Problem>(`/v1/members/${memberId}/${step}`, body, ifMatch(1));
    await expectRefusal(send, 400, 'invalid-request');
  });

  it.each([
    ['leave', { on: '2026-03-01', reason: 'OTHER' }],
    ['readmit', { on: '2026-03-01' }],
    ['post', { post: 'MEMBER', from: '2026-03-01' }],
    ['hand-over', { successorId: unknownId, from: '2026-03-01' }],
    ['erase', undefined],
  ])('rejects the action %s of a member without a version, and of an unknown member', async (step, body) => {
    const path = (id: string) => `/v1/members/${id}/${step}`;
    await expectRefusal(() => ketua.post(path(memberId), body), 428, 'precondition-required');
    await expectRefusal(() => ketua.post(path(unknownId), body, ifMatch(1)), 404, 'member-not-found');
  });

  it.each([
    ['nothing', {}],
    ['no name', { email: 'euis@kim.example' }],
    ['an address that is none', { fullName: 'Euis', email: 'euis' }],
    ['an unknown field', { fullName: 'Euis', nik: '3201270000000001' }],
  ])('rejects personal data with %s', async (_what, body) => {
    const send = () => ketua.put<Problem>(`/v1/members/${memberId}/contact`, body, ifMatch(1));
    await expectRefusal(send, 400, 'invalid-request');
  });

  it.each([
    ['nothing', {}],
    ['a version', { version: 9 }],
  ])('rejects a change of a member with %s', async (_what, body) => {
    await expectRefusal(() => ketua.patch(`/v1/members/${memberId}`, body, ifMatch(1)), 400, 'invalid-request');
  });

  it.each([
    ['nothing', {}],
    ['no areas', { items: [] }],
    ['a kind that is none', { items: [{ ...sampleAreas[0], kind: 'PROVINCE' }] }],
    ['a code that is none', { items: [{ ...sampleAreas[0], code: '3201' }] }],
    ['1001 of them', { items: Array(1001).fill(sampleAreas[0]) }],
    ['an alias twice', { items: [{ ...sampleAreas[0], aliases: ['Bogor', 'Bogor'] }] }],
    ['an alias without a letter', { items: [{ ...sampleAreas[0], aliases: ['-'] }] }],
    ['a day that is none', { items: [{ ...sampleAreas[0], validFrom: '2026-02-30' }] }],
  ])('rejects areas with %s', async (_what, body) => {
    await expectRefusal(() => admin.replace('/v1/areas', body), 400, 'invalid-request');
  });

  it.each([
    ['nothing', {}],
    ['no purpose', { memberIds: [unknownId] }],
    ['another purpose', { purpose: 'notify-reporters', memberIds: [unknownId] }],
    ['no one', { purpose: 'notify-members', memberIds: [] }],
    ['what is no member', { purpose: 'notify-members', memberIds: ['1'] }],
    ['501 members', { purpose: 'notify-members', memberIds: Array(501).fill(unknownId) }],
    ['51 KIM', { purpose: 'notify-members', kimIds: Array(51).fill(unknownId) }],
    ['no posts', { purpose: 'notify-members', kimIds: [unknownId], posts: [] }],
    ['an unknown post', { purpose: 'notify-members', kimIds: [unknownId], posts: ['KING'] }],
  ])('rejects a claim for %s', async (_what, body) => {
    await expectRefusal(() => service.post('/v1/contacts/resolve', body), 400, 'invalid-request');
  });

  const areaChange = { kind: 'RETIRE', from: [cigudeg], effectiveOn: '2026-02-03' };
  it.each([
    ['nothing', {}],
    ['a kind that is none', { ...areaChange, kind: 'SWAP' }],
    ['no areas', { ...areaChange, from: [] }],
    ['what is no area', { ...areaChange, from: ['Cigudeg'] }],
    ['a day that is none', { ...areaChange, effectiveOn: 'tomorrow' }],
    ['an unknown field', { ...areaChange, force: true }],
    ['areas without names', { ...areaChange, kind: 'RENAME', into: [{ code: cigudeg }] }],
  ])('rejects a change of areas with %s', async (_what, body) => {
    await expectRefusal(() => admin.post('/v1/area-changes', body), 400, 'invalid-request');
  });

  it.each([
    '/v1/areas?on=yesterday',
    '/v1/areas?kind=PROVINCE',
    '/v1/areas/export/csv?within=Bogor',
    '/v1/areas/export/geojson?on=2026-13-01',
    '/v1/area-changes?area=Bogor',
    '/v1/area-changes?cursor=x',
    '/v1/villages/32.01.27',
    '/v1/villages-without-kim?within=Bogor',
    '/v1/villages-without-kim?cursor=WzFd',
    '/v1/villages-without-kim/trend?months=0',
    '/v1/villages-without-kim/trend?months=61',
    '/v1/kim-directory?q=-',
    '/v1/kim-directory?status=DRAFT',
    '/v1/kim-directory?q=mekar&cursor=WyJhIl0',
    '/v1/kim-statistics?year=2026',
  ])('rejects the query %s', async (path) => {
    await expectRefusal(() => registry.anonymous.get(path), 400, 'invalid-request');
  });

  it('returns no contacts of unknown members', async () => {
    const answer = await service.post('/v1/contacts/resolve', {
      purpose: 'notify-members',
      memberIds: [unknownId, unknownId],
    });
    expect(answer).toMatchObject({ status: 200, body: { contacts: [] } });
  });

  it.each(['{', '', 'null', '"KIM"', '{"name": NaN}', '[[[[', '{"name":"a"}}'])('rejects the body %j', async (body) => {
    await expectRefusal(() => raw('POST', '/v1/kims', body), 400, 'invalid-request');
  });

  it('rejects bytes that are not UTF-8', async () => {
    const before = await rowCounts();
    const answer = await raw('POST', '/v1/kims', Uint8Array.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d]));
    expect(answer.status).toBe(400);
    expect(await rowCounts()).toEqual(before);
  });

  it('rejects property names of Object as unknown fields', async () => {
    for (const name of ['__proto__', 'constructor', 'toString'])
      await expectRefusal(
        () => raw('POST', '/v1/kims', `{"${name}": {}, ${JSON.stringify(sampleKim).slice(1)}`),
        400,
        'invalid-request',
      );
  });

  it('rejects other content types than JSON', async () => {
    await expectRefusal(
      () => raw('POST', '/v1/kims', 'name=KIM', { 'content-type': 'text/plain' }),
      415,
      'unsupported-media-type',
    );
  });

  it('rejects a body that is too large', async () => {
    const body = JSON.stringify({ ...sampleKim, name: 'K'.repeat(2_000_000) });
    await expectRefusal(() => raw('POST', '/v1/kims', body), 413, 'payload-too-large');
  });

  it('points at an unknown village', async () => {
    const everywhere = await registry.as('verifikator', 'DISKOMINFO_VERIFIER@*');
    const villageCodes = [caringin, '32.01.27.2999'];
    const send = () => everywhere.post<Problem>('/v1/kims', { ...sampleKim, villageCodes });
    expect(await expectRefusal(send, 422, 'village-unknown')).toMatchObject({
      errors: [{ pointer: '/villageCodes/1' }],
    });
    const change = () => everywhere.patch<Problem>(`/v1/kims/${kimId}`, { villageCodes }, ifMatch(1));
    await expectRefusal(change, 422, 'village-unknown');
  });

  it('rejects a post or an account that another member has', async () => {
    await expectRefusal(() => ketua.post(`/v1/kims/${kimId}/members`, { ...joined, post: 'CHAIR' }), 409, 'post-taken');
    const accountId = 'a3b1f6a0-0000-4000-8000-00000000000b';
    expect((await ketua.post(`/v1/kims/${kimId}/members`, { ...joined, accountId })).status).toBe(201);
    await expectRefusal(
      () => ketua.post(`/v1/kims/${kimId}/members`, { ...joined, accountId }),
      409,
      'account-offered',
    );
  });

  const step = async (name: string): Promise<Answer<Problem>> => {
    const who = await registry.as(chairAccount, 'DISKOMINFO_VERIFIER@*');
    const explained = ['return', 'reject', 'suspend', 'reinstate', 'dissolve'].includes(name);
    return who.post(`/v1/kims/${kimId}/${name}`, explained ? { reason: 'x' } : undefined);
  };
  it.each(['submit', 'return', 'reject', 'verify', 'activate', 'suspend', 'reinstate', 'dissolve'])(
    'rejects %s without a version',
    async (name) => {
      await expectRefusal(() => step(name), 428, 'precondition-required');
    },
  );

  it.each(['return', 'reject', 'suspend', 'reinstate', 'dissolve'])('rejects %s without a reason', async (name) => {
    const verifikator = await registry.as('verifikator', 'DISKOMINFO_VERIFIER@*');
    for (const body of [
      {},
      { reason: '  ' },
      { reason: 7 },
      { reason: 'x', status: 'ACTIVE' },
      { reason: 'x'.repeat(2001) },
    ])
      await expectRefusal(
        () => verifikator.post(`/v1/kims/${kimId}/${name}`, body, ifMatch(1)),
        400,
        'invalid-request',
      );
  });

  it.each([
    ['nothing', {}],
    ['a decree without a number', { decree: { date: '2026-02-03', issuer: 'Kades' } }],
    ['a term that ends before it begins', { decree: { ...sampleDecree, termUntil: '2020-01-01' } }],
    ['a day that is none', { decree: sampleDecree, presentEndsOn: '2026-02-30' }],
    ['a state', { decree: sampleDecree, status: 'ACTIVE' }],
  ])('rejects a renewal with %s', async (_what, body) => {
    const verifikator = await registry.as('verifikator', 'DISKOMINFO_VERIFIER@*');
    const send = () => verifikator.post<Problem>(`/v1/kims/${kimId}/renew-decree`, body, ifMatch(1));
    await expectRefusal(send, 400, 'invalid-request');
  });

  it.each([
    ['nothing', {}],
    ['a name', { name: 'KIM Lain' }],
    ['a profile of nothing', { profile: null }],
    [
      'a network that is none',
      { profile: { channels: { socialAccounts: [{ network: 'FRIENDSTER', url: 'https://a.b' }] } } },
    ],
  ])('rejects a profile with %s', async (_what, body) => {
    await expectRefusal(() => ketua.patch(`/v1/kims/${kimId}/profile`, body, ifMatch(1)), 400, 'invalid-request');
  });

  it.each([
    ['"2"', 412, 'precondition-failed'],
    ['W/"2"', 412, 'precondition-failed'],
    ['"999999999999999999999"', 400, 'invalid-request'],
    ['"-1"', 400, 'invalid-request'],
    ['nonsense', 400, 'invalid-request'],
    ['""', 400, 'invalid-request'],
  ])('rejects the version %s', async (version, status, code) => {
    const headers = { 'if-match': version };
    await expectRefusal(() => ketua.patch(`/v1/kims/${kimId}`, { name: 'KIM Lain' }, headers), status, code);
    await expectRefusal(() => ketua.post(`/v1/kims/${kimId}/submit`, undefined, headers), status, code);
  });

  it('returns the same response for an Idempotency-Key and the same request only', async () => {
    for (const [path, body, who] of [
      ['/v1/kims', sampleKim, desa],
      [`/v1/kims/${kimId}/members`, joined, ketua],
    ] as const) {
      const key = { 'idempotency-key': `key-of-${path}` };
      const first = await who.post<{ id: string }>(path, body, key);
      expect(first.status).toBe(201);
      const before = await rowCounts();
      const again = await who.post<{ id: string }>(path, body, key);
      expect(again).toMatchObject({ status: 201, body: first.body });
      expect([again.headers['etag'], again.headers['location']]).toEqual([
        first.headers['etag'],
        first.headers['location'],
      ]);
      expect(await rowCounts()).toEqual(before);
      const other = 'name' in body ? { ...body, name: 'KIM Lain' } : { ...body, fullName: 'Orang Lain' };
      await expectRefusal(() => who.post(path, other, key), 422, 'idempotency-key-reused');
    }
  });

  it('creates one KIM for concurrent requests with one Idempotency-Key', async () => {
    const key = { 'idempotency-key': 'all-at-once' };
    const answers = await Promise.all(
      Array.from({ length: 6 }, () => desa.post<{ id: string }>('/v1/kims', sampleKim, key)),
    );
    const made = new Set(answers.filter(({ status }) => status === 201).map(({ body }) => body.id));
    expect(made.size).toBe(1);
    for (const { status } of answers) expect([201, 409]).toContain(status);
  });

  it.each([
    ['/v1/areas?limit=0', 400],
    ['/v1/areas?limit=many', 400],
    ['/v1/areas?limit=1000000', 400],
    ['/v1/areas?colour=red', 400],
    ['/v1/areas?q=%00', 400],
    ['/v1/areas?q=---', 400],
    ['/v1/areas?q=a&q=b', 400],
    ['/v1/areas?parent=Bogor', 400],
    ['/v1/areas?cursor=nonsense', 400],
    [`/v1/areas?cursor=${Buffer.from('["\u0000"]').toString('base64url')}`, 400],
    [`/v1/areas?cursor=${Buffer.from('["\\u0000"]').toString('base64url')}`, 400],
    [`/v1/areas?q=a&cursor=${Buffer.from('[99999999999,"32.01"]').toString('base64url')}`, 400],
    ['/v1/areas/Bogor', 400],
    ['/v1/areas/32.99', 404],
    ['/v1/kims?limit=-1', 400],
    ['/v1/kims?status=ALIVE', 400],
    ['/v1/kims?area=Bogor', 400],
    ['/v1/kims?field=SMUGGLING', 400],
    ['/v1/kims?decreeEndsBy=tomorrow', 400],
    ['/v1/kims?page=2', 400],
    [`/v1/kims?cursor=${Buffer.from('[1]').toString('base64url')}`, 400],
    [`/v1/kims?cursor=${Buffer.from('["1"]').toString('base64url')}`, 400],
    ['/v1/kims/1', 400],
    [`/v1/kims/${unknownId}`, 404],
    [`/v1/kims/${unknownId}/history`, 404],
    [`/v1/kims/${unknownId}/decrees`, 404],
    ['/v1/kims/1/decrees', 400],
    [`/v1/kims/${unknownId}/members`, 404],
    ['/v1/kims/1/members', 400],
    [`/v1/kims/${unknownId}/members?status=ALIVE`, 400],
    [`/v1/kims/${unknownId}/terms`, 404],
    [`/v1/kims/${unknownId}/terms?cursor=1`, 400],
    [`/v1/kims/${unknownId}/mandates`, 403],
    ['/v1/members/1', 400],
    [`/v1/members/${unknownId}`, 404],
    [`/v1/members/${unknownId}/history`, 404],
    [`/v1/members/${unknownId}/history?cursor=1`, 404],
    [`/v1/members/${unknownId}/contact`, 404],
    ['/v1/me/memberships?cursor=1', 400],
    ['/v1/me/memberships?limit=0', 400],
    [`/v1/mandates/${unknownId}`, 403],
    [`/v1/members/${unknownId}/access-log`, 404],
    [`/v1/members/${unknownId}/access-log?cursor=1`, 400],
    ['/v1/trainings/1', 400],
    [`/v1/trainings/${unknownId}`, 404],
    [`/v1/trainings/${unknownId}/calendar.ics`, 404],
    ['/v1/trainings/1/calendar.ics', 400],
    ['/v1/trainings?status=HELD', 400],
    ['/v1/trainings?from=0000-01-01', 400],
    [`/v1/trainings?cursor=${Buffer.from('[1]').toString('base64url')}`, 400],
    ['/v1/me/trainings?cursor=1', 400],
    ['/v1/me/trainings?limit=0', 400],
    ['/v1/certificates/none', 404],
    ['/v1/certificates/%00', 400],
    ['/v1/nothing', 404],
    ['/v1/kims/%ff', 400],
  ])('returns for GET %s the status %i', async (path, status) => {
    const dpo = await registry.as('dpo', 'DPO@*');
    expect((await dpo.get(path)).status).toBe(status);
  });

  it('rejects a method that a path does not have', async () => {
    expect(await ketua.delete(`/v1/kims/${kimId}`)).toMatchObject({
      status: 405,
      body: { code: 'method-not-allowed' },
    });
  });
});
