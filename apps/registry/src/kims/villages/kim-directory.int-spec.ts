import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from '#http-api';
import { sql } from '#database';
import type { RunningRegistry } from '../../../../../test/registry/running-registry.js';
import { caringin, cigudeg, kimIn, registryWithAreas } from '../../../../../test/registry/sample-kim.js';
import type { KimResponse } from '../kim.dto.js';
import type { DirectoryEntry } from './kim-directory.dto.js';
import type { KimStatistics } from './kim-statistics.dto.js';

const gunungputri = '32.01.02.2004';
const pasirbuncir = '32.01.27.2002';

describe('the directory of KIM', () => {
  let registry: RunningRegistry;
  let mekar: KimResponse;

  beforeAll(async () => {
    const { registry: started, admin, ketua, verifikator } = await registryWithAreas();
    registry = started;
    const kim = (name: string, villageCodes: string[], status: Parameters<typeof kimIn>[0] = 'ACTIVE', rest = {}) =>
      kimIn(status, { ketua, verifikator }, { name, villageCodes, ...rest });
    const neighbour = { code: pasirbuncir, kind: 'DESA', name: 'Pasirbuncir', parentCode: '32.01.27' };
    await admin.replace('/v1/areas', { items: [neighbour] });
    const channels = { kimDomain: 'mekar-caringin.kim.id' };
    const profile = { fieldsOfActivity: ['AGRICULTURE', 'EDUCATION'], channels };
    mekar = await kim('KIM Mekar Caringin', [caringin, pasirbuncir], 'ACTIVE', { profile });
    await kim('KIM Guyub Cigudeg', [cigudeg], 'SUBMITTED');
    await kim('KIM Rahasia', [gunungputri], 'DRAFT');
    await kim('KIM Mekar', [gunungputri], 'ACTIVE', { profile: { fieldsOfActivity: ['EDUCATION'] } });
    await kim('Karya Mekarsari', [cigudeg]);
    for (const status of ['VERIFIED', 'REJECTED'] as const) await kim(`KIM Mekar ${status}`, [cigudeg], status);
    const resting = await kim('KIM Mekar Lelap', [cigudeg]);
    await registry.database.query(sql`UPDATE kim SET status = 'DORMANT' WHERE id = ${resting.id}`);
  });
  afterAll(() => registry.stop());

  const get = async <Body>(path: string) => {
    const { status, body } = await registry.anonymous.get<Body>(path);
    expect(status).toBe(200);
    return body;
  };
  const find = async (query: string) => (await get<Page<DirectoryEntry>>(`/v1/kim-directory?${query}`)).items;
  const names = async (query: string) => (await find(query)).map(({ name }) => name);

  it('contains active and dormant KIM with their villages, without their people', async () => {
    const [first] = await find('within=32.01.27&q=mekar');
    expect(first).toEqual({
      id: mekar.id,
      name: 'KIM Mekar Caringin',
      status: 'ACTIVE',
      fieldsOfActivity: ['AGRICULTURE', 'EDUCATION'],
      kimDomain: 'mekar-caringin.kim.id',
      villages: [
        { code: caringin, name: 'Caringin', district: { code: '32.01.27', name: 'Caringin' } },
        { code: pasirbuncir, name: 'Pasirbuncir', district: { code: '32.01.27', name: 'Caringin' } },
      ],
    });
    expect(await names('field=AGRICULTURE')).toEqual(['KIM Mekar Caringin']);
    expect(await names('field=EDUCATION')).toEqual(['KIM Mekar', 'KIM Mekar Caringin']);
    expect(await names('status=DORMANT')).toEqual(['KIM Mekar Lelap']);
    expect(await names('within=32.01.22.2002')).toEqual(['Karya Mekarsari', 'KIM Mekar Lelap']);
  });

  it('returns all KIM for the search "KIM"', async () => {
    expect(await names('q=kim')).toEqual(await names(''));
  });

  it.each([
    ['mekar', ['KIM Mekar', 'KIM Mekar Caringin', 'KIM Mekar Lelap', 'Karya Mekarsari']],
    ['KIM MEKAR', ['KIM Mekar', 'KIM Mekar Caringin']],
    ['mekar-caringin', ['KIM Mekar Caringin']],
    ['mekar caringn', ['KIM Mekar Caringin']],
    ['Kim Mekr Caringin', ['KIM Mekar Caringin']],
    ['mekhar sari', ['Karya Mekarsari']],
  ])('finds for %j', async (q, expected) => {
    const found = await names(`q=${encodeURIComponent(q)}`);
    expect(found.slice(0, expected.length)).toEqual(expected);
  });

  it.each(['rahasia', 'xyzzy'])('finds nothing for %j', async (q) => {
    expect(await names(`q=${q}`)).toEqual([]);
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

  it('is counted by status, district and field, with a KIM of two villages once', async () => {
    const inCigudeg = await get<KimStatistics>('/v1/kim-statistics?within=32.01.22');
    const byStatus = [
      { status: 'ACTIVE', kims: 1 },
      { status: 'DORMANT', kims: 1 },
      { status: 'SUBMITTED', kims: 1 },
      { status: 'VERIFIED', kims: 1 },
    ];
    expect(inCigudeg).toMatchObject({ kims: 4, byStatus, byField: [], districts: [{ code: '32.01.22', kims: 4 }] });
    const whole = await get<KimStatistics>('/v1/kim-statistics');
    expect(whole.byField).toEqual([
      { field: 'AGRICULTURE', kims: 1 },
      { field: 'EDUCATION', kims: 2 },
    ]);
    const [{ count } = {}] = await registry.database.query<{ count: number }>(
      sql`SELECT count(*)::int FROM kim WHERE status NOT IN ('DRAFT', 'RETURNED', 'REJECTED')`,
    );
    expect(whole.kims).toBe(count);
    expect(whole.districts.find(({ code }) => code === '32.01.02')).toMatchObject({ kims: 1 });
  });
});
