import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from '#http-api';
import type { HistoryEntry } from '#lifecycle';
import { type Api, samplePhoto } from '#testing';
import type { RunningRegistry } from '../../../../../test/registry/running-registry.js';
import {
  caringin,
  chairAccount,
  cigudeg,
  draft,
  founder,
  ifMatch,
  kimIn,
  registryWithAreas,
} from '../../../../../test/registry/sample-kim.js';
import { activeKim, made, samplePotential } from '../../../../../test/registry/sample-network.js';
import type { PotentialMap } from './potential-map.dto.js';
import type { MatchResponse } from './potential-match.dto.js';
import type { PotentialResponse } from './potential.dto.js';

type Problem = { code: string; errors?: { pointer: string; detail: string }[] };

describe('a potential', () => {
  let registry: RunningRegistry;
  let desa: Api;
  let ketua: Api;
  let verifikator: Api;
  let stranger: Api;
  let cigudegChair: Api;
  let kimId: string;
  let otherId: string;

  beforeAll(async () => {
    ({ registry, desa, ketua, verifikator, stranger } = await registryWithAreas());
    cigudegChair = await founder(registry);
    kimId = (await activeKim(ketua, verifikator)).id;
    otherId = (await activeKim(cigudegChair, verifikator, { name: 'KIM Cigudeg', villageCodes: [cigudeg] })).id;
  });
  afterAll(() => registry.stop());

  const add = (change: object = {}, id = kimId, who = ketua) =>
    made<PotentialResponse>(who.post(`/v1/kims/${id}/potentials`, { ...samplePotential, ...change }));
  const elsewhere = { villageCode: cigudeg };
  const addElsewhere = (change: object) => add({ ...elsewhere, ...change }, otherId, cigudegChair);
  const found = async (query: string) => {
    const { body } = await registry.anonymous.get<Page<PotentialResponse>>(`/v1/potentials?${query}`);
    return body.items.map(({ title }) => title);
  };

  it('is added, read publicly, edited and archived, with a history', async () => {
    const answer = await ketua.post<PotentialResponse>(`/v1/kims/${kimId}/potentials`, {
      ...samplePotential,
      title: 'Gula aren asli',
      tags: ['Gula Aren', 'UMKM'],
      point: { latitude: -6.7, longitude: 106.85 },
    });
    const { id } = answer.body;
    expect(answer).toMatchObject({
      status: 201,
      headers: { location: `/v1/potentials/${id}`, etag: '"1"' },
      body: {
        tags: ['gula-aren', 'umkm'],
        villageName: 'Caringin',
        districtName: 'Caringin',
        kimName: 'KIM Mekar Caringin',
      },
    });
    expect((await registry.anonymous.get(`/v1/potentials/${id}`)).body).toEqual(answer.body);
    const changed = await ketua.patch<PotentialResponse>(
      `/v1/potentials/${id}`,
      { title: 'Gula semut aren', point: null },
      ifMatch(1),
    );
    expect(changed.body).toMatchObject({ version: 2, title: 'Gula semut aren', point: null, kind: 'PRODUCT' });
    expect(await found(`kim=${kimId}&q=semut`)).toEqual(['Gula semut aren']);
    expect(await ketua.post(`/v1/potentials/${id}/archive`, undefined, ifMatch(2))).toMatchObject({
      status: 200,
      body: { status: 'ARCHIVED', version: 3 },
    });
    expect(await found(`kim=${kimId}&q=semut`)).toEqual([]);
    expect((await registry.anonymous.get(`/v1/potentials/${id}`)).body).toMatchObject({ status: 'ARCHIVED' });
    expect(await ketua.patch(`/v1/potentials/${id}`, { title: 'Lagi' }, ifMatch(3))).toMatchObject({
      status: 409,
      body: { code: 'transition-refused' },
    });
    const history = await ketua.get<Page<HistoryEntry>>(`/v1/potentials/${id}/history`);
    expect(history.body.items.map(({ version, action, actor }) => [version, action, actor])).toEqual([
      [1, 'add', chairAccount],
      [2, 'edit', chairAccount],
      [3, 'archive', chairAccount],
    ]);
  });

  it('requires an active KIM and a village that it serves', async () => {
    const unfinished = await draft(ketua);
    expect(await ketua.post(`/v1/kims/${unfinished.id}/potentials`, samplePotential)).toMatchObject({
      status: 409,
      body: { code: 'kim-must-be-active' },
    });
    const refused = { status: 422, body: { code: 'village-not-served', errors: [{ pointer: '/villageCode' }] } };
    expect(await ketua.post(`/v1/kims/${kimId}/potentials`, { ...samplePotential, ...elsewhere })).toMatchObject(
      refused,
    );
    const { id } = await add();
    expect(await ketua.patch(`/v1/potentials/${id}`, elsewhere, ifMatch(1))).toMatchObject(refused);
  });

  it('is editable by officers of its KIM only', async () => {
    const { id } = await add();
    for (const [who, code] of [
      [registry.anonymous, 'token-missing'],
      [stranger, 'role-missing'],
      [cigudegChair, 'out-of-scope'],
    ] as const)
      expect((await who.patch<Problem>(`/v1/potentials/${id}`, { title: 'Lain' }, ifMatch(1))).body.code).toBe(code);
    const office = await registry.as('camat', 'DISTRICT_OFFICER@area:32.01.27');
    expect((await office.patch(`/v1/potentials/${id}`, { title: 'Lain' }, ifMatch(1))).status).toBe(200);
  });

  it('has photos, visible to its readers', async () => {
    const upload = async () =>
      (await ketua.upload<{ id: string }>('/v1/attachments', await samplePhoto(), 'image/jpeg')).body.id;
    const [photo, other] = [await upload(), await upload()];
    const potential = await add({ attachmentIds: [photo] });
    expect(potential.attachments.map(({ id }) => id)).toEqual([photo]);
    const { body } = await registry.anonymous.get<Page<PotentialResponse>>(`/v1/potentials?kim=${kimId}&limit=1`);
    expect(body.items).toEqual([potential]);
    expect((await registry.anonymous.get(`/v1/attachments/${photo}`)).status).toBe(200);
    const path = `/v1/potentials/${potential.id}`;
    const changed = await ketua.patch<PotentialResponse>(path, { attachmentIds: [other] }, ifMatch(1));
    expect(changed.body.attachments.map(({ id }) => id)).toEqual([other]);
    expect((await registry.anonymous.get(`/v1/attachments/${photo}`)).status).toBe(404);
    expect(
      await ketua.post(`/v1/kims/${kimId}/potentials`, { ...samplePotential, attachmentIds: [other] }),
    ).toMatchObject({ status: 409, body: { code: 'attachment-already-claimed' } });
  });

  it('of a suspended KIM is visible to its offices only', async () => {
    const suspended = await kimIn('ACTIVE', { ketua, verifikator });
    const { id, title } = await add({ title: 'Sapu lidi panjang' }, suspended.id);
    expect(await found(`kim=${suspended.id}`)).toEqual([title]);
    await made(verifikator.post(`/v1/kims/${suspended.id}/suspend`, { reason: 'x' }, ifMatch(suspended.version)));
    expect(await found(`kim=${suspended.id}`)).toEqual([]);
    expect((await registry.anonymous.get(`/v1/potentials/${id}`)).status).toBe(404);
    expect((await ketua.get(`/v1/potentials/${id}`)).status).toBe(404);
    expect((await desa.get(`/v1/potentials/${id}`)).status).toBe(200);
    expect(await ketua.post(`/v1/kims/${suspended.id}/potentials`, samplePotential)).toMatchObject({ status: 403 });
    expect(await desa.post(`/v1/kims/${suspended.id}/potentials`, samplePotential)).toMatchObject({
      status: 409,
      body: { code: 'kim-must-be-active' },
    });
  });

  it('is edited once under concurrent edits', async () => {
    const { id } = await add();
    const tries = Array.from({ length: 6 }, (_, place) =>
      ketua.patch(`/v1/potentials/${id}`, { title: `Nama ${place}` }, ifMatch(1)),
    );
    const statuses = (await Promise.all(tries)).map(({ status }) => status).toSorted((one, other) => one - other);
    expect(statuses).toEqual([200, 412, 412, 412, 412, 412]);
  });

  it.each([
    ['nothing', {}],
    ['a person’s number', { ...samplePotential, description: 'Hubungi Bu Euis 0812-3456-7890' }],
    ['an address', { ...samplePotential, title: 'Keripik, pesan ke euis@kim.example' }],
    ['no tag', { ...samplePotential, tags: [] }],
    ['one tag in two spellings', { ...samplePotential, tags: ['Kopi Robusta', 'kopi-robusta'] }],
    ['a tag of nothing', { ...samplePotential, tags: ['***'] }],
    ['latitude and longitude changed about', { ...samplePotential, point: { latitude: 106.8, longitude: -6.5 } }],
    ['half a point', { ...samplePotential, point: { latitude: -6.5 } }],
    ['an unknown kind', { ...samplePotential, kind: 'LAND' }],
    ['a status', { ...samplePotential, status: 'ARCHIVED' }],
    ['a NUL', { ...samplePotential, title: 'a\u0000' }],
  ])('rejects %s', async (_what, body) => {
    expect(await ketua.post(`/v1/kims/${kimId}/potentials`, body)).toMatchObject({
      status: 400,
      body: { code: 'invalid-request' },
    });
  });

  it.each([
    'q=---',
    'tag=***',
    'kind=LAND',
    'entry=x',
    'district=32.01',
    'village=x',
    'cursor=x',
    'limit=0',
    'colour=red',
  ])('rejects the query %s', async (query) => {
    for (const path of ['/v1/potentials', '/v1/potentials/map'])
      expect((await registry.anonymous.get(`${path}?${query}`)).status).toBe(400);
  });

  it.each(['1,2,3', 'a,b,c,d', '107,-6,106,-7', '-200,0,0,0', '1e9,0,0,0'])('rejects the box %s', async (box) => {
    expect((await registry.anonymous.get(`/v1/potentials/map?bbox=${box}`)).status).toBe(400);
  });

  describe('among others', () => {
    beforeAll(async () => {
      await add({
        title: 'Jahit seragam',
        kind: 'SKILL',
        tags: ['jahit'],
        point: { latitude: -6.71, longitude: 106.84 },
      });
      await add({ title: 'Keripik talas renyah', tags: ['talas'] });
      await addElsewhere({
        title: 'Curug Cigudeg',
        kind: 'PLACE',
        tags: ['wisata', 'air-terjun'],
        point: { latitude: -6.5519, longitude: 106.5334 },
      });
    });

    it.each([
      ['q=kripik%20talas', 'Keripik talas renyah'],
      ['q=JAHIT+sragam', 'Jahit seragam'],
      ['q=curug', 'Curug Cigudeg'],
      ['q=air%20terjun', 'Curug Cigudeg'],
    ])('finds %s in any spelling, best first', async (query, title) => {
      expect((await found(query))[0]).toBe(title);
    });

    it.each([
      [`kind=SKILL&village=${caringin}`, ['Jahit seragam']],
      ['district=32.01.22', ['Curug Cigudeg']],
      ['tag=Air%20Terjun', ['Curug Cigudeg']],
      ['tag=wisata&entry=NEED', []],
      ['q=curug&district=32.01.27', []],
    ])('is found by %s', async (query, titles) => {
      expect(await found(query)).toEqual(titles);
    });

    it('is found page by page, each once, with and without a search', async () => {
      for (const query of [`kim=${kimId}`, `kim=${kimId}&q=keripik`]) {
        const whole = await found(query);
        expect(whole.length).toBeGreaterThan(2);
        const ids: string[] = [];
        const titles: string[] = [];
        for (let next: string | null = ''; next !== null;) {
          const cursor: string = next && `&cursor=${next}`;
          const page: { body: Page<PotentialResponse> } = await registry.anonymous.get(
            `/v1/potentials?${query}&limit=1${cursor}`,
          );
          ids.push(...page.body.items.map(({ id }) => id));
          titles.push(...page.body.items.map(({ title }) => title));
          ({ next } = page.body);
        }
        expect(titles).toEqual(whole);
        expect(new Set(ids).size).toBe(whole.length);
      }
    });

    it('is on the map as GeoJSON, longitude first', async () => {
      const { body, headers } = await registry.anonymous.get<PotentialMap>(
        '/v1/potentials/map?bbox=106.5,-6.6,106.6,-6.5',
      );
      expect(headers['content-type']).toMatch(/^application\/geo\+json/);
      expect(body).toMatchObject({
        type: 'FeatureCollection',
        features: [
          {
            type: 'Feature',
            geometry: { type: 'Point', coordinates: [106.5334, -6.5519] },
            properties: { title: 'Curug Cigudeg', districtName: 'Cigudeg', kimId: otherId },
          },
        ],
        next: null,
      });
      const all = await registry.anonymous.get<PotentialMap>('/v1/potentials/map?limit=1');
      expect(all.body.features).toHaveLength(1);
      expect(all.body.next).not.toBeNull();
      const words = await registry.anonymous.get<PotentialMap>('/v1/potentials/map?q=jahit');
      expect(words.body.features.map(({ properties }) => properties.title)).toEqual(['Jahit seragam']);
    });

    it('is not on the map without a point', async () => {
      const { body } = await registry.anonymous.get<PotentialMap>('/v1/potentials/map?q=keripik');
      expect(body.features).toEqual([]);
    });
  });

  describe('as a need', () => {
    const point = { latitude: -6.7, longitude: 106.85 };
    const near = { latitude: -6.75, longitude: 106.85 };
    let neighbourId: string;

    beforeAll(async () => {
      neighbourId = (await activeKim(ketua, verifikator, { name: 'KIM Tetangga' })).id;
      await add(
        { entry: 'NEED', kind: 'SKILL', title: 'Belajar kemasan', tags: ['kemasan', 'desain'], point },
        neighbourId,
      );
      await addElsewhere({ kind: 'SKILL', title: 'Desain kemasan', tags: ['kemasan', 'desain', 'logo'], point: near });
      await add({ kind: 'PRODUCT', title: 'Dus kemasan', tags: ['kemasan'] });
      await add({ kind: 'SKILL', title: 'Kemasan milik sendiri', tags: ['kemasan'] }, neighbourId);
      await add({ entry: 'NEED', kind: 'SKILL', title: 'Kemasan juga dicari', tags: ['kemasan'] });
    });

    const matches = async (query = '', id = neighbourId) =>
      (await registry.anonymous.get<Page<MatchResponse>>(`/v1/kims/${id}/matches?${query}`)).body;

    it('matches offers of other KIM, best first, with reasons', async () => {
      const { items } = await matches();
      expect(
        items.map(({ own, other, score, reasons }) => [own.title, other.title, score, reasons.map(({ rule }) => rule)]),
      ).toEqual([
        ['Belajar kemasan', 'Desain kemasan', 80, ['TAGS', 'KIND', 'DISTANCE']],
        ['Belajar kemasan', 'Dus kemasan', 55, ['TAGS', 'VILLAGE']],
      ]);
      expect(items[0]?.metres).toBeGreaterThan(5_540);
      expect(items[0]?.metres).toBeLessThan(5_580);
    });

    it('matches the offers of others', async () => {
      const { items } = await matches('own=OFFER', otherId);
      expect(items.map(({ own, other }) => [own.title, other.title])).toEqual([
        ['Desain kemasan', 'Belajar kemasan'],
        ['Desain kemasan', 'Kemasan juga dicari'],
      ]);
    });

    it('is scored in SQL as by the rules', async () => {
      for (const query of ['own=NEED', 'own=OFFER'])
        for (const id of [kimId, otherId, neighbourId])
          for (const { score, reasons } of (await matches(query, id)).items)
            expect(score).toBe(reasons.reduce((sum, { points }) => sum + points, 0));
    });

    it('has no distance without both points', async () => {
      const { items } = await matches('', kimId);
      for (const { metres } of items) expect(metres).toBeNull();
      const pointless = (await matches('own=OFFER', otherId)).items.filter(({ own, other }) => !own || !other.point);
      for (const { metres } of pointless) expect(metres).toBeNull();
      expect(pointless.length).toBeGreaterThan(0);
    });

    it('is matched page by page', async () => {
      const first = await matches('limit=1');
      const second = await matches(`limit=1&cursor=${first.next}`);
      expect([...first.items, ...second.items].map(({ other }) => other.title)).toEqual([
        'Desain kemasan',
        'Dus kemasan',
      ]);
      expect(second.next).toBeNull();
    });

    it('has no matches for a KIM without potentials, and returns 404 for an unknown KIM', async () => {
      const unfinished = await draft(ketua);
      expect(await ketua.get(`/v1/kims/${unfinished.id}/matches`)).toMatchObject({ status: 200, body: { items: [] } });
      expect((await registry.anonymous.get(`/v1/kims/${unfinished.id}/matches`)).status).toBe(404);
      expect((await registry.anonymous.get('/v1/kims/00000000-0000-4000-8000-000000000002/matches')).status).toBe(404);
    });
  });
});
