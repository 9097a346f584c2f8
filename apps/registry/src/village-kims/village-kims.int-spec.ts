import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from '#http-api';
import type { Api } from '#testing';
import { runningRegistry, type RunningRegistry } from '../../../../test/registry/running-registry.js';
import { caringin, cigudeg, completeDraft, ifMatch, recordAreas } from '../../../../test/registry/sample-kim.js';
import type { KimResponse } from '../kims/kim.dto.js';
import type { DirectoryEntry } from './kim-directory.dto.js';
import type { KimStatistics } from './kim-statistics.dto.js';
import type { DistrictTotals, Trend, UnservedVillage } from './unserved-village.dto.js';
import type { VillagePage } from './village-page.dto.js';

const gunungputri = '32.01.02.2004';
const pasirbuncir = '32.01.27.2002';

describe('what everybody may know of villages and KIM', () => {
  let registry: RunningRegistry;
  let admin: Api;
  let chair: Api;
  let verifier: Api;
  let mekar: KimResponse;

  /** A KIM that has come as far as these steps lead. */
  const kim = async (name: string, villageCodes: string[], steps = ['submit', 'verify', 'activate']) => {
    let reached = await completeDraft(chair, { name, villageCodes });
    for (const step of steps) {
      const who = step === 'submit' ? chair : verifier;
      const answer = await who.post<KimResponse>(`/v1/kims/${reached.id}/${step}`, undefined, ifMatch(reached.version));
      if (answer.status !== 200) throw new Error(`${step}: ${answer.status} ${JSON.stringify(answer.body)}`);
      reached = answer.body;
    }
    return reached;
  };
  const get = async <Body>(path: string) => {
    const { status, body } = await registry.anyone.get<Body>(path);
    expect(status).toBe(200);
    return body;
  };

  beforeAll(async () => {
    registry = await runningRegistry();
    [admin, chair, verifier] = await Promise.all([
      registry.as('admin', 'SYSTEM_ADMIN@*'),
      registry.as('ketua', 'KIM_CHAIR@*'),
      registry.as('verifikator', 'DISKOMINFO_VERIFIER@*'),
    ]);
    await recordAreas(admin);
    const neighbour = { code: pasirbuncir, kind: 'DESA', name: 'Pasirbuncir', parentCode: '32.01.27' };
    await admin.put('/v1/areas', { areas: [{ ...neighbour, validFrom: '2026-03-10' }] });
    mekar = await kim('KIM Mekar Caringin', [caringin, pasirbuncir]);
    await kim('KIM Guyub Cigudeg', [cigudeg], ['submit']);
    await kim('KIM Rahasia', [gunungputri], []);
    // Since January, but for a rest from March to May.
    await registry.database.query(`UPDATE kim_history SET at = '2026-01-20T10:00:00+07' WHERE kim_id = $1`, [mekar.id]);
    await registry.database.query(
      `INSERT INTO kim_history (kim_id, version, action, from_status, to_status, reason, actor, at)
       VALUES ($1, 5, 'rest', 'ACTIVE', 'DORMANT', NULL, 'test', '2026-03-31T23:30:00+07'),
              ($1, 6, 'wake', 'DORMANT', 'ACTIVE', NULL, 'test', '2026-06-01T00:30:00+07')`,
      [mekar.id],
    );
  });
  afterAll(() => registry.stop());

  describe('the villages without KIM', () => {
    const list = (query = '') => get<Page<UnservedVillage>>(`/v1/villages-without-kim?${query}`);

    it('are those that no active KIM serves, with what is on its way to them', async () => {
      expect((await list()).items).toEqual([
        {
          code: gunungputri,
          kind: 'DESA',
          name: 'Gunungputri',
          district: { code: '32.01.02', name: 'Gunungputri' },
          since: null,
          dormantKims: 0,
          pendingKims: 0,
        },
        {
          code: cigudeg,
          kind: 'DESA',
          name: 'Cigudeg',
          district: { code: '32.01.22', name: 'Cigudeg' },
          since: null,
          dormantKims: 0,
          pendingKims: 1,
        },
      ]);
      expect((await list('within=32.01.22')).items.map(({ code }) => code)).toEqual([cigudeg]);
      expect((await list('within=32.01.27')).items).toEqual([]);
    });

    it('are listed page by page', async () => {
      const first = await list('limit=1');
      expect(first.items.map(({ code }) => code)).toEqual([gunungputri]);
      const second = await list(`limit=1&cursor=${first.next}`);
      expect([second.items.map(({ code }) => code), second.next]).toEqual([[cigudeg], null]);
    });

    it('are counted in each district', async () => {
      expect(await get<DistrictTotals>('/v1/villages-without-kim/districts')).toMatchObject({
        villages: 4,
        served: 2,
        unserved: 2,
        districts: [
          { code: '32.01.02', name: 'Gunungputri', villages: 1, served: 0, unserved: 1 },
          { code: '32.01.22', name: 'Cigudeg', villages: 1, served: 0, unserved: 1 },
          { code: '32.01.27', name: 'Caringin', villages: 2, served: 2, unserved: 0 },
        ],
      });
    });

    it('have a trend: by the history of the KIM, at the end of each day in western Indonesia, and by the areas of then', async () => {
      const { months } = await get<Trend>('/v1/villages-without-kim/trend?months=60');
      expect(months).toHaveLength(60);
      const of = (day: string) => months.find(({ on }) => on === day);
      expect(of('2025-12-31')).toEqual({ on: '2025-12-31', villages: 3, served: 0, unserved: 3 });
      expect(of('2026-01-31')).toEqual({ on: '2026-01-31', villages: 3, served: 1, unserved: 2 });
      expect(of('2026-02-28')).toEqual({ on: '2026-02-28', villages: 3, served: 1, unserved: 2 });
      expect(of('2026-03-31')).toEqual({ on: '2026-03-31', villages: 4, served: 0, unserved: 4 });
      expect(of('2026-05-31')).toEqual({ on: '2026-05-31', villages: 4, served: 0, unserved: 4 });
      expect(of('2026-06-30')).toEqual({ on: '2026-06-30', villages: 4, served: 2, unserved: 2 });
      const { served, unserved } = await get<DistrictTotals>('/v1/villages-without-kim/districts');
      expect(months.at(-1)).toMatchObject({ served, unserved });
      const { months: caringins } = await get<Trend>('/v1/villages-without-kim/trend?within=32.01.27&months=1');
      expect(caringins).toMatchObject([{ villages: 2, served: 2, unserved: 0 }]);
    });

    it('do not hold a village that has ended', async () => {
      const [place, heir] = ['32.01.11.2001', '32.01.11.2002'];
      const village = { code: place, kind: 'DESA', name: 'Curug', parentCode: '32.01.11' };
      await admin.put('/v1/areas', { areas: [village] });
      expect((await list('within=32.01.11')).items.map(({ code }) => code)).toEqual([place]);
      const change = { kind: 'RECODE', from: [place], into: [{ ...village, code: heir }], effectiveOn: '2026-02-03' };
      expect((await admin.post('/v1/area-changes', change)).status).toBe(201);
      expect((await list('within=32.01.11')).items.map(({ code }) => code)).toEqual([heir]);
      expect(await get<VillagePage>(`/v1/villages/${heir}`)).toMatchObject({
        cameOf: [{ code: place, name: 'Curug' }],
        became: [],
      });
      expect(await get<VillagePage>(`/v1/villages/${place}`)).toMatchObject({
        validUntil: '2026-02-02',
        became: [{ code: heir }],
      });
    });
  });

  it('a village is shown with its KIM and its figures', async () => {
    expect(await get<VillagePage>(`/v1/villages/${caringin}`)).toEqual({
      code: caringin,
      kind: 'DESA',
      name: 'Caringin',
      district: { code: '32.01.27', name: 'Caringin' },
      regency: { code: '32.01', name: 'Bogor' },
      validFrom: null,
      validUntil: null,
      aliases: [],
      hasBoundary: false,
      cameOf: [],
      became: [],
      kims: [{ id: mekar.id, name: 'KIM Mekar Caringin', status: 'ACTIVE' }],
      figures: { activeKims: 1, dormantKims: 0, activeSince: '2026-01-20' },
    });
    expect((await get<VillagePage>(`/v1/villages/${cigudeg}`)).kims).toEqual([]);
    expect(await registry.anyone.get('/v1/villages/32.01.27.2999')).toMatchObject({
      status: 404,
      body: { code: 'area-not-found' },
    });
  });

  describe('the directory', () => {
    const find = async (query: string) => (await get<Page<DirectoryEntry>>(`/v1/kim-directory?${query}`)).items;
    const names = async (query: string) => (await find(query)).map(({ name }) => name);

    beforeAll(async () => {
      await kim('KIM Mekar', [gunungputri]);
      await kim('Karya Mekarsari', [cigudeg]);
    });

    it('holds the KIM that are at work, with where they are, and nothing of the people in them', async () => {
      const [first] = await find('within=32.01.27');
      expect(first).toEqual({
        id: mekar.id,
        name: 'KIM Mekar Caringin',
        status: 'ACTIVE',
        villages: [
          { code: caringin, name: 'Caringin', district: { code: '32.01.27', name: 'Caringin' } },
          { code: pasirbuncir, name: 'Pasirbuncir', district: { code: '32.01.27', name: 'Caringin' } },
        ],
      });
      expect(await names('')).toEqual(['Karya Mekarsari', 'KIM Mekar', 'KIM Mekar Caringin']);
      expect(await names('status=DORMANT')).toEqual([]);
      expect(await names('within=32.01.22.2002')).toEqual(['Karya Mekarsari']);
    });

    it.each([
      ['mekar', ['KIM Mekar', 'KIM Mekar Caringin', 'Karya Mekarsari']],
      ['KIM MEKAR', ['KIM Mekar', 'KIM Mekar Caringin']],
      ['mekar-caringin', ['KIM Mekar Caringin']],
      ['mekar caringn', ['KIM Mekar Caringin']],
      ['rahasia', []],
      ['xyzzy', []],
    ])('finds for %j', async (q, expected) => {
      const found = await names(`q=${encodeURIComponent(q)}`);
      expect(found.slice(0, expected.length)).toEqual(expected);
      if (expected.length === 0) expect(found).toEqual([]);
    });

    it.each(['', '&q=mekar'])('is read page by page, each KIM once, in the same order%s', async (q) => {
      const whole = await names(q);
      const pages: string[] = [];
      for (let cursor: string | null = ''; cursor !== null;) {
        const path: string = `/v1/kim-directory?limit=1${q}${cursor && `&cursor=${cursor}`}`;
        const page: Page<DirectoryEntry> = await get(path);
        pages.push(...page.items.map(({ name }) => name));
        cursor = page.next;
      }
      expect(pages).toEqual(whole);
    });

    it('is counted by state and by district; a KIM of two villages once', async () => {
      const statistics = await get<KimStatistics>('/v1/kim-statistics');
      const byStatus = [
        { status: 'ACTIVE', kims: 3 },
        { status: 'SUBMITTED', kims: 1 },
      ];
      expect(statistics).toMatchObject({ kims: 4, byStatus });
      expect(statistics.districts.map(({ code, kims }) => [code, kims])).toEqual([
        ['32.01.02', 1],
        ['32.01.22', 2],
        ['32.01.27', 1],
      ]);
      expect(await get<KimStatistics>('/v1/kim-statistics?within=32.01.27')).toMatchObject({ kims: 1 });
    });
  });
});
