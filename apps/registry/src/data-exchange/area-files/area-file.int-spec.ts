import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sql } from '#database';
import { workbookType, writeWorkbook } from '#http-api';
import { runningRegistry, type RunningRegistry } from '../../../../../test/registry/running-registry.js';
import { people, recordAreas, sampleAreas } from '../../../../../test/registry/sample-kim.js';
import type { ImportReport } from './area-file.dto.js';

type Problem = { code: string; errors?: { pointer: string }[] };

const header = 'code,kind,name,parentCode,validFrom,validUntil,aliases,population';
/** Counterclockwise, as it is stored. */
const ring = [
  [106.9, -6.45],
  [106.95, -6.5],
  [106.95, -6.45],
  [106.9, -6.45],
];
const [a, b, c] = [ring[0]!, ring[1]!, ring[2]!];
const moved = ring.map(([x, y]) => [x! + 1, y!]);
const polygon = { type: 'Polygon', coordinates: [ring] };

describe('files of areas', () => {
  let registry: RunningRegistry;

  beforeAll(async () => {
    registry = await runningRegistry();
    await recordAreas((await people(registry)).admin);
  });
  afterAll(() => registry.stop());

  const send = async <Body = ImportReport>(
    path: string,
    body: string | Buffer,
    type: string,
    role = 'SYSTEM_ADMIN@*',
  ) => {
    const response = await fetch(new URL(`/v1/areas/import/${path}`, registry.url), {
      method: 'POST',
      headers: { authorization: `Bearer ${await registry.token('admin', role)}`, 'content-type': type },
      body,
    });
    return { status: response.status, body: (await response.json()) as Body };
  };
  const csv = <Body = ImportReport>(rows: string[], query = '') =>
    send<Body>(`csv${query}`, [header, ...rows, ''].join('\r\n'), 'text/csv; charset=utf-8');
  const geoJson = <Body = ImportReport>(features: object[], query = '') =>
    send<Body>(`geojson${query}`, JSON.stringify({ type: 'FeatureCollection', features }), 'application/geo+json');
  const feature = (properties: object, geometry: object | null = polygon) => ({
    type: 'Feature',
    properties,
    geometry,
  });
  const everything = () =>
    registry.database.query(
      sql`SELECT (SELECT sum(version)::int FROM area) AS versions, (SELECT count(*)::int FROM area_history) AS history,
              (SELECT count(*)::int FROM area_boundary) AS boundaries`,
    );
  const exported = async (path: string) => (await fetch(new URL(`/v1/areas/export/${path}`, registry.url))).text();

  const jonggol = '32.01.30,DISTRICT,Jonggol,32.01,,,,';
  const sirnagalih = '32.01.30.2001,DESA,"Sirnagalih, Baru",32.01.30,2019-05-01,,Sirna Galih|Srn. Galih,11240';

  it('of CSV return the result of a dry run without changes', async () => {
    const before = await everything();
    const report = { created: 2, changed: 0, unchanged: 1, boundaries: 0 };
    const rows = [sirnagalih, jonggol, '32.01.11,DISTRICT,Gunungsindur,32.01,,,,'];
    expect(await csv(rows, '?dryRun=true')).toEqual({ status: 200, body: { ...report, dryRun: true } });
    expect(await everything()).toEqual(before);
    expect(await csv(rows)).toEqual({ status: 200, body: { ...report, dryRun: false } });
    expect((await csv(rows)).body).toMatchObject({ created: 0, changed: 0, unchanged: 3 });
    expect((await registry.anonymous.get('/v1/areas/32.01.30.2001')).body).toMatchObject({
      name: 'Sirnagalih, Baru',
      district: { code: '32.01.30', name: 'Jonggol' },
      validFrom: '2019-05-01',
      aliases: ['Sirna Galih', 'Srn. Galih'],
      population: 11_240,
    });
  });

  it('of CSV are exported as they were imported', async () => {
    const text = await exported('csv');
    expect(text.split('\r\n')[0]).toBe(header);
    expect(text.split('\r\n')).toContain(sirnagalih);
    expect(text.trim().split('\n')).toHaveLength(sampleAreas.length + 3);
    const { body } = await send('csv', text, 'text/csv');
    expect(body).toMatchObject({ created: 0, changed: 0, unchanged: sampleAreas.length + 2 });
    expect((await exported('csv?within=32.01.30')).trim().split('\n')).toHaveLength(3);
  });

  it('are XLSX, too, or CSV as Excel in Indonesian writes it', async () => {
    const columns = header.split(',');
    const row = ['32.01.33', 'DISTRICT', 'Cariu', '32.01', '17 Agustus 1990', '', '', 46_000];
    const workbook = await writeWorkbook([{ name: 'Wilayah', header: columns, rows: [row] }]);
    expect(await send('csv', workbook, workbookType)).toMatchObject({ status: 200, body: { created: 1 } });
    const district = '32.01.34;DISTRICT;Tanjungsari;32.01;17/08/1990;;;';
    const text = ['\ufeffcode;kind;name;parentCode;validFrom;validUntil;aliases;population', district, ';;;;;;;', ''];
    expect(await send('csv', text.join('\r\n'), 'application/vnd.ms-excel')).toMatchObject({ body: { created: 1 } });
    for (const code of ['32.01.33', '32.01.34'])
      expect((await registry.anonymous.get(`/v1/areas/${code}`)).body).toMatchObject({ validFrom: '1990-08-17' });
  });

  const refusedCsv: [string, string[], string, string][] = [
    ['a code that is none', [jonggol, '3201,DISTRICT,X,32.01,,,,'], 'table-rows-refused', '#/line/3/code'],
    ['a kind that does not fit', ['32.01.31,DESA,X,32.01,,,,'], 'table-rows-refused', '#/line/2/kind'],
    ['no name', ['32.01.31,DISTRICT,,32.01,,,,'], 'table-rows-refused', '#/line/2/name'],
    [
      'a parent that is not there',
      [jonggol, '32.01.39.2001,DESA,X,32.01.39,,,,'],
      'table-rows-refused',
      '#/line/3/parentCode',
    ],
    ['an area twice', [jonggol, jonggol], 'table-rows-refused', '#/line/3/code'],
    ['an end', ['32.01.31,DISTRICT,X,32.01,,2020-01-01,,'], 'table-rows-refused', '#/line/2/validUntil'],
    ['a cell too many', [`${jonggol},x`], 'table-rows-refused', '#/line/2'],
    ['no rows', [], 'table-empty', ''],
  ];
  it.each(refusedCsv)('of CSV with %s are rejected as a whole', async (_what, rows, code, pointer) => {
    const before = await everything();
    const fresh = '32.01.35,DISTRICT,Baru,32.01,,,,';
    const { status, body } = await csv<Problem>(rows.length > 0 ? [...rows, fresh] : []);
    expect([status, body.code, body.errors?.[0]?.pointer ?? '']).toEqual([422, code, pointer]);
    expect(await everything()).toEqual(before);
  });

  it.each([
    [
      'in another encoding',
      Buffer.from(`${header}\n32.01.31,DISTRICT,Caf\u00e9,32.01,,,\n`, 'latin1'),
      422,
      'table-encoding-wrong',
    ],
    ['with strange columns', Buffer.from('kode,nama\n1,2\n'), 422, 'table-columns-wrong'],
    [
      'of 100,000 rows',
      Buffer.from(`${header}\n${'32.01.31,DISTRICT,X,32.01,,,,\n'.repeat(100_000)}`),
      422,
      'table-too-many-rows',
    ],
    ['of 17 MB', Buffer.alloc(17_000_000, 'x'), 413, 'payload-too-large'],
  ])('of CSV %s are rejected', async (_what, file, status, code) => {
    const answer = await send<Problem>('csv', file, 'text/csv');
    expect([answer.status, answer.body.code]).toEqual([status, code]);
  });

  it('of GeoJSON import boundaries of recorded areas and of areas in the file', async () => {
    const features = [
      feature({ code: '32.01.27.2001', OBJECTID: 7, WADMKD: 'Caringin' }),
      feature({ code: '32.01.32', kind: 'DISTRICT', name: 'Sukamakmur', parentCode: '32.01' }, null),
    ];
    const report = { created: 1, changed: 0, unchanged: 0, boundaries: 1 };
    expect(await geoJson(features, '?dryRun=true')).toEqual({ status: 200, body: { ...report, dryRun: true } });
    expect((await registry.anonymous.get('/v1/areas/32.01.27.2001/boundary')).status).toBe(404);
    expect(await geoJson(features)).toEqual({ status: 200, body: { ...report, dryRun: false } });
    expect((await geoJson(features)).body).toMatchObject({ created: 0, unchanged: 1, boundaries: 0 });
    const boundary = await registry.anonymous.get('/v1/areas/32.01.27.2001/boundary');
    expect(boundary.headers['content-type']).toMatch(/^application\/geo\+json/);
    expect(boundary.body).toMatchObject({ type: 'Feature', properties: { name: 'Caringin' }, geometry: polygon });
    expect(boundary.body).toMatchObject({
      properties: { boundaryNote: 'Bukan batas resmi / Not an official boundary' },
    });
    const nowhere = await registry.anonymous.get('/v1/areas/32.01.32/boundary');
    expect(nowhere).toMatchObject({ status: 404, body: { code: 'boundary-not-found' } });
  });

  it('of GeoJSON are exported as they were imported', async () => {
    const text = await exported('geojson');
    const { features } = JSON.parse(text) as { features: { geometry: unknown }[] };
    expect(features).toHaveLength(sampleAreas.length + 5);
    expect(features.filter(({ geometry }) => geometry !== null)).toHaveLength(1);
    expect((await send('geojson', text, 'application/geo+json')).body).toMatchObject({
      created: 0,
      changed: 0,
      unchanged: features.length,
      boundaries: 0,
    });
  });

  it('of GeoJSON give an outline the order of RFC 7946', async () => {
    const clockwise = { type: 'Polygon', coordinates: [ring.toReversed()] };
    expect((await geoJson([feature({ code: '32.01.27.2001' }, clockwise)])).body).toMatchObject({ boundaries: 0 });
  });

  const refusedFeatures: [string, object[], string][] = [
    ['without a code', [feature({})], '/features/0/properties/code'],
    ['of an area that is not known', [feature({ code: '32.01.38' })], '/features/0/properties/code'],
    [
      'with latitude first',
      [feature({ code: '32.01' }, { type: 'Polygon', coordinates: [ring.map(([x, y]) => [y, x])] })],
      '/features/0/geometry',
    ],
    [
      'with a ring that crosses itself',
      [feature({ code: '32.01' }, { type: 'Polygon', coordinates: [[a, b, [a[0]!, b[1]!], c, a]] })],
      '/features/0/geometry',
    ],
    [
      'outside of their parents',
      [feature({ code: '32.01.27' }, { type: 'Polygon', coordinates: [moved] }), feature({ code: '32.01.27.2001' })],
      '/features/1/geometry',
    ],
    [
      'that leave a recorded village outside',
      [feature({ code: '32.01.27' }, { type: 'Polygon', coordinates: [moved] })],
      '/features/0/geometry',
    ],
    [
      'with the same area twice',
      [feature({ code: '32.01' }), feature({ code: '32.01' })],
      '/features/1/properties/code',
    ],
    [
      'of a kind that does not fit',
      [feature({ code: '32.01.38', kind: 'DESA', name: 'X', parentCode: '32.01' })],
      '/features/0/properties/kind',
    ],
    ['that are none', [{ type: 'Point' }], '/features/0/type'],
    ['of nothing', [], '/features'],
  ];
  it.each(refusedFeatures)('of GeoJSON with features %s are rejected as a whole', async (_what, features, pointer) => {
    const before = await everything();
    const fresh = feature({ code: '32.01.36', kind: 'DISTRICT', name: 'Baru', parentCode: '32.01' });
    const { status, body } = await geoJson<Problem>(features.length > 0 ? [...features, fresh] : []);
    expect([status, body.code, body.errors?.[0]?.pointer]).toEqual([422, 'geojson-refused', pointer]);
    expect(await everything()).toEqual(before);
  });

  it.each(['{', 'null', '[]', '{"type":"Feature"}', '\u0000'])('reject %j as GeoJSON', async (text) => {
    const { status, body } = await send<Problem>('geojson', text, 'application/geo+json');
    expect([status, body.code]).toEqual([422, 'geojson-refused']);
  });

  it('are accepted by their content type and route from administrators only', async () => {
    expect((await send<Problem>('csv', '{}', 'application/json')).body.code).toBe('unsupported-media-type');
    expect((await send<Problem>('csv', '{}', 'application/geo+json')).body.code).toBe('unsupported-media-type');
    const elsewhere = await fetch(new URL('/v1/kims', registry.url), {
      method: 'POST',
      headers: { 'content-type': 'text/csv' },
      body: 'a,b',
    });
    expect(elsewhere.status).toBe(415);
    expect((await send<Problem>('csv', header, 'text/csv', 'DISKOMINFO_VERIFIER@*')).body.code).toBe('role-missing');
  });
});
