import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { Database, sql } from '#database';
import type { ListPage, Page } from '#http-api';
import { type Api, ordersWithoutIndex } from '#testing';
import type { RunningRegistry } from '../../../test/registry/running-registry.js';
import { fileKim, kimFile } from '../../../test/registry/sample-file.js';
import { caringin, cigudeg, join, kimIn, registryWithAreas } from '../../../test/registry/sample-kim.js';
import { plannedTraining, registered, scheduledTraining } from '../../../test/registry/sample-training.js';
import { activityList } from './activities/activity-list.js';
import { kimImportList } from './data-exchange/kim-files/kim-import-list.js';
import type { KimImportResponse } from './data-exchange/kim-files/kim-import.dto.js';
import { kimList } from './kims/kim-list.js';
import type { KimResponse } from './kims/kim.dto.js';
import type { AccessLogEntry } from './members/contact.dto.js';
import { memberWithoutAccountList } from './members/invitations/member-without-account-list.js';
import { memberListOf } from './members/member-list.js';
import type { FoundMember, MemberResponse } from './members/member.dto.js';
import { registrationListOf } from './trainings/participation/registration-list.js';
import type { NamedRegistration } from './trainings/participation/registration.dto.js';
import { trainingList } from './trainings/training-list.js';

const accountId = '5a3b0c1d-0000-4000-8000-0000000000bb';

let registry: RunningRegistry;
let verifikator: Api;
let ketua: Api;
let stranger: Api;
let desa: Api;
let elsewhere: Api;
let kim: KimResponse;
let siti: MemberResponse;
let udin: MemberResponse;

beforeAll(async () => {
  ({ registry, verifikator, ketua, stranger, desa } = await registryWithAreas());
  kim = await kimIn('ACTIVE', { ketua, verifikator }, { name: 'KIM Sinar Jaya' });
  elsewhere = await registry.as('kecamatan', `DISTRICT_OFFICER@area:${cigudeg.slice(0, 8)}`);
  siti = await join(ketua, kim.id, { fullName: "Siti Ma'mun", accountId });
  udin = await join(ketua, kim.id, { fullName: 'Udin Petot' });
});
afterAll(() => registry.stop());

const rowsOf = async <Row extends { id: string }>(path: string, who: Api) => {
  const { status, body } = await who.get<ListPage<Row>>(path);
  expect({ path, status }).toEqual({ path, status: 200 });
  return body.items;
};
const ids = async (path: string, who: Api = verifikator) => (await rowsOf(path, who)).map(({ id }) => id);
const file = async (path: string, who: Api = verifikator) =>
  parse((await who.get<string>(path)).body, { columns: true, bom: true }) as Record<string, string>[];

describe('the orders of lists', () => {
  const names = { wanted: () => [] };
  it.each([
    ['KIM', kimList],
    ['activities', activityList],
    ['members', memberListOf(names)],
    ['trainings', trainingList],
    ['imports', kimImportList],
    ['members without an account', memberWithoutAccountList],
  ])('read %s by an index', async (_name, list) => {
    expect(await ordersWithoutIndex(registry.get(Database), list)).toEqual([]);
  });

  it('read the registrations for a training by an index', async () => {
    const scope = sql`training_registration.training_id = ${kim.id}`;
    expect(await ordersWithoutIndex(registry.get(Database), registrationListOf(names), scope)).toEqual([]);
  });
});

describe('the list of members', () => {
  const log = async () =>
    (await (await registry.as(accountId)).get<Page<AccessLogEntry>>(`/v1/members/${siti.id}/access-log?limit=200`)).body
      .items;

  it.each([
    ['q=siti', () => [siti.id]],
    ['q=MAMUN sit', () => [siti.id]],
    ['q=kim sinar&post=MEMBER', () => [siti.id, udin.id]],
    ['q=kim lain', () => []],
    ['q=siti petot', () => []],
    ['post=MEMBER&account=true', () => [siti.id]],
    ['post=MEMBER&account=false', () => [udin.id]],
    ['post=MEMBER&sort=newest', () => [udin.id, siti.id]],
    [`post=MEMBER&area=${caringin}`, () => [siti.id, udin.id]],
    [`area=${cigudeg}`, () => []],
    ['post=MEMBER&from=2026-02-04', () => []],
    ['status=LEFT,ERASED', () => []],
    ['termEndsBy=2199-01-01', () => []],
  ])('is filtered and sorted by %s', async (query, expected) => {
    expect(await ids(`/v1/members?${query}`)).toEqual(expected());
  });

  it('has the names, and logs the access to each, also in a file', async () => {
    const before = (await log()).length;
    const [found] = await rowsOf<FoundMember>('/v1/members?q=siti', desa);
    expect(found).toMatchObject({ fullName: "Siti Ma'mun", kimName: kim.name, accountId });
    expect(await file('/v1/members.csv?q=siti')).toMatchObject([{ fullName: "Siti Ma'mun", hasAccount: '1' }]);
    expect((await log()).slice(0, -before).map(({ purpose, actor }) => [purpose, actor])).toEqual([
      ['member-file', 'verifikator'],
      ['member-list', 'desa'],
    ]);
  });

  it('neither finds nor counts members of KIM outside the scope of the reader', async () => {
    expect(await ids('/v1/members?q=siti', elsewhere)).toEqual([]);
    const { body } = await elsewhere.get<ListPage<FoundMember>>('/v1/members?count=true');
    expect(body.count).toEqual({ rows: 0, more: false });
    expect((await stranger.get('/v1/members?q=siti')).status).toBe(403);
    expect((await registry.anonymous.get('/v1/members.csv')).status).toBe(401);
  });

  it('finds the present name alone, and none after its erasure', async () => {
    const edit = { fullName: 'Asep Sunandar', email: null, phone: null, birthDate: null, guardian: null };
    const path = `/v1/members/${udin.id}`;
    const { status } = await verifikator.put(`${path}/contact`, edit, { 'if-match': `"${udin.version}"` });
    expect(status).toBe(200);
    expect([await ids('/v1/members?q=petot'), await ids('/v1/members?q=asep')]).toEqual([[], [udin.id]]);
    await registry.database.query(sql`DELETE FROM member_contact WHERE member_id = ${udin.id}`);
    expect(await ids('/v1/members?q=asep')).toEqual([]);
  });
});

describe('the lists of trainings and registrations', () => {
  it('finds trainings by title, status, day and KIM', async () => {
    const planned = await plannedTraining(verifikator, { title: 'Fotografi dasar' });
    const scheduled = await scheduledTraining(verifikator, { title: 'Menulis berita' });
    expect(await ids('/v1/trainings?q=BERITA menulis')).toEqual([scheduled.id]);
    expect(await ids('/v1/trainings?status=DRAFT,SCHEDULED&sort=name')).toEqual([planned.id, scheduled.id]);
    expect(await ids('/v1/trainings?sort=start')).toEqual([planned.id, scheduled.id]);
    expect(await ids('/v1/trainings?sort=newest')).toEqual([scheduled.id, planned.id]);
    expect(await ids(`/v1/trainings?kim=${kim.id}&area=${caringin}&mode=VIRTUAL`)).toEqual([scheduled.id]);
    expect(await ids('/v1/trainings?from=2199-01-01')).toEqual([]);
    expect((await file('/v1/trainings.csv', registry.anonymous)).map(({ id }) => id)).toEqual([scheduled.id]);
  });

  it('finds registrations by the names of members and KIM', async () => {
    const training = await scheduledTraining(verifikator, { capacity: 1 });
    const first = await registered(ketua, training.id, siti.id);
    const second = await registered(ketua, training.id, udin.id);
    const path = `/v1/trainings/${training.id}/registrations`;
    const rows = await rowsOf<NamedRegistration>(`${path}?q=siti`, ketua);
    expect(rows).toMatchObject([{ id: first.id, fullName: "Siti Ma'mun", kimName: kim.name, status: 'REGISTERED' }]);
    expect(await ids(`${path}?q=kim sinar&status=WAITING,WITHDRAWN`)).toEqual([second.id]);
    expect(await ids(`${path}?sort=newest`)).toEqual([second.id, first.id]);
    expect(await ids(`${path}?attended=true`)).toEqual([]);
    expect(await ids(path, elsewhere)).toEqual([]);
    expect(await file(`${path}.csv`)).toMatchObject([{ fullName: "Siti Ma'mun" }, { waitlistPosition: '1' }]);
  });
});

describe('the list of imports', () => {
  it('has the imports of the reader, and all of them for offices that import everywhere', async () => {
    const district = await registry.as('wilayah', `DISKOMINFO_VERIFIER@area:${caringin.slice(0, 8)}`);
    const csv = kimFile(fileKim());
    const started = async (who: Api) =>
      (await who.upload<KimImportResponse>('/v1/kim-imports', csv, 'text/csv')).body.id;
    const [own, other] = [await started(district), await started(verifikator)];
    expect(await ids('/v1/kim-imports', district)).toEqual([own]);
    expect(await ids('/v1/kim-imports')).toEqual([other, own]);
    expect(await ids('/v1/kim-imports?sort=oldest')).toEqual([own, other]);
    expect(await ids('/v1/kim-imports?from=2199-01-01')).toEqual([]);
    expect((await file('/v1/kim-imports.csv', district)).map(({ id }) => id)).toEqual([own]);
    expect((await stranger.get('/v1/kim-imports')).status).toBe(403);
  });
});
