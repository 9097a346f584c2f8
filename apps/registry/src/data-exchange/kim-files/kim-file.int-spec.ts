import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import readWorkbook from 'read-excel-file/node';
import writeExcelFile, { type SheetData } from 'write-excel-file/node';
import { sql } from '#database';
import { type Page, workbookType } from '#http-api';
import type { Api } from '#testing';
import { kimImportsOf } from '../../../../../test/registry/kim-imports.js';
import type { RunningRegistry } from '../../../../../test/registry/running-registry.js';
import { fileKim, kimFile, type SampleRow } from '../../../../../test/registry/sample-file.js';
import { caringin, cigudeg, registryWithAreas } from '../../../../../test/registry/sample-kim.js';
import type { ListedMember } from '../../members/member.dto.js';
import { columnNames } from './kim-file-columns.js';
import type { KimImportFault, KimImportPreview } from './kim-import.dto.js';

const unknownId = '0197a5f0-7c1e-7b2a-9d3c-5a6f1e2d3c4b';
type Refusal = { code: string };

describe('a file of KIM', () => {
  let registry: RunningRegistry;
  let verifikator: Api;
  let office: ReturnType<typeof kimImportsOf>;

  beforeAll(async () => {
    ({ registry, verifikator } = await registryWithAreas());
    office = kimImportsOf(registry, verifikator);
  });
  afterAll(() => registry.stop());

  it('offers a template that explains its columns, and rejects its example', async () => {
    const { status, body, headers } = await verifikator.get<string>('/v1/kim-imports/template.csv');
    expect([status, headers['content-type']]).toEqual([200, 'text/csv; charset=utf-8']);
    expect(body).toContain('Nomor SK,Penerbit SK,');
    const { body: trial } = await office.submitFile<KimImportPreview>(Buffer.from(body), '?dryRun=true');
    expect(trial).toMatchObject({ rows: 3, kims: 1, ready: 0, refused: 1, items: [{ line: 2, code: 'example-row' }] });
    const own = Buffer.from(body.replaceAll('CONTOH/', `${randomUUID()}/`));
    expect((await office.submitFile<KimImportPreview>(own, '?dryRun=true')).body).toMatchObject({
      ready: 1,
      faults: 0,
      items: [],
    });
  });

  it('offers the template as a workbook with an explanation, which is read as it is', async () => {
    const { body, headers } = await verifikator.download('/v1/kim-imports/template.xlsx');
    expect(headers['content-disposition']).toBe('attachment; filename="kim-import.xlsx"');
    const [data, explanation] = await readWorkbook(body);
    expect([data!.sheet, explanation!.sheet]).toEqual(['Data KIM', 'Petunjuk']);
    expect(explanation!.data.slice(1, 22).map(([title]) => title)).toEqual(data!.data[0]);
    const trial = await office.submitFile<KimImportPreview>(body, '?dryRun=true', verifikator, workbookType);
    expect(trial.body).toMatchObject({ rows: 3, kims: 1, items: [{ line: 2, code: 'example-row' }] });
  });

  it('imports what Excel in Indonesian writes as CSV', async () => {
    const number = `141/${randomUUID()}`;
    const file = [
      '\ufeffNomor SK;Penerbit SK;Tanggal SK;Nama KIM;Desa/Kelurahan;Kecamatan;Status KIM;Nama anggota;Jabatan;Bergabung sejak;Telepon;;',
      ';;;;;;;;;;;;',
      `${number};Kepala Desa;3 Februari 2026;KIM Titik Koma;Desa Caringin;Kec. Caringin;Aktif;Rahasia Satu;Ketua;03/02/2026;81211223344;;`,
      `${number};Kepala Desa;;;;;;Rahasia Dua;Sekretaris;3 Peb 2026;0812-1122-3345;;`,
      `${number};Kepala Desa;;;;;;Rahasia Tiga;Bendahara;3-2-2026;;;`,
      ';;;;;;;;;;;;',
    ].join('\r\n');
    expect(await office.imported(Buffer.from(file))).toMatchObject({ rows: 3, kims: 1, entered: 1, faults: 0 });
    const [kim] = await office.kimsNamed('KIM Titik Koma');
    expect(kim).toMatchObject({ status: 'ACTIVE', villageCodes: [caringin], decree: { date: '2026-02-03' } });
    const { body: members } = await verifikator.get<Page<ListedMember>>(`/v1/kims/${kim!.id}/members`);
    const contact = await verifikator.get(`/v1/members/${members.items[0]!.id}/contact?purpose=uji`);
    expect(contact.body).toMatchObject({ phone: '+6281211223344' });
  });

  it('imports a workbook with days and numbers as Excel stores them', async () => {
    const day = { value: new Date('2026-02-03T00:00:00Z'), type: Date, format: 'd mmmm yyyy' };
    const [chair = {}, ...rest] = fileKim({ kimName: 'KIM Buku Kerja', kimStatus: 'AKTIF' });
    const rows = [{ ...chair, decreeDate: day, joinedOn: day, phone: 81_211_223_399 }, ...rest];
    const data = [columnNames, ...rows.map((row) => columnNames.map((name) => row[name]))] as SheetData;
    const { body } = await office.submitFile(await writeExcelFile(data).toBuffer(), '', verifikator, workbookType);
    expect(await office.done(body.id)).toMatchObject({ entered: 1, faults: 0 });
    expect(await office.kimsNamed('KIM Buku Kerja')).toMatchObject([{ decree: { date: '2026-02-03' } }]);
  });

  it('names the villages that a name may mean', async () => {
    const names = sql`UPDATE area SET search_name = 'caringin', name = 'Caringin' WHERE code = ${cigudeg}`;
    const [before] = await registry.database.query<{ name: string; searchName: string }>(
      sql`SELECT name, search_name FROM area WHERE code = ${cigudeg}`,
    );
    await registry.database.query(names);
    const ask = async (change: SampleRow) => (await office.tryFile(fileKim(change))).items;
    try {
      const [ambiguous] = await ask({ villages: 'Caringin' });
      expect(ambiguous).toMatchObject({ line: 2, column: 'villages', code: 'village-ambiguous' });
      for (const code of [cigudeg, caringin]) expect(ambiguous!.id).toContain(code);
      expect(await ask({ villages: 'Caringin, Kec. Cigudeg' })).toEqual([]);
      expect(await ask({ villages: 'Caringin', district: 'Ciawi' })).toMatchObject([{ code: 'village-elsewhere' }]);
    } finally {
      const { name, searchName } = before!;
      await registry.database.query(
        sql`UPDATE area SET name = ${name}, search_name = ${searchName} WHERE code = ${cigudeg}`,
      );
    }
  });

  const second = (change: SampleRow): SampleRow[] => {
    const [chair = {}, secretary = {}, treasurer = {}] = fileKim();
    return [chair, { ...secretary, ...change }, treasurer];
  };
  const ruleFaults: [string, SampleRow[], number, string | null, string][] = [
    ['a KIM without a name', fileKim({ kimName: undefined }), 2, 'kimName', 'cell-missing'],
    ['no decree', fileKim({ decreeNumber: '' }), 2, 'decreeNumber', 'cell-missing'],
    ['a decree without its day', fileKim({ decreeDate: undefined }), 2, 'decreeDate', 'cell-missing'],
    ['a day that does not exist', fileKim({ decreeDate: '31/02/2026' }), 2, 'decreeDate', 'cell-wrong'],
    [
      'a term that ends before it begins',
      fileKim({ decreeTermUntil: '2020-01-01' }),
      2,
      'decreeTermUntil',
      'cell-wrong',
    ],
    [
      'a decree that has run out',
      fileKim({ decreeDate: '2020-01-01', decreeTermUntil: '2023-01-01' }),
      2,
      'decreeTermUntil',
      'kim-incomplete',
    ],
    ['a village twice', fileKim({ villages: `${caringin}|${caringin}` }), 2, 'villages', 'cell-wrong'],
    ['an unknown name of a village', fileKim({ villages: 'Antah Berantah' }), 2, 'villages', 'village-unknown'],
    ['an unknown village', fileKim({ villages: '32.01.27.2999' }), 2, 'villages', 'village-unknown'],
    ['an unknown field of activity', fileKim({ fieldsOfActivity: 'SMUGGLING' }), 2, 'fieldsOfActivity', 'cell-wrong'],
    ['an unknown state', fileKim({ kimStatus: 'DISSOLVED' }), 2, 'kimStatus', 'cell-wrong'],
    ['too few members', fileKim({}, 2), 2, null, 'kim-incomplete'],
    ['rows that differ', second({ kimName: 'KIM Lain' }), 3, 'kimName', 'kim-rows-differ'],
    ['a post taken twice', second({ post: 'KETUA' }), 3, 'post', 'post-taken'],
    ['an address that is none', second({ email: 'euis(at)example' }), 3, 'email', 'cell-wrong'],
    ['a number that Excel has rounded', second({ phone: '8,12112E+11' }), 3, 'phone', 'number-rounded'],
    ['a number that is none', second({ phone: 'call me' }), 3, 'phone', 'cell-wrong'],
    ['an entry in the future', second({ joinedOn: '2190-01-01' }), 3, 'joinedOn', 'member-in-the-future'],
    ['an entry before the birth', second({ birthDate: '2026-02-04' }), 3, 'guardianName', 'guardian-required'],
    ['a minor without a guardian', second({ birthDate: '2015-01-01' }), 3, 'guardianName', 'guardian-required'],
    [
      'an officer under age',
      second({ birthDate: '2015-01-01', guardianName: 'Ibu', guardianPhone: '08121122334' }),
      3,
      'birthDate',
      'officer-under-age',
    ],
    [
      'a guardian of an adult',
      second({ birthDate: '1990-01-01', guardianName: 'Ibu', guardianPhone: '08121122334' }),
      3,
      'guardianName',
      'guardian-not-needed',
    ],
    ['a guardian without a number', second({ guardianName: 'Ibu' }), 3, 'guardianPhone', 'cell-wrong'],
    ['a resident with another home', second({ homeVillage: caringin }), 3, 'homeVillage', 'home-village-served'],
    ['an unknown home', second({ homeVillage: '32.01.27.2999' }), 3, 'homeVillage', 'village-unknown'],
    ['a term that ends as it begins', second({ termUntil: '2026-02-03' }), 3, 'termUntil', 'cell-wrong'],
    ['a term before the entry', second({ termFrom: '2026-02-01' }), 3, 'termFrom', 'member-in-the-past'],
  ];
  it.each(ruleFaults)(
    'rejects KIM with %s, with line, column and reason in both languages',
    async (_what, rows, line, column, code) => {
      const trial = await office.tryFile(rows);
      expect(trial).toMatchObject({ ready: 0 });
      expect(trial.items).toContainEqual({
        line,
        column,
        code,
        en: expect.stringMatching(/./),
        id: expect.stringMatching(/./),
      });
      expect(JSON.stringify(trial)).not.toContain('Rahasia');
    },
  );

  it('rejects duplicate rows', async () => {
    const [chair = {}, ...rest] = fileKim({}, 4);
    expect((await office.tryFile([chair, ...rest, rest.at(-1)!])).items).toMatchObject([
      { line: 6, code: 'row-duplicate' },
    ]);
  });

  const text = (body: string) => Buffer.from(body);
  const files: [string, Uint8Array, number, string][] = [
    ['nothing', text(''), 422, 'table-columns-wrong'],
    ['no rows', kimFile([]), 422, 'table-empty'],
    [
      'another encoding',
      Buffer.from(kimFile(fileKim({ kimName: 'KIM Méga' })).toString(), 'latin1'),
      422,
      'table-encoding-wrong',
    ],
    ['UTF-16', Buffer.from(kimFile(fileKim()).toString(), 'utf16le'), 422, 'table-encoding-wrong'],
    ['no columns that are known', text('a,b\n1,2\n'), 422, 'table-columns-wrong'],
    ['a quote that never ends', text(`${kimFile(fileKim()).toString()}"`), 422, 'table-rows-refused'],
    [
      '100,000 rows',
      text(`${kimFile([]).toString()}${'x,y\n'.replace('\n', `${','.repeat(18)}\n`).repeat(100_000)}`),
      422,
      'table-too-many-rows',
    ],
    ['17 MiB', Buffer.alloc(17 * 1024 * 1024, 'a'), 413, 'payload-too-large'],
  ];
  it.each(files)('rejects a file of %s', async (_what, file, status, code) => {
    const before = await office.counted();
    const answer = await office.submitFile<Refusal>(file);
    expect([answer.status, answer.body.code]).toEqual([status, code]);
    expect(await office.counted()).toEqual(before);
  });

  it('accepts CSV and known query parameters only', async () => {
    const json = await verifikator.post('/v1/kim-imports', {});
    expect(json).toMatchObject({ status: 415, body: { code: 'unsupported-media-type' } });
    expect((await office.submitFile<Refusal>(kimFile(fileKim()), '?dryRun=maybe')).status).toBe(400);
    for (const path of [`${unknownId}/errors?cursor=x`, '1', '1/errors', `${unknownId}/errors?limit=0`])
      expect([400, 404]).toContain((await verifikator.get(`/v1/kim-imports/${path}`)).status);
  });

  it('changes nothing in a dry run', async () => {
    const before = await office.counted();
    expect(await office.tryFile(fileKim(), fileKim({ villages: '32.01.27.2999' }))).toMatchObject({
      rows: 6,
      kims: 2,
      ready: 1,
      known: 0,
      refused: 1,
      faults: 1,
      items: [{ line: 5, column: 'villages', code: 'village-unknown', en: expect.any(String), id: expect.any(String) }],
    });
    expect(await office.counted()).toEqual(before);
  });

  it('lists faults page by page', async () => {
    const { id } = await office.imported(kimFile(...Array.from({ length: 5 }, () => fileKim({ kimStatus: 'X' }))));
    const lines: number[] = [];
    for (let next: string | null = ''; next !== null;) {
      const query: string = next === '' ? 'limit=2' : `limit=2&cursor=${next}`;
      const { body } = await verifikator.get<Page<KimImportFault>>(`/v1/kim-imports/${id}/errors?${query}`);
      lines.push(...body.items.map(({ line }) => line));
      next = body.next;
    }
    expect(lines).toEqual([2, 5, 8, 11, 14]);
  });
});
