import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { jakartaDate } from '#calendar';
import { identifier, sql } from '#database';
import { readSheet } from 'read-excel-file/node';
import writeExcelFile, { type SheetData } from 'write-excel-file/node';
import { type Page, workbookType } from '#http-api';
import { type Api, eventually } from '#testing';
import type { RunningRegistry } from '../../../../test/registry/running-registry.js';
import { foreignChair, ifMatch, join, kimIn, registryWithAreas } from '../../../../test/registry/sample-kim.js';
import {
  type Group,
  groupOf,
  inHours,
  move,
  registered,
  scheduledTraining,
} from '../../../../test/registry/sample-training.js';
import type { Certificate, PublicCertificate } from './certificates/certificate.dto.js';
import type { RegistrationResponse, ScoresStored } from './participation/registration.dto.js';
import type { TrainingResponse } from './training.dto.js';

type Problem = { code: string; errors?: { pointer: string }[] };

let registry: RunningRegistry;
let ketua: Api;
let verifikator: Api;
let group: Group;

beforeAll(async () => {
  ({ registry, ketua, verifikator } = await registryWithAreas());
  group = await groupOf(3, { ketua, verifikator });
});
afterAll(() => registry.stop());

const register = (training: TrainingResponse, memberId: string) =>
  ketua.post<RegistrationResponse & Problem>(`/v1/trainings/${training.id}/registrations`, { memberId });

describe('the registration for a training', () => {
  it('ends with its last day, while withdrawals go on until the beginning', async () => {
    const open = await scheduledTraining(verifikator, { registrationUntil: jakartaDate() });
    expect(open).toMatchObject({ registrationUntil: jakartaDate() });
    const { body, status } = await register(open, group.members[0]!.id);
    expect(status).toBe(201);
    await registry.database.query(sql`UPDATE training SET registration_until = '2026-01-01' WHERE id = ${open.id}`);
    expect(await register(open, group.members[1]!.id)).toMatchObject({
      status: 409,
      body: { code: 'registration-deadline-passed' },
    });
    const path = `/v1/trainings/${open.id}/registrations/${body.id}/withdraw`;
    expect((await ketua.post(path, undefined, ifMatch(body.version))).status).toBe(200);
  });

  it('accepts no more members of a KIM than the training allows, also at once', async () => {
    const other = await kimIn('ACTIVE', { ketua, verifikator }, { name: 'KIM Lain' });
    const training = await scheduledTraining(verifikator, { placesPerKim: 2 });
    const answers = await Promise.all(group.members.map(({ id }) => register(training, id)));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 201, 409]);
    expect(answers.find(({ status }) => status === 409)!.body.code).toBe('kim-places-taken');
    expect((await register(training, (await join(ketua, other.id)).id)).status).toBe(201);
  });
});

describe('a training that is held', () => {
  let training: TrainingResponse;
  let places: RegistrationResponse[];
  beforeAll(async () => {
    const signatory = { name: 'Dra. Ratna <Sari>', post: 'Kepala Dinas Komunikasi dan Informatika' };
    training = await scheduledTraining(verifikator, {
      title: 'Menulis berita',
      hours: 8,
      speakers: ['Dr. Hendra'],
      signatory,
      sessions: [
        { startsAt: inHours(48), endsAt: inHours(50), link: 'https://rapat.bogorkab.example/a' },
        { startsAt: inHours(51), endsAt: inHours(53), link: 'https://rapat.bogorkab.example/b' },
      ],
      requiredSessions: 1,
    });
    places = [];
    for (const { id } of group.members) places.push(await registered(ketua, training.id, id));
    await move(registry, training.id, -6);
    const path = `/v1/trainings/${training.id}/sessions/${training.sessions[0]!.id}/check-in`;
    const present = places.slice(0, 2).map(({ id }) => id);
    await verifikator.post(path, { registrationIds: present });
  });

  it('has an attendance list with names and KIM, to print and as a file, and logs the access', async () => {
    const path = `/v1/trainings/${training.id}/attendance-list`;
    const logged = () =>
      registry.database.query(
        sql`SELECT FROM contact_access WHERE purpose LIKE 'Daftar hadir%' AND actor = 'verifikator'`,
      );
    const page = await verifikator.get<string>(path);
    expect(page.headers['content-type']).toBe('text/html; charset=utf-8');
    for (const text of ['Euis Rahmawati 0', 'Euis Rahmawati 2', group.kim.name, 'Dr. Hendra', '<td>hadir</td>'])
      expect(page.body).toContain(text);
    expect(await logged()).toHaveLength(3);
    const { body } = await verifikator.get<string>(`${path}.csv`);
    const rows = parse(body, { bom: true });
    expect(rows[0]!.slice(0, 2)).toEqual(['fullName', 'kimName']);
    expect(rows.slice(1).map(([name, , first, second]) => [name, first, second])).toEqual([
      ['Euis Rahmawati 0', 'hadir', ''],
      ['Euis Rahmawati 1', 'hadir', ''],
      ['Euis Rahmawati 2', '', ''],
    ]);
    const foreign = await (await foreignChair(registry)).get<string>(path);
    expect(foreign.body).not.toContain('Euis');
  });

  it('has none as a draft, which its planners alone read', async () => {
    const draft = { title: 'Rancangan', mode: 'FACE_TO_FACE', capacity: 10, speakers: ['Bu Kenari'] };
    const { body } = await verifikator.post<TrainingResponse>('/v1/trainings', draft);
    for (const path of ['', '/attendance-list', '/attendance-list.csv'])
      expect(await ketua.get(`/v1/trainings/${body.id}${path}`)).toMatchObject({
        status: 404,
        body: { code: 'training-not-found' },
      });
  });

  it('takes the scores of all in one request, or of none', async () => {
    const path = `/v1/trainings/${training.id}/scores`;
    const registrations = async () =>
      (await verifikator.get<Page<RegistrationResponse>>(`/v1/trainings/${training.id}/registrations`)).body.items;
    const versions = new Map((await registrations()).map(({ id, version }) => [id, version]));
    const scores = places.map(({ id: registrationId }, place) => ({
      registrationId,
      version: versions.get(registrationId)!,
      preScore: 40,
      postScore: 70 + place,
    }));
    const stranger = { registrationId: training.id, version: 1, preScore: 1, postScore: 1 };
    const refused = await verifikator.post<Problem>(path, { items: [...scores, stranger] });
    expect(refused).toMatchObject({ status: 422, body: { code: 'registration-unknown' } });
    expect(refused.body.errors).toMatchObject([{ pointer: '/items/3/registrationId' }]);
    expect(await verifikator.post(path, { items: [scores[0], scores[0]] })).toMatchObject({ status: 400 });
    expect(await ketua.post(path, { items: scores })).toMatchObject({ status: 403 });
    expect(await verifikator.post<ScoresStored>(path, { items: scores })).toMatchObject({
      status: 200,
      body: { stored: 3 },
    });
    expect((await registrations()).map(({ postScore }) => postScore)).toEqual([70, 71, 72]);
    const late = await verifikator.post<Problem>(path, { items: scores });
    expect(late).toMatchObject({ status: 412, body: { errors: [{ pointer: '/items/0/version' }] } });
  });

  it('takes the scores of a file that was exported and filled in, or none of them', async () => {
    const path = `/v1/trainings/${training.id}/scores`;
    const workbook = await verifikator.download(`${path}.xlsx`);
    const [header, ...rows] = await readSheet(workbook.body);
    expect(header).toEqual(['Nama anggota', 'KIM', 'Nilai awal', 'Nilai akhir', 'ID pendaftaran', 'Versi']);
    expect(rows.map(([name, , , score]) => [name, score])).toEqual([
      ['Euis Rahmawati 0', 70],
      ['Euis Rahmawati 1', 71],
      ['Euis Rahmawati 2', 72],
    ]);
    const filled = (score: unknown) => [header!, ...rows.map((row) => row.with(3, score as number))] as SheetData;
    const send = async (data: SheetData) =>
      verifikator.upload<ScoresStored & Problem>(`${path}/file`, await writeExcelFile(data).toBuffer(), workbookType);
    expect(await send(filled(101))).toMatchObject({ status: 422, body: { code: 'table-rows-refused' } });
    expect((await send(filled('bagus'))).body.errors![0]).toMatchObject({ pointer: '#/line/2/postScore' });
    expect(await send(filled(90))).toMatchObject({ status: 200, body: { stored: 3 } });
    expect(await send(filled(91))).toMatchObject({ status: 412, body: { errors: [{ pointer: '#/line/2/version' }] } });
    const csv = (await verifikator.get<string>(`${path}.csv`)).body.replaceAll(',', ';').replaceAll(';90;', ';95;');
    const sent = await verifikator.upload<ScoresStored>(`${path}/file`, Buffer.from(`${csv};;;;;\r\n`), 'text/csv');
    expect(sent).toMatchObject({ status: 200, body: { stored: 3 } });
    const ketuaSends = await ketua.upload(`${path}/file`, Buffer.from(csv), 'text/csv');
    expect(ketuaSends).toMatchObject({ status: 403 });
  });

  it('gives certificates with number, hours and signatory, in the name as of their issue', async () => {
    await verifikator.post(`/v1/trainings/${training.id}/complete`, undefined, ifMatch(2));
    const score = { registrationId: places[0]!.id, version: 5, preScore: 1, postScore: 1 };
    const closed = await verifikator.post(`/v1/trainings/${training.id}/scores`, { items: [score] });
    expect(closed).toMatchObject({ status: 409, body: { code: 'scores-closed' } });
    const list = async () =>
      (await verifikator.get<Page<Certificate>>(`/v1/trainings/${training.id}/certificates`)).body.items;
    const issued = await list();
    const year = jakartaDate().slice(0, 4);
    expect(issued.map(({ number }) => number).toSorted()).toEqual([
      `0001/BIMTEK-KIM/${year}`,
      `0002/BIMTEK-KIM/${year}`,
    ]);
    const member = group.members[0]!;
    const { code } = issued.find(({ memberId }) => memberId === member.id)!;
    const contact = { fullName: 'Siti Nurhaliza', email: null, phone: null, birthDate: null, guardian: null };
    expect((await verifikator.put(`/v1/members/${member.id}/contact`, contact, ifMatch(2))).status).toBe(200);

    const shown = await registry.anonymous.get<PublicCertificate>(`/v1/certificates/${code}`);
    expect(shown.body).toMatchObject({ initials: 'E. R.', hours: 8, signatory: { name: 'Dra. Ratna <Sari>' } });
    const { body } = await verifikator.get<string>(`/v1/certificates/${code}/print`);
    for (const text of ['Euis Rahmawati 0', shown.body.number, '8 JP', 'Dra. Ratna &lt;Sari&gt;', 'Kepala Dinas'])
      expect(body).toContain(text);
    expect(body).not.toContain('Siti');

    const dpo = await registry.as('dpo', 'DPO@*');
    const version = (await verifikator.get<{ version: number }>(`/v1/members/${member.id}`)).body.version;
    const leaving = { on: jakartaDate(), reason: 'RESIGNED' };
    const left = await ketua.post<{ version: number }>(`/v1/members/${member.id}/leave`, leaving, ifMatch(version));
    expect(left.status).toBe(200);
    await dpo.post(`/v1/members/${member.id}/erase`, undefined, ifMatch(left.body.version));
    await eventually(async () => {
      const printed = await verifikator.get<string>(`/v1/certificates/${code}/print`);
      expect(printed.body).not.toContain('Euis');
      expect(printed.body).toContain('E. R.');
    });
  });

  it('names its people in its own rows, and never in an event', async () => {
    const names = ['Dr. Hendra', 'Dra. Ratna', 'Euis Rahmawati'];
    for (const name of names) expect([name, JSON.stringify(registry.published).includes(name)]).toEqual([name, false]);
    const tables = await registry.database.query<{ name: string }>(sql`
      SELECT table_name AS name FROM information_schema.tables
       WHERE table_schema = 'public' AND table_type = 'BASE TABLE' ORDER BY table_name`);
    const found: string[] = [];
    for (const { name } of tables) {
      const rows = await registry.database.query(sql`
        SELECT FROM ${identifier(name)} AS row WHERE row::text LIKE ANY (${names.map((one) => `%${one}%`)}) LIMIT 1`);
      if (rows.length > 0) found.push(name);
    }
    expect(found).toEqual(['certificate', 'training']);
  });
});
