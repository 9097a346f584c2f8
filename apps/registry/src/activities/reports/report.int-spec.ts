import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Page } from '#http-api';
import type { HistoryEntry } from '#lifecycle';
import { type Answer, type Api, eventually } from '#testing';
import { sql } from '#database';
import type { RunningRegistry } from '../../../../../test/registry/running-registry.js';
import { logged, reported, sampleReport } from '../../../../../test/registry/sample-activity.js';
import {
  chairAccount,
  draft,
  ifMatch,
  join,
  kimIn,
  registryWithAreas,
} from '../../../../../test/registry/sample-kim.js';
import { monthAfter } from '../months.js';
import { jakartaDate } from '#calendar';
import type { MissingReport } from './missing-report.dto.js';
import type { ReportResponse } from './report.dto.js';

const thisMonth = jakartaDate().slice(0, 7);

describe('a monthly report', () => {
  let registry: RunningRegistry;
  let ketua: Api;
  let verifikator: Api;
  let camat: Api;
  let kimId: string;

  beforeAll(async () => {
    ({ registry, ketua, verifikator } = await registryWithAreas());
    camat = await registry.as('camat', 'DISTRICT_OFFICER@area:32.01.27');
  });
  beforeEach(async () => {
    kimId = (await kimIn('ACTIVE', { ketua, verifikator })).id;
  });
  afterAll(() => registry.stop());

  const published = (id: string) =>
    registry.publishedOf(id).map(({ type, data }) => [type.split('.').at(-2), data['version']]);

  it('counts activities, is returned, counted again and accepted', async () => {
    await logged(ketua, kimId, { heldOn: '2026-03-01' });
    const { id: rejected } = await logged(ketua, kimId, { heldOn: '2026-03-31', kind: 'ACCESS', participants: 3 });
    await logged(ketua, kimId, { heldOn: '2026-02-28' });
    await logged(ketua, kimId, { heldOn: '2026-04-01' });
    const submitted = await ketua.post<ReportResponse>(`/v1/kims/${kimId}/reports`, sampleReport);
    const { id } = submitted.body;
    expect(submitted).toMatchObject({
      status: 201,
      headers: { location: `/v1/reports/${id}`, etag: '"1"' },
      body: { ...sampleReport, kimId, status: 'SUBMITTED', activities: 2, dueOn: '2026-04-10', late: true },
    });
    expect(submitted.body.counts).toEqual([
      { kind: 'ACCESS', verified: 0, undecided: 1, participants: 3 },
      { kind: 'DISCUSSION', verified: 0, undecided: 1, participants: 18 },
    ]);

    await camat.post(`/v1/activities/${rejected}/reject`, { reason: 'Tidak terjadi.' }, ifMatch(1));
    expect((await camat.get<ReportResponse>(`/v1/reports/${id}`)).body.activities).toBe(2);
    const reason = 'Mohon dilengkapi.';
    const returned = await camat.post<ReportResponse>(`/v1/reports/${id}/return`, { reason }, ifMatch(1));
    expect(returned).toMatchObject({ status: 200, body: { status: 'RETURNED', activities: 2 } });
    const again = await ketua.post(`/v1/reports/${id}/submit`, { narrative: 'Sudah dilengkapi.' }, ifMatch(2));
    expect(again).toMatchObject({
      status: 200,
      body: { status: 'SUBMITTED', activities: 1, narrative: 'Sudah dilengkapi.', version: 3 },
    });
    const accepted = await camat.post<ReportResponse>(`/v1/reports/${id}/accept`, undefined, ifMatch(3));
    expect(accepted).toMatchObject({ status: 200, headers: { etag: '"4"' }, body: { status: 'ACCEPTED' } });
    expect((await ketua.get(`/v1/reports/${id}`)).body).toEqual(accepted.body);

    await eventually(() =>
      expect(published(id)).toEqual([
        ['ReportSubmitted', 1],
        ['ReportReturned', 2],
        ['ReportSubmitted', 3],
        ['ReportAccepted', 4],
      ]),
    );
    expect(JSON.stringify(registry.publishedOf(id))).not.toMatch(/dilengkapi|berdiskusi/);
    const first = await ketua.get<Page<HistoryEntry>>(`/v1/reports/${id}/history?limit=2`);
    const rest = await ketua.get<Page<HistoryEntry>>(`/v1/reports/${id}/history?cursor=${first.body.next}`);
    expect([...first.body.items, ...rest.body.items].map(({ at: _at, ...entry }) => entry)).toEqual([
      { version: 1, action: 'submit', from: null, to: 'SUBMITTED', actor: chairAccount, reason: null },
      { version: 2, action: 'return', from: 'SUBMITTED', to: 'RETURNED', actor: 'camat', reason },
      { version: 3, action: 'submit', from: 'RETURNED', to: 'SUBMITTED', actor: chairAccount, reason: null },
      { version: 4, action: 'accept', from: 'SUBMITTED', to: 'ACCEPTED', actor: 'camat', reason: null },
    ]);
  });

  it('rejects transitions outside its workflow', async () => {
    const { id } = await reported(ketua, kimId);
    const transitions = {
      submit: (version: number) => ketua.post(`/v1/reports/${id}/submit`, { narrative: 'x' }, ifMatch(version)),
      return: (version: number) => camat.post(`/v1/reports/${id}/return`, { reason: 'x' }, ifMatch(version)),
      accept: (version: number) => camat.post(`/v1/reports/${id}/accept`, undefined, ifMatch(version)),
    };
    const refused = { status: 409, body: { code: 'transition-refused' } };
    expect(await transitions.submit(1)).toMatchObject(refused);
    await transitions.return(1);
    for (const transition of ['return', 'accept'] as const)
      expect(await transitions[transition](2)).toMatchObject(refused);
    await transitions.submit(2);
    await transitions.accept(3);
    for (const transition of Object.values(transitions)) expect(await transition(4)).toMatchObject(refused);
  });

  it('exists once for each month under concurrent submissions', async () => {
    const tries = Array.from({ length: 6 }, () =>
      ketua.post<{ code: string }>(`/v1/kims/${kimId}/reports`, sampleReport),
    );
    const answers = await Promise.all(tries);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 409, 409, 409, 409, 409]);
    const refusals = answers.filter(({ status }) => status === 409);
    expect(new Set(refusals.map(({ body }) => body.code))).toEqual(new Set(['report-exists']));
    expect(await ketua.post(`/v1/kims/${kimId}/reports`, { ...sampleReport, month: '2026-04' })).toMatchObject({
      status: 201,
    });
  });

  it('is decided on once under concurrent decisions', async () => {
    const { id } = await reported(ketua, kimId);
    const decide = (transition: string) =>
      camat.post(`/v1/reports/${id}/${transition}`, transition === 'return' ? { reason: 'x' } : undefined, ifMatch(1));
    const answers = await Promise.all(['accept', 'return', 'accept', 'return'].map(decide));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 412, 412, 412]);
    await eventually(() => expect(published(id)).toHaveLength(2));
  });

  it('returns the same answer for a repeated Idempotency-Key', async () => {
    const key = { 'idempotency-key': `report-${kimId}` };
    const send = () => ketua.post(`/v1/kims/${kimId}/reports`, sampleReport, key);
    expect((await send()).body).toEqual((await send()).body);
  });

  it.each<[string, object, number, string]>([
    ['a month that has not ended', { month: thisMonth }, 422, 'report-too-early'],
    ['a future month', { month: monthAfter(thisMonth) }, 422, 'report-too-early'],
    ['a month before the KIM existed', { month: '2026-01' }, 422, 'report-before-kim'],
    ['an invalid month', { month: '2026-13' }, 400, 'invalid-request'],
    ['a day for a month', { month: '2026-03-01' }, 400, 'invalid-request'],
    ['no narrative', { narrative: ' \n ' }, 400, 'invalid-request'],
    ['too long a narrative', { narrative: 'x'.repeat(20_001) }, 400, 'invalid-request'],
    ['counts of its own', { counts: [] }, 400, 'invalid-request'],
  ])('rejects %s', async (_what, change, status, code) => {
    expect(await ketua.post(`/v1/kims/${kimId}/reports`, { ...sampleReport, ...change })).toMatchObject({
      status,
      body: { code },
    });
    expect(await registry.database.query(sql`SELECT FROM report WHERE kim_id = ${kimId}`)).toEqual([]);
  });

  it('requires an operational KIM, another account to accept it, and the last version', async () => {
    const unfinished = await draft(ketua);
    expect(await ketua.post(`/v1/kims/${unfinished.id}/reports`, sampleReport)).toMatchObject({
      body: { code: 'kim-not-active' },
    });
    const both = await registry.asMember({ kimId, post: 'SECRETARY' }, 'DISTRICT_OFFICER@area:32.01.27');
    const { id } = await reported(both, kimId);
    expect(await both.post(`/v1/reports/${id}/accept`, undefined, ifMatch(1))).toMatchObject({
      status: 409,
      body: { code: 'report-own' },
    });
    expect(await camat.post(`/v1/reports/${id}/accept`)).toMatchObject({ status: 428 });
    expect(await camat.post(`/v1/reports/${id}/accept`, undefined, ifMatch(2))).toMatchObject({ status: 412 });
    expect(await camat.post(`/v1/reports/${id}/return`, {}, ifMatch(1))).toMatchObject({ status: 400 });
  });

  it('is submitted by a member with the mandate', async () => {
    const accountId = randomUUID();
    const { id: memberId } = await join(ketua, kimId, { accountId });
    const mandate = { memberId, acts: ['SUBMIT_REPORTS'], from: '2026-02-03', until: '2190-01-01' };
    const acting = await registry.as(accountId);
    expect(await acting.post(`/v1/kims/${kimId}/reports`, sampleReport)).toMatchObject({ status: 403 });
    expect(await ketua.post(`/v1/kims/${kimId}/mandates`, mandate)).toMatchObject({ status: 201 });
    const { id } = await reported(acting, kimId);
    await camat.post(`/v1/reports/${id}/return`, { reason: 'x' }, ifMatch(1));
    expect(await acting.post(`/v1/reports/${id}/submit`, { narrative: 'x' }, ifMatch(2))).toMatchObject({
      status: 200,
    });
  });

  it('is a printable page with escaped input for Accept: text/html', async () => {
    const narrative = 'Baris satu.\n<script>alert(1)</script>';
    const { id } = await reported(ketua, kimId, { narrative });
    const page = await camat.get<string>(`/v1/reports/${id}`, { accept: 'text/html,*/*;q=0.8' });
    expect(page).toMatchObject({
      status: 200,
      headers: { 'content-type': 'text/html; charset=utf-8', vary: 'accept', etag: '"1"', 'cache-control': 'no-store' },
    });
    expect(page.headers['content-security-policy']).toContain("default-src 'none'");
    expect(page.body).toContain('Laporan Kegiatan Bulanan KIM Mekar Caringin');
    expect(page.body).toContain('Caringin, Kecamatan Caringin');
    expect(page.body).toContain('Bulan Maret 2026');
    expect(page.body).toContain('&lt;script&gt;');
    expect(page.body).not.toContain('<script');
    expect(await camat.get(`/v1/reports/${id}`, { accept: 'application/json' })).toMatchObject({ body: { narrative } });
    const elsewhere = await registry.as('camat-lain', 'DISTRICT_OFFICER@area:32.01.22');
    expect(await elsewhere.get(`/v1/reports/${id}`, { accept: 'text/html' })).toMatchObject({ status: 403 });
  });

  it('lists readable reports, newest month first', async () => {
    for (const month of ['2026-03', '2026-05', '2026-04']) await reported(ketua, kimId, { month });
    const months = async (who: Api, query = '') => {
      const found: string[] = [];
      for (let next: string | null = ''; next !== null;) {
        const cursor: string = next && `&cursor=${next}`;
        const page: Answer<Page<ReportResponse>> = await who.get(`/v1/reports?kim=${kimId}&limit=2${query}${cursor}`);
        found.push(...page.body.items.map(({ month }) => month));
        ({ next } = page.body);
      }
      return found;
    };
    for (const who of [ketua, camat, verifikator, await registry.asMember({ kimId, post: 'TREASURER' })])
      expect(await months(who)).toEqual(['2026-05', '2026-04', '2026-03']);
    expect(await months(await registry.as('camat-lain', 'DISTRICT_OFFICER@area:32.01.22'))).toEqual([]);
    expect(await months(camat, '&month=2026-04')).toEqual(['2026-04']);
    expect(await months(camat, '&status=ACCEPTED')).toEqual([]);
  });

  describe('when missing', () => {
    const since = (id: string, at: string) =>
      registry.database.query(sql`UPDATE kim_history SET at = ${at} WHERE subject_id = ${id} AND to_status = 'ACTIVE'`);
    const missingFor = async (who: Api, query = 'month=2026-05') => {
      const found: MissingReport[] = [];
      for (let next: string | null = ''; next !== null;) {
        const cursor: string = next && `&cursor=${next}`;
        const page: Answer<Page<MissingReport>> = await who.get(`/v1/missing-reports?limit=3&${query}${cursor}`);
        expect(page.status).toBe(200);
        found.push(...page.body.items);
        ({ next } = page.body);
      }
      return found;
    };
    const of = async (who: Api, query?: string) => (await missingFor(who, query)).filter((row) => row.kimId === kimId);

    it('is listed to the district, as are late and returned ones', async () => {
      await since(kimId, '2026-05-31T16:59:59Z');
      const [missing] = await of(camat);
      expect(missing).toMatchObject({ state: 'MISSING', dueOn: '2026-06-10', overdue: true, reportId: null });
      expect(missing!.villageCodes).toEqual(['32.01.27.2001']);

      const { id } = await reported(ketua, kimId, { month: '2026-05' });
      expect(await of(camat)).toMatchObject([{ state: 'LATE', overdue: false, reportId: id }]);
      await camat.post(`/v1/reports/${id}/return`, { reason: 'x' }, ifMatch(1));
      expect(await of(camat)).toMatchObject([{ state: 'RETURNED', overdue: true, reportId: id }]);
      await registry.database.query(sql`UPDATE report SET late = false, status = 'SUBMITTED' WHERE id = ${id}`);
      expect(await of(camat)).toEqual([]);
    });

    it('is due for months before whose end the KIM was active, within the scope of the caller', async () => {
      await since(kimId, '2026-05-31T17:00:00Z');
      expect(await of(camat)).toEqual([]);
      expect(await of(camat, 'month=2026-06')).toHaveLength(1);
      await since(kimId, '2026-01-01T00:00:00Z');
      for (const who of [camat, verifikator, ketua]) expect(await of(who)).toHaveLength(1);
      expect(await missingFor(await registry.asMember({ kimId }))).toHaveLength(1);
      expect(await missingFor(await registry.as('camat-lain', 'DISTRICT_OFFICER@area:32.01.22'))).toEqual([]);
      expect(await of(verifikator, 'month=2026-05&area=32.01.27')).toHaveLength(1);
      expect(await of(verifikator, 'month=2026-05&area=32.01.22')).toEqual([]);
      const ids = (await missingFor(verifikator)).map((row) => row.kimId);
      expect(ids).toEqual(ids.toSorted());
      expect(new Set(ids).size).toBe(ids.length);
    });

    it('rejects a month that has not ended', async () => {
      expect(await camat.get(`/v1/missing-reports?month=${thisMonth}`)).toMatchObject({
        status: 422,
        body: { code: 'report-too-early' },
      });
    });

    it.each(['', '?month=May', '?month=2026-05&area=Bogor', '?month=2026-05&cursor=x', '?month=2026-05&page=1'])(
      'rejects the query %j',
      async (query) => {
        expect(await camat.get(`/v1/missing-reports${query}`)).toMatchObject({ status: 400 });
      },
    );
  });

  it.each(['?cursor=x', '?month=2026-00', '?status=DONE', '?kim=1', '/1', '/1/history'])(
    'rejects the query %j',
    async (query) => {
      expect(await camat.get(`/v1/reports${query}`)).toMatchObject({ status: 400 });
    },
  );

  it('returns 404 for an unknown id', async () => {
    const nothing = '/v1/reports/0197a5f0-7c1e-7b2a-9d3c-5a6f1e2d3c4b';
    for (const path of [nothing, `${nothing}/history`])
      expect(await verifikator.get(path)).toMatchObject({ status: 404, body: { code: 'report-not-found' } });
  });

  it('publishes its workflow', async () => {
    expect((await registry.anonymous.get('/v1/workflows/report')).body).toMatchObject({
      noun: 'report',
      final: ['ACCEPTED'],
    });
  });
});
