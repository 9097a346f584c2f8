import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { HistoryPage } from '#lifecycle';
import { type Api, eventually } from '#testing';
import { kimImportsOf } from '../../../../../test/registry/kim-imports.js';
import type { RunningRegistry } from '../../../../../test/registry/running-registry.js';
import { fileKim, kimFile } from '../../../../../test/registry/sample-file.js';
import {
  caringin,
  cigudeg,
  join,
  kimIn,
  ownDecree,
  registryWithAreas,
} from '../../../../../test/registry/sample-kim.js';
import type { Page } from '#http-api';
import { sql } from '#database';
import { whileLocked } from '../../../../../test/registry/while-locked.js';
import type { ListedMember } from '../../members/member.dto.js';
import type { KimImportResponse } from './kim-import.dto.js';
import { KimImportJob } from './kim-import.job.js';

const unknownId = '0197a5f0-7c1e-7b2a-9d3c-5a6f1e2d3c4b';
type Refusal = { code: string };

describe('the import of KIM', () => {
  let registry: RunningRegistry;
  let ketua: Api;
  let verifikator: Api;
  let office: ReturnType<typeof kimImportsOf>;

  beforeAll(async () => {
    ({ registry, ketua, verifikator } = await registryWithAreas());
    office = kimImportsOf(registry, verifikator);
  });
  afterAll(() => registry.stop());

  it('creates members, officers, history and events as single requests do', async () => {
    const name = 'KIM Dari Berkas';
    const change = {
      kimName: name,
      villages: `${cigudeg} | ${caringin}`,
      kimStatus: 'ACTIVE',
      fieldsOfActivity: 'EDUCATION',
      termUntil: '2190-02-03',
    };
    const submitted = await office.submitFile(kimFile(fileKim(change, 5)));
    expect([submitted.status, submitted.headers['location']]).toEqual([202, `/v1/kim-imports/${submitted.body.id}`]);
    expect(await office.done(submitted.body.id)).toMatchObject({ rows: 5, kims: 1, entered: 1, pending: 0, faults: 0 });
    const [kim] = await office.kimsNamed(name);
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
    await office.imported(kimFile(fileKim({ kimName: name })));
    const [kim] = await office.kimsNamed(name);
    expect(kim).toMatchObject({ status: 'SUBMITTED', version: 2 });
    const verified = await verifikator.post(`/v1/kims/${kim!.id}/verify`, undefined, { 'if-match': '"2"' });
    expect(verified).toMatchObject({ status: 200, body: { status: 'VERIFIED' } });
  });

  it('creates each KIM once for repeated and concurrent files', async () => {
    const name = 'KIM Sekali';
    const file = kimFile(fileKim({ kimName: name }), fileKim({ kimName: name, kimStatus: 'DRAFT' }));
    const submitted = await Promise.all([office.submitFile(file), office.submitFile(file), office.submitFile(file)]);
    const outcomes = await Promise.all(submitted.map(({ body }) => office.done(body.id)));
    expect(outcomes.reduce((sum, { entered }) => sum + entered, 0)).toBe(2);
    expect(outcomes.reduce((sum, { known }) => sum + known, 0)).toBe(4);
    expect(await office.kimsNamed(name)).toHaveLength(2);
    const again = await office.imported(file);
    expect(again).toMatchObject({ known: 2, entered: 0, refused: 0 });
    expect((await office.faultsOf(again.id)).map(({ line, code }) => [line, code])).toEqual([
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
    const known = await office.imported(kimFile(fileKim({ decreeNumber: ` ${decree.number.toUpperCase()}` })));
    expect(known).toMatchObject({ known: 1, entered: 0 });
  });

  it('imports each KIM completely or not at all: a faulty row excludes its KIM only', async () => {
    const [bad = {}, ...rest] = fileKim({ kimName: 'KIM Salah' });
    const file = kimFile(
      [bad, { ...rest[0], post: 'RAJA', joinedOn: undefined }, rest[1]!],
      fileKim({ kimName: 'KIM Benar' }),
    );
    const outcome = await office.imported(file);
    expect(outcome).toMatchObject({ kims: 2, entered: 1, refused: 1, faults: 2 });
    expect(await office.kimsNamed('KIM Salah')).toEqual([]);
    expect(await office.kimsNamed('KIM Benar')).toHaveLength(1);
    expect((await office.faultsOf(outcome.id)).map(({ line, column, code }) => [line, column, code])).toEqual([
      [3, 'post', 'cell-wrong'],
      [3, 'joinedOn', 'cell-missing'],
    ]);
  });

  it('refuses a KIM that the database rejects, without a trace', async () => {
    await registry.database.query(sql`ALTER TABLE kim ADD CONSTRAINT no_such_name CHECK (name <> 'KIM Mustahil')`);
    const kims = Array.from({ length: 6 }, (_, n) => fileKim({ kimName: n === 3 ? 'KIM Mustahil' : 'KIM Mungkin' }));
    const [members] = await registry.database.query<{ count: number }>(sql`SELECT count(*)::int FROM member`);
    const outcome = await office.imported(kimFile(...kims));
    expect(outcome).toMatchObject({ entered: 5, refused: 1, faults: 1 });
    expect(await office.faultsOf(outcome.id)).toMatchObject([{ line: 11, column: null, code: 'import-failed' }]);
    expect(await office.kimsNamed('KIM Mungkin')).toHaveLength(5);
    const [after] = await registry.database.query<{ count: number }>(sql`SELECT count(*)::int FROM member`);
    expect(after!.count - members!.count).toBe(15);
  });

  it('imports every KIM despite broken connections', async () => {
    const name = 'KIM Ulet';
    const { body } = await office.submitFile(kimFile(...Array.from({ length: 160 }, () => fileKim({ kimName: name }))));
    const cut = sql`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
                  WHERE datname = current_database() AND pid <> pg_backend_pid() AND query LIKE '%kim%'`;
    const running = registry
      .get(KimImportJob)
      .run()
      .catch(() => undefined);
    await registry.database.query(cut);
    await running;
    await registry.database.query(cut);
    const outcome = await eventually(() => office.done(body.id));
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
    const { body } = await office.submitFile(kimFile(fileKim()));
    for (const word of ['Rahasia', '81211223344']) expect(JSON.stringify(await rows())).not.toContain(word);
    await office.done(body.id);
    const [left] = await registry.database.query(
      sql`SELECT count(*)::int AS count FROM imported_kim JOIN kim_import ON id = import_id
        WHERE import_id = ${body.id} AND (sealed IS NOT NULL OR wrapped_key IS NOT NULL)`,
    );
    expect(left).toEqual({ count: 0 });
  });

  it('is for the office within its scope, and hidden from others', async () => {
    const near = await registry.as('near', `DISKOMINFO_VERIFIER@area:${caringin}`);
    expect((await office.submitFile<Refusal>(kimFile(fileKim({ villages: cigudeg })), '', near)).body.code).toBe(
      'out-of-scope',
    );
    expect((await office.submitFile<Refusal>(kimFile(fileKim({ villages: undefined })), '', near)).body.code).toBe(
      'out-of-scope',
    );
    const { body } = await office.submitFile(kimFile(fileKim()), '', near);
    await office.done(body.id);
    expect((await near.get(`/v1/kim-imports/${body.id}`)).status).toBe(200);
    const { body: other } = await office.submitFile(kimFile(fileKim()));
    await office.done(other.id);
    for (const path of [other.id, `${other.id}/errors`, unknownId])
      expect(await near.get(`/v1/kim-imports/${path}`)).toMatchObject({
        status: 404,
        body: { code: 'kim-import-not-found' },
      });
    expect(await office.submitFile(kimFile(fileKim()), '', ketua)).toMatchObject({
      status: 403,
      body: { code: 'role-missing' },
    });
  });

  /** Without it the job imports nothing. */
  const lockOfJob = `SELECT pg_advisory_xact_lock(hashtext('kim-import'))`;

  it('can be cancelled: what is pending is destroyed, what was imported remains', async () => {
    const kim = await kimIn('DRAFT', { ketua, verifikator });
    const cancelled = await whileLocked(registry, lockOfJob, async () => {
      const { body } = await office.submitFile(
        kimFile(...Array.from({ length: 3 }, () => fileKim({ kimName: 'KIM Batal' }))),
      );
      await registry.database.query(sql`
        UPDATE imported_kim SET state = 'ENTERED', sealed = NULL, kim_id = ${kim.id}
         WHERE import_id = ${body.id} AND line = 2`);
      return verifikator.post<KimImportResponse>(`/v1/kim-imports/${body.id}/cancel`);
    });
    const outcome = { status: 'CANCELLED', pending: 0, entered: 1, cancelled: 2 };
    expect(cancelled).toMatchObject({ status: 200, body: outcome });
    const path = `/v1/kim-imports/${cancelled.body.id}`;
    const sealed = sql`SELECT FROM imported_kim WHERE import_id = ${cancelled.body.id} AND sealed IS NOT NULL`;
    expect(await registry.database.query(sealed)).toEqual([]);
    const again = await verifikator.post(`${path}/cancel`);
    expect(again).toMatchObject({ status: 409, body: { code: 'kim-import-ended' } });
    await registry.get(KimImportJob).run();
    expect((await verifikator.get(path)).body).toMatchObject(outcome);
    expect(await office.kimsNamed('KIM Batal')).toEqual([]);
    expect((await verifikator.get(`/v1/kims/${kim.id}`)).status).toBe(200);
    const listed = await verifikator.get<Page<KimImportResponse>>('/v1/kim-imports?status=CANCELLED');
    expect(listed.body.items.map(({ id }) => id)).toContain(cancelled.body.id);
  });

  it('accepts members only while the KIM is open', async () => {
    for (const status of ['DISSOLVED', 'REJECTED'] as const) {
      const kim = await kimIn(status, { ketua, verifikator });
      await expect(join(verifikator, kim.id)).rejects.toThrow(/409 .*kim-not-open/);
    }
  });
});
