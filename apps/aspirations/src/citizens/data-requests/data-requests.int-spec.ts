import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { HistoryPage } from '#lifecycle';
import { type Api, eventually } from '#testing';
import { sql } from '#database';
import {
  ifMatch,
  newSupporter,
  received,
  aspirationsFixture,
  type AspirationsFixture,
} from '../../../../../test/aspirations/sample-aspiration.js';
import type { ContactsResponse, ReporterResponse } from '../reporters/reporter.dto.js';
import type { DataExportResponse, DataRequestResponse } from './data-request.dto.js';
import type { DataRight } from './data-request.rules.js';

type Problem = { code: string };
const hour = 3_600_000;

describe('data requests of reporters', () => {
  let on: AspirationsFixture;
  let dpo: Api;
  beforeAll(async () => {
    on = await aspirationsFixture();
    dpo = await on.as('dpo', 'DPO@*');
  });
  afterAll(() => on.stop());

  const ask = (trackingNumber: string, kind: DataRight, more: object = {}) =>
    dpo.post<DataRequestResponse & Problem>('/v1/data-requests', {
      trackingNumber,
      kind,
      identifiedBy: 'PIN',
      ...more,
    });
  const recorded = async (trackingNumber: string, kind: DataRight, more: object = {}) => {
    const { status, body } = await ask(trackingNumber, kind, more);
    expect([status, body]).toEqual([201, expect.anything()]);
    return body;
  };
  const fulfil = ({ id, version }: DataRequestResponse, body: object = {}) =>
    dpo.post<DataRequestResponse & Problem>(`/v1/data-requests/${id}/fulfil`, body, ifMatch(version));
  const reporter = (id: string) =>
    on.coordinator.get<ReporterResponse & Problem>(`/v1/aspirations/${id}/reporter?purpose=test`);
  const contacts = async (id: string) =>
    (await on.notifier.post<ContactsResponse>('/v1/contacts/resolve', { aspirationIds: [id] })).body.reporters;
  const historyOf = async (id: string) => (await dpo.get<HistoryPage>(`/v1/data-requests/${id}/history`)).body.items;
  const published = (key: string) => on.published.filter((event) => event.key === key).map(({ type }) => type);

  it('are due 3 × 24 calendar hours after the request', async () => {
    const { trackingNumber } = await received(on);
    const receivedAt = new Date(Date.now() - 5 * hour).toISOString();
    const request = await recorded(trackingNumber.toLowerCase(), 'ACCESS', { receivedAt });
    expect(Date.parse(request.dueAt) - Date.parse(receivedAt)).toBe(72 * hour);
    expect(request).toMatchObject({ status: 'OPEN', version: 1 });
    expect(await historyOf(request.id)).toMatchObject([{ action: 'receive', actor: 'dpo' }]);
    expect((await dpo.get<DataRequestResponse>(`/v1/data-requests/${request.id}`)).body).toEqual(request);
    const open = await dpo.get<{ items: DataRequestResponse[] }>('/v1/data-requests?status=OPEN');
    expect(open.body.items).toContainEqual(request);
    const far = await on.as('jauh', 'COMPLAINT_COORDINATOR@area:32.01.05');
    expect((await far.get<{ items: unknown[] }>('/v1/data-requests')).body.items).toEqual([]);
  });

  it('publish one warning and one miss, also when three jobs run concurrently', async () => {
    const { trackingNumber } = await received(on);
    const { id, dueAt } = await recorded(trackingNumber, 'CORRECTION');
    const before = (hours: number) => new Date(Date.parse(dueAt) - hours * hour);
    const runJob = async (now: Date) => {
      const counts = await Promise.all([1, 2, 3].map(() => on.dataRequestJob.run(now)));
      return counts.reduce((sum, count) => sum + count, 0);
    };
    await on.dataRequestJob.run(before(24.1));
    await eventually(() => expect(published(id)).toEqual([]));
    await runJob(before(24));
    await runJob(before(0.1));
    await eventually(() => expect(published(id)).toEqual(['DataRequestDeadlineNear']));
    await runJob(before(0));
    await runJob(before(-48));
    await eventually(() => expect(published(id)).toEqual(['DataRequestDeadlineNear', 'DataRequestDeadlineMissed']));
    const { body } = await dpo.get<DataRequestResponse>(`/v1/data-requests/${id}`);
    expect(body).toMatchObject({ version: 3, status: 'OPEN', missedAt: dueAt });
    expect((await historyOf(id)).map(({ action }) => action)).toEqual(['receive', 'near-deadline', 'miss-deadline']);
  });

  it('export the data with the log of accesses', async () => {
    const { id, trackingNumber } = await received(on);
    await reporter(id);
    const request = await recorded(trackingNumber, 'ACCESS');
    const { body } = await dpo.get<DataExportResponse>(`/v1/data-requests/${request.id}/export`);
    expect(body).toMatchObject({ trackingNumber, fullName: 'Siti Contoh', restrictedAt: null });
    expect(body.accesses.map(({ role }) => role)).toEqual(['COMPLAINT_COORDINATOR', 'DPO']);
    expect(await fulfil(request)).toMatchObject({ status: 200, body: { status: 'FULFILLED', version: 2 } });
    const late = await dpo.get<Problem>(`/v1/data-requests/${request.id}/export`);
    expect(late).toMatchObject({ status: 409, body: { code: 'not-an-access-request' } });
  });

  it('correct the data', async () => {
    const { id, trackingNumber } = await received(on);
    const request = await recorded(trackingNumber, 'CORRECTION');
    expect(await fulfil(request)).toMatchObject({ status: 422, body: { code: 'correction-missing' } });
    const correction = { fullName: 'Siti Contoh Benar', phone: null, email: 'benar@warga.example' };
    expect(await fulfil(request, { correction })).toMatchObject({ status: 200 });
    expect((await reporter(id)).body).toEqual(correction);
    expect(await contacts(id)).toMatchObject([{ reporterId: id, ...correction }]);
  });

  it.each(['RESTRICTION', 'WITHDRAWAL'] as const)('stop all use of the data: %s', async (kind) => {
    const { id, trackingNumber } = await received(on);
    expect(await fulfil(await recorded(trackingNumber, kind))).toMatchObject({ status: 200 });
    expect(await reporter(id)).toMatchObject({ status: 409, body: { code: 'reporter-restricted' } });
    expect(await contacts(id)).toEqual([]);
    const access = await recorded(trackingNumber, 'ACCESS');
    const { body } = await dpo.get<DataExportResponse>(`/v1/data-requests/${access.id}/export`);
    expect(body).toMatchObject({ fullName: 'Siti Contoh', restrictedAt: expect.any(String) });
  });

  it('destroy the key and publish the erasure', async () => {
    const { id, trackingNumber } = await received(on);
    const request = await recorded(trackingNumber, 'ERASURE');
    expect(await fulfil(request)).toMatchObject({ status: 200, body: { status: 'FULFILLED' } });
    expect(await on.database.query(sql`SELECT FROM reporter_key WHERE aspiration_id = ${id}`)).toEqual([]);
    expect(await reporter(id)).toMatchObject({ status: 404, body: { code: 'reporter-erased' } });
    await eventually(() => expect(published(request.id)).toEqual(['ReporterErased']));
    expect(await ask(trackingNumber, 'ACCESS')).toMatchObject({ status: 404, body: { code: 'reporter-erased' } });
    expect((await historyOf(request.id)).map(({ action }) => action)).toEqual(['receive', 'erase']);
  });

  it('apply to supporters, too, and do not affect other reporters', async () => {
    const { id } = await received(on);
    const supporter = await on.member.post<{ trackingNumber: string }>(
      `/v1/aspirations/${id}/supporters`,
      newSupporter,
    );
    expect(await fulfil(await recorded(supporter.body.trackingNumber, 'ERASURE'))).toMatchObject({ status: 200 });
    expect(await contacts(id)).toMatchObject([{ reporterId: id }]);
  });

  it('reject invalid requests', async () => {
    const { trackingNumber } = await received(on);
    const request = await recorded(trackingNumber, 'ERASURE');
    const refusals: [Promise<{ status: number; body: Problem }>, number, string][] = [
      [ask(trackingNumber, 'ERASURE'), 409, 'data-request-open'],
      [ask('SB-2222-2222-2', 'ACCESS'), 422, 'unknown-tracking-number'],
      [ask(`${trackingNumber}X`, 'ACCESS'), 422, 'unknown-tracking-number'],
      [ask(trackingNumber, 'ACCESS', { receivedAt: '2099-01-01T00:00:00Z' }), 422, 'received-in-future'],
      [ask(trackingNumber, 'PORTABILITY' as DataRight), 400, 'invalid-request'],
      [fulfil(request, { correction: { fullName: 'X', phone: null, email: null } }), 422, 'correction-not-requested'],
      [fulfil({ ...request, version: 9 }), 412, 'precondition-failed'],
    ];
    for (const [answer, status, code] of refusals) expect(await answer).toMatchObject({ status, body: { code } });
    const path = `/v1/data-requests/${request.id}/refuse`;
    const refused = await dpo.post<DataRequestResponse>(path, { reason: 'Bukan pemilik data' }, ifMatch(1));
    expect(refused).toMatchObject({ status: 200, body: { status: 'REFUSED', resolvedAt: expect.any(String) } });
    expect(await fulfil(refused.body)).toMatchObject({ status: 409, body: { code: 'transition-refused' } });
    expect(await on.dataRequestJob.run(new Date('2090-01-01T00:00:00Z'))).toBeGreaterThanOrEqual(0);
    expect(published(request.id)).toEqual([]);
  });

  it('are recorded and fulfilled once when two requests come concurrently', async () => {
    const { trackingNumber } = await received(on);
    const both = await Promise.all([ask(trackingNumber, 'ERASURE'), ask(trackingNumber, 'ERASURE')]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([201, 409]);
    const { body } = both.find(({ status }) => status === 201)!;
    const fulfilled = await Promise.all([fulfil(body), fulfil(body)]);
    expect(fulfilled.map(({ status }) => status).toSorted()).toEqual([200, 412]);
  });
});
