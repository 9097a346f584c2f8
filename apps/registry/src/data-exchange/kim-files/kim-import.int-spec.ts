import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { HistoryPage } from '#lifecycle';
import { type Api, eventually } from '#testing';
import type { RunningRegistry } from '../../../../../test/registry/running-registry.js';
import { fileKim, kimFile, type SampleRow } from '../../../../../test/registry/sample-file.js';
import {
  caringin,
  cigudeg,
  join,
  kimIn,
  ownDecree,
  registryWithAreas,
} from '../../../../../test/registry/sample-kim.js';
import readWorkbook from 'read-excel-file/node';
import writeExcelFile, { type SheetData } from 'write-excel-file/node';
import { type Page, workbookType } from '#http-api';
import { identifier, join as joinSql, sql } from '#database';
import type { KimResponse } from '../../kims/kim.dto.js';
import type { ListedMember } from '../../members/member.dto.js';
import type { KimImportFault, KimImportResponse, KimImportPreview } from './kim-import.dto.js';
import { columnNames } from './kim-file-columns.js';
import { KimImportJob } from './kim-import.job.js';

const unknownId = '0197a5f0-7c1e-7b2a-9d3c-5a6f1e2d3c4b';
type Refusal = { code: string; errors?: { pointer: string }[] };

describe('the import of KIM', () => {
  let registry: RunningRegistry;
  let ketua: Api;
  let verifikator: Api;

  beforeAll(async () => {
    ({ registry, ketua, verifikator } = await registryWithAreas());
  });
  afterAll(() => registry.stop());

  const submitFile = <Body = KimImportResponse>(file: Uint8Array, query = '', who = verifikator, type = 'text/csv') =>
    who.upload<Body>(`/v1/kim-imports${query}`, file, type);
  const tryFile = async (...kims: SampleRow[][]) =>
    (await submitFile<KimImportPreview>(kimFile(...kims), '?dryRun=true')).body;
  const faultsOf = async (id: string) =>
    (await verifikator.get<Page<KimImportFault>>(`/v1/kim-imports/${id}/errors?limit=200`)).body.items;
  const done = async (id: string) => {
    await registry.get(KimImportJob).run();
    return eventually(async () => {
      const { body } = await verifikator.get<KimImportResponse>(`/v1/kim-imports/${id}`);
      expect(body.status).toBe('DONE');
      return body;
    });
  };
  const imported = async (file: Uint8Array) => done((await submitFile(file)).body.id);
  const kimsNamed = async (name: string) => {
    const { body } = await verifikator.get<Page<KimResponse>>('/v1/kims?limit=200');
    return body.items.filter((kim) => kim.name === name);
  };
  const counted = async () => {
    const tables = ['kim', 'member', 'member_contact', 'officer_term', 'kim_history', 'kim_import', 'imported_kim'];
    const publishedMembers = sql`(SELECT count(*) FROM outbox) + (SELECT coalesce(sum(count), 0) FROM outbox_published) AS events`;
    const counts = tables.map((table) => sql`(SELECT count(*) FROM ${identifier(table)}) AS ${identifier(table)}`);
    return registry.database.query(sql`SELECT ${joinSql([...counts, publishedMembers], ', ')}`);
  };

  it('offers a template that explains its columns, and rejects its example', async () => {
    const { status, body, headers } = await verifikator.get<string>('/v1/kim-imports/template.csv');
    expect([status, headers['content-type']]).toEqual([200, 'text/csv; charset=utf-8']);
    expect(body).toContain('Nomor SK,Penerbit SK,');
    const { body: trial } = await submitFile<KimImportPreview>(Buffer.from(body), '?dryRun=true');
    expect(trial).toMatchObject({ rows: 3, kims: 1, ready: 0, refused: 1, items: [{ line: 2, code: 'example-row' }] });
    const own = Buffer.from(body.replaceAll('CONTOH/', `${Date.now()}/`));
    expect((await submitFile<KimImportPreview>(own, '?dryRun=true')).body).toMatchObject({
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
    const trial = await submitFile<KimImportPreview>(body, '?dryRun=true', verifikator, workbookType);
    expect(trial.body).toMatchObject({ rows: 3, kims: 1, items: [{ line: 2, code: 'example-row' }] });
  });

  it('imports what Excel in Indonesian writes as CSV', async () => {
    const number = `141/${Date.now()}`;
    const file = [
      '\ufeffNomor SK;Penerbit SK;Tanggal SK;Nama KIM;Desa/Kelurahan;Kecamatan;Status KIM;Nama anggota;Jabatan;Bergabung sejak;Telepon;;',
      ';;;;;;;;;;;;',
      `${number};Kepala Desa;3 Februari 2026;KIM Titik Koma;Desa Caringin;Kec. Caringin;Aktif;Rahasia Satu;Ketua;03/02/2026;81211223344;;`,
      `${number};Kepala Desa;;;;;;Rahasia Dua;Sekretaris;3 Peb 2026;0812-1122-3345;;`,
      `${number};Kepala Desa;;;;;;Rahasia Tiga;Bendahara;3-2-2026;;;`,
      ';;;;;;;;;;;;',
    ].join('\r\n');
    expect(await imported(Buffer.from(file))).toMatchObject({ rows: 3, kims: 1, entered: 1, faults: 0 });
    const [kim] = await kimsNamed('KIM Titik Koma');
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
    const { body } = await submitFile(await writeExcelFile(data).toBuffer(), '', verifikator, workbookType);
    expect(await done(body.id)).toMatchObject({ entered: 1, faults: 0 });
    expect(await kimsNamed('KIM Buku Kerja')).toMatchObject([{ decree: { date: '2026-02-03' } }]);
  });

  it('names the villages that a name may mean', async () => {
    const names = sql`UPDATE area SET search_name = 'caringin', name = 'Caringin' WHERE code = ${cigudeg}`;
    const [before] = await registry.database.query<{ name: string; searchName: string }>(
      sql`SELECT name, search_name FROM area WHERE code = ${cigudeg}`,
    );
    await registry.database.query(names);
    const ask = async (change: SampleRow) => (await tryFile(fileKim(change))).items;
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

  it('changes nothing in a dry run', async () => {
    const before = await counted();
    expect(await tryFile(fileKim(), fileKim({ villages: '32.01.27.2999' }))).toMatchObject({
      rows: 6,
      kims: 2,
      ready: 1,
      known: 0,
      refused: 1,
      faults: 1,
      items: [{ line: 5, column: 'villages', code: 'village-unknown', en: expect.any(String), id: expect.any(String) }],
    });
    expect(await counted()).toEqual(before);
  });

  it('creates members, officers, history and events as single requests do', async () => {
    const name = 'KIM Dari Berkas';
    const change = {
      kimName: name,
      villages: `${cigudeg} | ${caringin}`,
      kimStatus: 'ACTIVE',
      fieldsOfActivity: 'EDUCATION',
      termUntil: '2190-02-03',
    };
    const submitted = await submitFile(kimFile(fileKim(change, 5)));
    expect([submitted.status, submitted.headers['location']]).toEqual([202, `/v1/kim-imports/${submitted.body.id}`]);
    expect(await done(submitted.body.id)).toMatchObject({ rows: 5, kims: 1, entered: 1, pending: 0, faults: 0 });
    const [kim] = await kimsNamed(name);
    expect(kim).toMatchObject({
      status: 'ACTIVE',
      version: 4,
      villageCodes: [cigudeg, caringin].toSorted(),
      profile: { fieldsOfActivity: ['EDUCATION'] },
      decree: { issuer: 'Kepala Desa Caringin', termFrom: '2026-02-03' },
    });
    const { body: history } = await verifikator.get<HistoryPage>(`/v1/kims/${kim!.id}/history`);
    expect(history.items.map(({ action, to }) => [action, to])).toEqual([
      ['register', 'DRAFT'],
      ['submit', 'SUBMITTED'],
      ['verify', 'VERIFIED'],
      ['activate', 'ACTIVE'],
    ]);
    const { body: members } = await verifikator.get<Page<ListedMember>>(`/v1/kims/${kim!.id}/members`);
    expect(members.items.map(({ post, fullName, term }) => [post, fullName, term])).toEqual([
      ['CHAIR', 'Anggota Rahasia 0', { from: '2026-02-03', until: '2190-02-03' }],
      ['SECRETARY', 'Anggota Rahasia 1', { from: '2026-02-03', until: null }],
      ['TREASURER', 'Anggota Rahasia 2', { from: '2026-02-03', until: null }],
      ['MEMBER', 'Anggota Rahasia 3', null],
      ['MEMBER', 'Anggota Rahasia 4', null],
    ]);
    const publishedMembers = () => registry.published.filter(({ data }) => data['kimId'] === kim!.id);
    await eventually(() => expect(publishedMembers()).toHaveLength(8));
    const types = publishedMembers()
      .filter(({ key }) => key === kim!.id)
      .map(({ type, data }) => [type, data['version']]);
    expect(types).toEqual([
      ['sambung.registry.KimSubmitted.v1', 2],
      ['sambung.registry.KimVerified.v1', 3],
      ['sambung.registry.KimActivated.v1', 4],
    ]);
  });

  it('creates KIM with the lifecycle of all others', async () => {
    const name = 'KIM Lanjut';
    await imported(kimFile(fileKim({ kimName: name })));
    const [kim] = await kimsNamed(name);
    expect(kim).toMatchObject({ status: 'SUBMITTED', version: 2 });
    const verified = await verifikator.post(`/v1/kims/${kim!.id}/verify`, undefined, { 'if-match': '"2"' });
    expect(verified).toMatchObject({ status: 200, body: { status: 'VERIFIED' } });
  });

  it('creates each KIM once for repeated and concurrent files', async () => {
    const name = 'KIM Sekali';
    const file = kimFile(fileKim({ kimName: name }), fileKim({ kimName: name, kimStatus: 'DRAFT' }));
    const submitted = await Promise.all([submitFile(file), submitFile(file), submitFile(file)]);
    const outcomes = await Promise.all(submitted.map(({ body }) => done(body.id)));
    expect(outcomes.reduce((sum, { entered }) => sum + entered, 0)).toBe(2);
    expect(outcomes.reduce((sum, { known }) => sum + known, 0)).toBe(4);
    expect(await kimsNamed(name)).toHaveLength(2);
    const again = await imported(file);
    expect(again).toMatchObject({ known: 2, entered: 0, refused: 0 });
    expect((await faultsOf(again.id)).map(({ line, code }) => [line, code])).toEqual([
      [2, 'kim-known'],
      [5, 'kim-known'],
    ]);
  });

  it('recognizes a KIM by a former decree in any spelling', async () => {
    const decree = { ...ownDecree(), termUntil: '2027-02-02' };
    const kim = await kimIn('ACTIVE', { ketua, verifikator }, { decree });
    const next = { ...ownDecree(), date: '2027-01-10', termFrom: '2027-02-03' };
    const path = `/v1/kims/${kim.id}/renew-decree`;
    const { status } = await verifikator.post(path, { decree: next }, { 'if-match': `"${kim.version}"` });
    expect(status).toBe(200);
    const known = await imported(kimFile(fileKim({ decreeNumber: ` ${decree.number.toUpperCase()}` })));
    expect(known).toMatchObject({ known: 1, entered: 0 });
  });

  it('imports each KIM completely or not at all: a faulty row excludes its KIM only', async () => {
    const [bad = {}, ...rest] = fileKim({ kimName: 'KIM Salah' });
    const file = kimFile(
      [bad, { ...rest[0], post: 'RAJA', joinedOn: undefined }, rest[1]!],
      fileKim({ kimName: 'KIM Benar' }),
    );
    const outcome = await imported(file);
    expect(outcome).toMatchObject({ kims: 2, entered: 1, refused: 1, faults: 2 });
    expect(await kimsNamed('KIM Salah')).toEqual([]);
    expect(await kimsNamed('KIM Benar')).toHaveLength(1);
    expect((await faultsOf(outcome.id)).map(({ line, column, code }) => [line, column, code])).toEqual([
      [3, 'post', 'cell-wrong'],
      [3, 'joinedOn', 'cell-missing'],
    ]);
  });

  it('refuses a KIM that the database rejects, without a trace', async () => {
    await registry.database.query(sql`ALTER TABLE kim ADD CONSTRAINT no_such_name CHECK (name <> 'KIM Mustahil')`);
    const kims = Array.from({ length: 6 }, (_, n) => fileKim({ kimName: n === 3 ? 'KIM Mustahil' : 'KIM Mungkin' }));
    const [members] = await registry.database.query<{ count: number }>(sql`SELECT count(*)::int FROM member`);
    const outcome = await imported(kimFile(...kims));
    expect(outcome).toMatchObject({ entered: 5, refused: 1, faults: 1 });
    expect(await faultsOf(outcome.id)).toMatchObject([{ line: 11, column: null, code: 'import-failed' }]);
    expect(await kimsNamed('KIM Mungkin')).toHaveLength(5);
    const [after] = await registry.database.query<{ count: number }>(sql`SELECT count(*)::int FROM member`);
    expect(after!.count - members!.count).toBe(15);
  });

  it('imports every KIM despite broken connections', async () => {
    const name = 'KIM Ulet';
    const { body } = await submitFile(kimFile(...Array.from({ length: 160 }, () => fileKim({ kimName: name }))));
    const cut = sql`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
                  WHERE datname = current_database() AND pid <> pg_backend_pid() AND query LIKE '%kim%'`;
    const running = registry
      .get(KimImportJob)
      .run()
      .catch(() => undefined);
    await registry.database.query(cut);
    await running;
    await registry.database.query(cut);
    const outcome = await eventually(() => done(body.id), { within: 30_000 });
    expect(outcome).toMatchObject({ kims: 160, entered: 160, refused: 0, known: 0 });
    const [found] = await registry.database.query(
      sql`SELECT count(*)::int AS kims, count(DISTINCT decree_key)::int AS decrees,
              (SELECT count(*)::int FROM member JOIN kim AS of_kim ON of_kim.id = kim_id
                WHERE of_kim.name = ${name}) AS members
         FROM kim WHERE name = ${name}`,
    );
    expect(found).toEqual({ kims: 160, decrees: 160, members: 480 });
  });

  it('seals parsed KIM until they are imported, and then removes them', async () => {
    const rows = () =>
      registry.database.query<{ text: string }>(
        sql`SELECT imported_kim::text || kim_import::text AS text FROM imported_kim JOIN kim_import ON id = import_id`,
      );
    const { body } = await submitFile(kimFile(fileKim()));
    for (const word of ['Rahasia', '81211223344']) expect(JSON.stringify(await rows())).not.toContain(word);
    await done(body.id);
    const [left] = await registry.database.query(
      sql`SELECT count(*)::int AS count FROM imported_kim JOIN kim_import ON id = import_id
        WHERE import_id = ${body.id} AND (sealed IS NOT NULL OR wrapped_key IS NOT NULL)`,
    );
    expect(left).toEqual({ count: 0 });
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
      const trial = await tryFile(rows);
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
    expect((await tryFile([chair, ...rest, rest.at(-1)!])).items).toMatchObject([{ line: 6, code: 'row-duplicate' }]);
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
    const before = await counted();
    const answer = await submitFile<Refusal>(file);
    expect([answer.status, answer.body.code]).toEqual([status, code]);
    expect(await counted()).toEqual(before);
  });

  it('accepts CSV and known query parameters only', async () => {
    const json = await verifikator.post('/v1/kim-imports', {});
    expect(json).toMatchObject({ status: 415, body: { code: 'unsupported-media-type' } });
    expect((await submitFile<Refusal>(kimFile(fileKim()), '?dryRun=maybe')).status).toBe(400);
    for (const path of [`${unknownId}/errors?cursor=x`, '1', '1/errors', `${unknownId}/errors?limit=0`])
      expect([400, 404]).toContain((await verifikator.get(`/v1/kim-imports/${path}`)).status);
  });

  it('is for the office within its scope, and hidden from others', async () => {
    const near = await registry.as('near', `DISKOMINFO_VERIFIER@area:${caringin}`);
    expect((await submitFile<Refusal>(kimFile(fileKim({ villages: cigudeg })), '', near)).body.code).toBe(
      'out-of-scope',
    );
    expect((await submitFile<Refusal>(kimFile(fileKim({ villages: undefined })), '', near)).body.code).toBe(
      'out-of-scope',
    );
    const { body } = await submitFile(kimFile(fileKim()), '', near);
    await done(body.id);
    expect((await near.get(`/v1/kim-imports/${body.id}`)).status).toBe(200);
    const { body: other } = await submitFile(kimFile(fileKim()));
    await done(other.id);
    for (const path of [other.id, `${other.id}/errors`, unknownId])
      expect(await near.get(`/v1/kim-imports/${path}`)).toMatchObject({
        status: 404,
        body: { code: 'kim-import-not-found' },
      });
    expect(await submitFile(kimFile(fileKim()), '', ketua)).toMatchObject({
      status: 403,
      body: { code: 'role-missing' },
    });
  });

  it('can be cancelled: what is pending is destroyed, what was imported remains', async () => {
    const cancelled = await eventually(async () => {
      const { body } = await submitFile(
        kimFile(...Array.from({ length: 120 }, () => fileKim({ kimName: 'KIM Batal' }))),
      );
      const answer = await verifikator.post<KimImportResponse>(`/v1/kim-imports/${body.id}/cancel`);
      expect(answer).toMatchObject({ status: 200, body: { status: 'CANCELLED', pending: 0 } });
      return answer.body;
    });
    expect(cancelled.cancelled).toBeGreaterThan(0);
    expect(cancelled.entered + cancelled.cancelled).toBe(120);
    const sealed = sql`SELECT FROM imported_kim WHERE import_id = ${cancelled.id} AND sealed IS NOT NULL`;
    expect(await registry.database.query(sealed)).toEqual([]);
    const again = await verifikator.post(`/v1/kim-imports/${cancelled.id}/cancel`);
    expect(again).toMatchObject({ status: 409, body: { code: 'kim-import-ended' } });
    const listed = await verifikator.get<Page<KimImportResponse>>('/v1/kim-imports?status=CANCELLED');
    expect(listed.body.items.map(({ id }) => id)).toContain(cancelled.id);
  });

  it('lists faults page by page', async () => {
    const { id } = await imported(kimFile(...Array.from({ length: 5 }, () => fileKim({ kimStatus: 'X' }))));
    const lines: number[] = [];
    for (let next: string | null = ''; next !== null;) {
      const query: string = next === '' ? 'limit=2' : `limit=2&cursor=${next}`;
      const { body } = await verifikator.get<Page<KimImportFault>>(`/v1/kim-imports/${id}/errors?${query}`);
      lines.push(...body.items.map(({ line }) => line));
      next = body.next;
    }
    expect(lines).toEqual([2, 5, 8, 11, 14]);
  });

  it('accepts members only while the KIM is open', async () => {
    for (const status of ['DISSOLVED', 'REJECTED'] as const) {
      const kim = await kimIn(status, { ketua, verifikator });
      await expect(join(verifikator, kim.id)).rejects.toThrow(/409 .*kim-not-open/);
    }
  });
});
