import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from '#http-api';
import { type Api, eventually } from '#testing';
import { runningRegistry, type RunningRegistry } from '../../../../test/registry/running-registry.js';
import { ifMatch, people, sampleAreas } from '../../../../test/registry/sample-kim.js';
import type { AreaPage, AreaResponse } from './area.dto.js';

describe('areas', () => {
  let registry: RunningRegistry;
  let admin: Api;

  beforeAll(async () => {
    registry = await runningRegistry();
    ({ admin } = await people(registry));
  });
  afterAll(() => registry.stop());

  const found = async (query: string) => {
    const { body } = await registry.anonymous.get<Page<AreaResponse>>(`/v1/areas?${query}`);
    return body.items.map(({ code }) => code);
  };

  it('are recorded and published once, and published again when they change', async () => {
    expect(await admin.replace('/v1/areas', { items: sampleAreas })).toMatchObject({
      status: 200,
      body: { recorded: sampleAreas.length },
    });
    expect((await admin.replace('/v1/areas', { items: sampleAreas })).body).toMatchObject({ recorded: 0 });
    const renamed = { ...sampleAreas[3], name: 'Gunung Sindur' };
    expect((await admin.replace('/v1/areas', { items: [...sampleAreas.slice(0, 3), renamed] })).body).toMatchObject({
      recorded: 1,
    });
    await eventually(() => expect(registry.published).toHaveLength(sampleAreas.length + 1));
    const always = { validFrom: null, validUntil: null, aliases: [], population: null };
    expect(registry.published.filter(({ key }) => key === renamed.code).map(({ data }) => data)).toEqual([
      { ...sampleAreas[3], version: 1, ...always },
      { ...renamed, version: 2, ...always },
    ]);
    expect((await registry.anonymous.get(`/v1/areas/${renamed.code}`)).body).toEqual({
      ...renamed,
      version: 2,
      district: null,
      ...always,
    });
  });

  it('retain the fields that a later call leaves out', async () => {
    const { body: before } = await registry.anonymous.get<AreaResponse>('/v1/areas/32.01.22.2002');
    const publishedAreas = {
      ...sampleAreas[5],
      validFrom: '1980-08-17',
      aliases: ['Tjigoedeg', 'Cigudeg Lama'],
      population: 9_120,
    };
    expect((await admin.replace('/v1/areas', { items: [publishedAreas] })).body).toMatchObject({ recorded: 1 });
    expect((await admin.replace('/v1/areas', { items: [sampleAreas[5]] })).body).toMatchObject({ recorded: 0 });
    expect((await registry.anonymous.get('/v1/areas/32.01.22.2002')).body).toEqual({
      ...before,
      ...publishedAreas,
      version: before.version + 1,
    });
    expect(
      (await admin.replace('/v1/areas', { items: [{ ...sampleAreas[5], aliases: ['Tjigoedeg'] }] })).body,
    ).toMatchObject({
      recorded: 1,
    });
  });

  it('are returned with the district of each village', async () => {
    const { body } = await registry.anonymous.get<Page<AreaResponse>>('/v1/areas?q=caringin');
    expect(body.items.map(({ code, district }) => [code, district])).toEqual([
      ['32.01.27', null],
      ['32.01.27.2001', { code: '32.01.27', name: 'Caringin' }],
    ]);
  });

  it.each([
    ['Gunung Putri', '32.01.02'],
    ['gunungputri', '32.01.02'],
    ['GUNUNG PUTERI', '32.01.02'],
    ['gunung sindur', '32.01.11'],
    ['Ci Gudeg', '32.01.22'],
    ['caringn', '32.01.27'],
    ['bog', '32.01'],
    ['Tjigoedeg', '32.01.22.2002'],
    ['tjigudeg', '32.01.22.2002'],
  ])('are found by %j', async (name, first) => {
    expect((await found(`q=${encodeURIComponent(name)}`))[0]).toBe(first);
  });

  it('are found page by page, each once, best matches first', async () => {
    const whole = await found('q=gunung%20putri');
    expect(whole).toEqual(['32.01.02', '32.01.02.2004', '32.01.11']);
    const pages: string[] = [];
    for (let next: string | null = ''; next !== null;) {
      const cursor: string = next && `&cursor=${next}`;
      const page: { body: Page<AreaResponse> } = await registry.anonymous.get(
        `/v1/areas?q=Gunungputri&limit=1${cursor}`,
      );
      pages.push(...page.body.items.map(({ code }) => code));
      ({ next } = page.body);
    }
    expect(pages).toEqual(whole);
  });

  it('are listed by their parent', async () => {
    expect(await found('parent=32.01')).toEqual(['32.01.02', '32.01.11', '32.01.22', '32.01.27']);
    expect(await found('parent=32.01.02&q=gunung')).toEqual(['32.01.02.2004']);
    expect(await found('parent=99.99')).toEqual([]);
    expect(await found('kind=REGENCY')).toEqual(['32.01']);
  });

  it('accept what was read, for the version that was read, and change nothing by it', async () => {
    const { body: read, headers } = await registry.anonymous.get<AreaPage>('/v1/areas?limit=200');
    expect(headers['etag']).toBe(`"${read.version}"`);
    expect(await admin.put('/v1/areas', read)).toMatchObject({ status: 428, body: { code: 'precondition-required' } });
    expect(await admin.put('/v1/areas', read, ifMatch(read.version - 1))).toMatchObject({ status: 412 });
    expect(await admin.put('/v1/areas', read, ifMatch(read.version))).toMatchObject({
      status: 200,
      headers: { etag: headers['etag'] },
      body: { recorded: 0, version: read.version },
    });
    expect((await registry.anonymous.get('/v1/areas?limit=200')).body).toEqual(read);
  });

  it('end by a change of areas only', async () => {
    const ended = { ...sampleAreas[0], validUntil: '2026-02-28' };
    expect(await admin.replace('/v1/areas', { items: [ended] })).toMatchObject({
      status: 422,
      body: { code: 'area-misplaced', errors: [{ pointer: '/items/0/validUntil' }] },
    });
  });

  it('are all rejected when one of them does not fit', async () => {
    const areas = [
      { code: '32.01.30', kind: 'DISTRICT', name: 'Jonggol', parentCode: '32.01' },
      { code: '32.01.31.2001', kind: 'DESA', name: 'Sirnagalih', parentCode: '32.01.31' },
      { code: '32.01.27.2002', kind: 'KELURAHAN', name: 'Pasir Buncir', parentCode: '32.01.27' },
    ];
    const misplaced = await admin.replace('/v1/areas', { items: areas });
    expect(misplaced).toMatchObject({
      status: 422,
      body: { code: 'area-misplaced', errors: [{ pointer: '/items/2/kind' }] },
    });
    const orphaned = await admin.replace('/v1/areas', { items: areas.slice(0, 2) });
    expect(orphaned).toMatchObject({
      status: 422,
      body: { code: 'area-misplaced', errors: [{ pointer: '/items/1/parentCode' }] },
    });
    expect((await registry.anonymous.get('/v1/areas/32.01.30')).status).toBe(404);
  });

  it('are recorded once when the same thousand are sent concurrently', async () => {
    const areas = Array.from({ length: 999 }, (_, index) => ({
      code: `32.01.27.2${String(index + 1).padStart(3, '0')}`,
      kind: 'DESA',
      name: `Desa ${index}`,
      parentCode: '32.01.27',
    }));
    const orders = [areas, areas.toReversed(), areas, areas.toReversed()];
    const version = (await registry.anonymous.get<AreaPage>('/v1/areas?limit=1')).body.version;
    const answers = await Promise.all(
      orders.map((order) => admin.put<{ recorded?: number }>('/v1/areas', { items: order }, ifMatch(version))),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 412, 412, 412]);
    expect(answers.find(({ status }) => status === 200)?.body.recorded).toBe(999);
  });
});
