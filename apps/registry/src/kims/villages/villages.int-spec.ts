import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from '#http-api';
import type { Api } from '#testing';
import { sql } from '#database';
import type { RunningRegistry } from '../../../../../test/registry/running-registry.js';
import {
  caringin,
  cigudeg,
  ifMatch,
  kimIn,
  ownDecree,
  registryWithAreas,
} from '../../../../../test/registry/sample-kim.js';
import type { KimResponse } from '../kim.dto.js';
import type { DistrictTotals, Trend, UnservedVillage } from './unserved-village.dto.js';
import type { VillagePage } from './village-page.dto.js';

const gunungputri = '32.01.02.2004';
const pasirbuncir = '32.01.27.2002';

describe('the public data of villages', () => {
  let registry: RunningRegistry;
  let admin: Api;
  let chair: Api;
  let verifier: Api;
  let mekar: KimResponse;

  const kim = (name: string, villageCodes: string[], status: Parameters<typeof kimIn>[0] = 'ACTIVE', rest = {}) =>
    kimIn(status, { ketua: chair, verifikator: verifier }, { name, villageCodes, ...rest });
  const get = async <Body>(path: string) => {
    const { status, body } = await registry.anonymous.get<Body>(path);
    expect(status).toBe(200);
    return body;
  };

  beforeAll(async () => {
    ({ registry, admin, ketua: chair, verifikator: verifier } = await registryWithAreas());
    const neighbour = { code: pasirbuncir, kind: 'DESA', name: 'Pasirbuncir', parentCode: '32.01.27' };
    await admin.replace('/v1/areas', { items: [{ ...neighbour, validFrom: '2026-03-10' }] });
    const channels = { kimDomain: 'mekar-caringin.kim.id' };
    const profile = { fieldsOfActivity: ['AGRICULTURE', 'EDUCATION'], channels };
    mekar = await kim('KIM Mekar Caringin', [caringin, pasirbuncir], 'ACTIVE', { profile });
    await kim('KIM Guyub Cigudeg', [cigudeg], 'SUBMITTED');
    await kim('KIM Rahasia', [gunungputri], 'DRAFT');
    // Active since January with a dormancy from March to May; in Pasirbuncir since July.
    await registry.database.query(sql`UPDATE kim_history SET at = '2026-01-20T10:00:00+07'
              WHERE subject_id = ${mekar.id}`);
    await registry.database.query(
      sql`UPDATE kim_history SET village_codes = ARRAY[${caringin}] WHERE subject_id = ${mekar.id}
              AND to_status = 'ACTIVE'`,
    );
    await registry.database.query(
      sql`INSERT INTO kim_history (subject_id, version, action, from_status, to_status, village_codes, actor, at)
       VALUES (${mekar.id}, 5, 'become-dormant', 'ACTIVE', 'DORMANT', ARRAY[${caringin}], 'test',
         '2026-03-31T23:30:00+07'),
              (${mekar.id}, 6, 'reactivate', 'DORMANT', 'ACTIVE', ARRAY[${caringin}], 'test', '2026-06-01T00:30:00+07'),
              (${mekar.id}, 7, 'renew-decree', 'ACTIVE', 'ACTIVE', ARRAY[${caringin}, ${pasirbuncir}], 'test',
                '2026-07-01T10:00:00+07')`,
    );
  });
  afterAll(() => registry.stop());

  describe('villages without KIM', () => {
    const list = (query = '') => get<Page<UnservedVillage>>(`/v1/villages-without-kim?${query}`);

    it('are those without an active KIM, with the KIM that may come', async () => {
      expect((await list()).items).toEqual([
        {
          code: gunungputri,
          kind: 'DESA',
          name: 'Gunungputri',
          district: { code: '32.01.02', name: 'Gunungputri' },
          since: null,
          dormantKims: 0,
          kimsOfPredecessors: 0,
          pendingKims: 0,
        },
        {
          code: cigudeg,
          kind: 'DESA',
          name: 'Cigudeg',
          district: { code: '32.01.22', name: 'Cigudeg' },
          since: null,
          dormantKims: 0,
          kimsOfPredecessors: 0,
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

    it('are counted by district', async () => {
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

    it('have a trend by the history of KIM and the areas at the end of each month in Jakarta', async () => {
      const { months } = await get<Trend>('/v1/villages-without-kim/trend?months=60');
      expect(months).toHaveLength(60);
      const of = (day: string) => months.find(({ on }) => on === day);
      expect(of('2025-12-31')).toEqual({ on: '2025-12-31', villages: 3, served: 0, unserved: 3 });
      expect(of('2026-01-31')).toEqual({ on: '2026-01-31', villages: 3, served: 1, unserved: 2 });
      expect(of('2026-02-28')).toEqual({ on: '2026-02-28', villages: 3, served: 1, unserved: 2 });
      expect(of('2026-03-31')).toEqual({ on: '2026-03-31', villages: 4, served: 0, unserved: 4 });
      expect(of('2026-05-31')).toEqual({ on: '2026-05-31', villages: 4, served: 0, unserved: 4 });
      expect(of('2026-06-30')).toEqual({ on: '2026-06-30', villages: 4, served: 1, unserved: 3 });
      expect(of('2026-07-31')).toEqual({ on: '2026-07-31', villages: 4, served: 2, unserved: 2 });
      const { served, unserved } = await get<DistrictTotals>('/v1/villages-without-kim/districts');
      expect(months.at(-1)).toMatchObject({ served, unserved });
      const { months: caringins } = await get<Trend>('/v1/villages-without-kim/trend?within=32.01.27&months=1');
      expect(caringins).toMatchObject([{ villages: 2, served: 2, unserved: 0 }]);
    });

    it('show since when a village has none: after a dissolution, a suspension, or a change of villages', async () => {
      const villages = ['32.01.11.2011', '32.01.11.2012', '32.01.11.2013'] as const;
      await admin.replace('/v1/areas', {
        items: villages.map((code) => ({ code, kind: 'DESA', name: `Desa ${code}`, parentCode: '32.01.11' })),
      });
      const gone = await kim('KIM Bubar', [villages[0]], 'DISSOLVED');
      await kim('KIM Dibekukan', [villages[1]], 'SUSPENDED');
      const moved = await kim('KIM Pindah', [villages[2]]);
      await registry.database.query(sql`UPDATE kim_history SET at = '2026-05-05T10:00:00+07'
              WHERE subject_id = ${gone.id}`);
      const renewed = { decree: { ...ownDecree(), date: '2026-08-01' }, villageCodes: [pasirbuncir] };
      const path = `/v1/kims/${moved.id}/renew-decree`;
      expect(await verifier.post(path, renewed, ifMatch(moved.version))).toMatchObject({ status: 200 });
      const today = (await get<DistrictTotals>('/v1/villages-without-kim/districts')).on;
      expect((await list('within=32.01.11')).items.map(({ code, since }) => [code, since])).toEqual([
        [villages[0], '2026-05-05'],
        [villages[1], today],
        [villages[2], today],
      ]);
      await kim('KIM Penerus', [...villages]);
      expect((await list('within=32.01.11')).items).toEqual([]);
    });

    it('do not contain a retired village', async () => {
      const [place, heir] = ['32.01.11.2001', '32.01.11.2002'];
      const village = { code: place, kind: 'DESA', name: 'Curug', parentCode: '32.01.11' };
      await admin.replace('/v1/areas', { items: [village] });
      expect((await list('within=32.01.11')).items.map(({ code }) => code)).toEqual([place]);
      const change = { kind: 'RECODE', from: [place], into: [{ ...village, code: heir }], effectiveOn: '2026-02-03' };
      expect((await admin.post('/v1/area-changes', change)).status).toBe(201);
      expect((await list('within=32.01.11')).items.map(({ code }) => code)).toEqual([heir]);
      const [served, next] = ['32.01.11.2021', '32.01.11.2022'];
      await admin.replace('/v1/areas', { items: [{ ...village, code: served, name: 'Padurenan' }] });
      await kim('KIM Padurenan', [served]);
      const recode = { ...change, from: [served], into: [{ ...village, code: next, name: 'Padurenan' }] };
      expect((await admin.post('/v1/area-changes', recode)).status).toBe(201);
      expect((await list('within=32.01.11')).items).toMatchObject([
        { code: heir, kimsOfPredecessors: 0 },
        { code: next, kimsOfPredecessors: 1, since: null },
      ]);
      expect(await get<VillagePage>(`/v1/villages/${heir}`)).toMatchObject({
        predecessors: [{ code: place, name: 'Curug' }],
        successors: [],
      });
      expect(await get<VillagePage>(`/v1/villages/${place}`)).toMatchObject({
        validUntil: '2026-02-02',
        successors: [{ code: heir }],
      });
    });
  });

  it('returns a village with its KIM and its figures', async () => {
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
      predecessors: [],
      successors: [],
      kims: [{ id: mekar.id, name: 'KIM Mekar Caringin', status: 'ACTIVE' }],
      figures: { activeKims: 1, dormantKims: 0, activeSince: '2026-01-20' },
    });
    expect((await get<VillagePage>(`/v1/villages/${cigudeg}`)).kims).toEqual([]);
    expect(await registry.anonymous.get('/v1/villages/32.01.27.2999')).toMatchObject({
      status: 404,
      body: { code: 'area-not-found' },
    });
  });
});
