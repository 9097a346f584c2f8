import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sql } from '#database';
import type { ListPage } from '#http-api';
import { type Api, ordersWithoutIndex } from '#testing';
import {
  type AspirationsFixture,
  aspirationsFixture,
  assigned,
  ifMatch,
  received,
} from '../../../../test/aspirations/sample-aspiration.js';
import { savedViewList } from './saved-view-list.js';
import type { SavedViewResponse } from './saved-view.dto.js';

type Answered = SavedViewResponse & { code: string; errors?: { pointer: string }[] };

const urgent = { list: 'aspirations', name: 'Mendesak', parameters: { status: 'RECEIVED,VERIFIED', sort: 'priority' } };

describe('saved views', () => {
  let on: AspirationsFixture;
  let colleague: Api;
  beforeAll(async () => {
    on = await aspirationsFixture();
    colleague = await on.as('koordinator-kedua', 'COMPLAINT_COORDINATOR@area:32.01.22');
  });
  afterAll(() => on.stop());

  const save = (changes: object = {}, who: Api = on.coordinator) =>
    who.post<Answered>('/v1/views', { ...urgent, ...changes });
  const names = async (who: Api, query = '') =>
    (await who.get<ListPage<SavedViewResponse>>(`/v1/views?${query}`)).body.items.map(({ name }) => name);

  it('give the address of the list with their query', async () => {
    const waiting = await received(on, { category: 'OTHER' });
    await assigned(on);
    const saved = await save();
    expect(saved).toMatchObject({
      status: 201,
      headers: { etag: '"1"', location: `/v1/views/${saved.body.id}` },
      body: {
        ...urgent,
        own: true,
        sharedWith: null,
        invalid: [],
        address: '/v1/aspirations?status=RECEIVED%2CVERIFIED&sort=priority',
      },
    });
    const found = await on.coordinator.get<ListPage<{ id: string }>>(saved.body.address);
    expect(found.body.items.map(({ id }) => id)).toEqual([waiting.id]);
    const ppid = await on.as('ppid', 'PPID_OFFICER@*', 'PPID_SUPERIOR@*');
    for (const list of ['information-requests', 'information-objections']) {
      const { body } = await save({ list, name: list, parameters: {} }, ppid);
      expect((await ppid.get(body.address)).status).toBe(200);
    }
  });

  it('are of their account alone, until it shares them with its office or its agency', async () => {
    const own = (await save({ name: 'Punya sendiri' })).body;
    const ofOffice = (await save({ name: 'Untuk kantor', sharedWith: { kind: 'OFFICE' } })).body;
    const shared = { name: 'Untuk dinas', parameters: {}, sharedWith: { kind: 'AGENCY', agencyId: 'dpupr' } };
    expect((await save(shared, on.liaison)).status).toBe(201);
    expect(await names(colleague)).toEqual(['Untuk kantor']);
    expect(await names(on.coordinator, 'q=punya')).toEqual(['Punya sendiri']);
    expect(await names(on.coordinator, 'shared=true')).toEqual(['Untuk kantor']);
    expect(await names(await on.as('penghubung-kedua', 'AGENCY_LIAISON@agency:dpupr'))).toEqual(['Untuk dinas']);
    expect(await names(on.otherLiaison)).toEqual([]);
    expect(await colleague.get(`/v1/views/${own.id}`)).toMatchObject({ status: 404, body: { code: 'view-not-found' } });
    expect(await colleague.get(`/v1/views/${ofOffice.id}`)).toMatchObject({ status: 200, body: { own: false } });
    for (const call of [
      colleague.put(`/v1/views/${ofOffice.id}`, urgent, ifMatch(1)),
      colleague.delete(`/v1/views/${ofOffice.id}`, ifMatch(1)),
    ])
      expect(await call).toMatchObject({ status: 403, body: { code: 'view-of-another' } });
    for (const [who, sharedWith] of [
      [on.liaison, { kind: 'OFFICE' }],
      [on.liaison, { kind: 'AGENCY', agencyId: 'dinkes' }],
      [on.coordinator, { kind: 'AGENCY', agencyId: 'dpupr' }],
      [on.member, { kind: 'OFFICE' }],
    ] as const)
      expect((await save({ sharedWith }, who)).status).toBe(403);
  });

  it('are changed and deleted in the version that was read', async () => {
    const { id } = (await save({ name: 'Sementara' })).body;
    const changed = { ...urgent, name: 'Tetap', parameters: { unread: 'true' } };
    expect((await on.coordinator.put(`/v1/views/${id}`, changed, ifMatch(2))).status).toBe(412);
    expect(await on.coordinator.put(`/v1/views/${id}`, changed, ifMatch(1))).toMatchObject({
      status: 200,
      body: { ...changed, version: 2 },
    });
    const { body: read } = await on.coordinator.get<SavedViewResponse>(`/v1/views/${id}`);
    expect((await on.coordinator.put(`/v1/views/${id}`, read, ifMatch(2))).status).toBe(200);
    expect((await on.coordinator.delete(`/v1/views/${id}`, ifMatch(3))).status).toBe(204);
    expect((await on.coordinator.get(`/v1/views/${id}`)).status).toBe(404);
  });

  it.each([
    ['an unknown status', { parameters: { status: 'RECEIVED,OPEN' } }, '/parameters/status'],
    ['an unknown filter', { parameters: { colour: 'red' } }, '/parameters/colour'],
    ['an unknown order', { parameters: { sort: 'beauty' } }, '/parameters/sort'],
    ['a place in the list', { parameters: { cursor: 'x' } }, '/parameters/cursor'],
    ['a filter of another list', { list: 'information-requests', parameters: { mine: 'true' } }, '/parameters/mine'],
    ['an unknown list', { list: 'members' }, '/list'],
    ['no text', { parameters: { status: 1 } }, '/parameters/status'],
  ])('are not saved with %s', async (_what, changes, pointer) => {
    const { status, body } = await save(changes);
    expect([status, body.code, body.errors?.map((error) => error.pointer)]).toEqual([
      400,
      'invalid-request',
      [pointer],
    ]);
  });

  it('show which of their parameters the list refuses by now', async () => {
    const { id } = (await save({ name: 'Usang' })).body;
    await on.database.query(sql`UPDATE saved_view SET parameters = '{"status":"GONE","q":"jalan"}' WHERE id = ${id}`);
    const { body } = await on.coordinator.get<SavedViewResponse>(`/v1/views/${id}`);
    expect(body.invalid.map(({ pointer }) => pointer)).toEqual(['/parameters/status']);
    const english = await on.coordinator.get<SavedViewResponse>(`/v1/views/${id}`, { 'accept-language': 'en' });
    expect(english.headers['content-language']).toBe('en');
    expect(english.body.invalid[0]!.detail).not.toBe(body.invalid[0]!.detail);
    expect(await on.coordinator.get(body.address)).toMatchObject({ status: 400 });
  });

  it('are at most a hundred of an account', async () => {
    const many = await on.as('pengumpul', 'COMPLAINT_COORDINATOR@*');
    await on.database.query(sql`
      INSERT INTO saved_view (id, version, account, list, name, parameters, changed_at)
      SELECT gen_random_uuid(), 1, 'pengumpul', 'aspirations', 'Nomor ' || n, '{}', now() FROM generate_series(1, 99) AS n`);
    const both = await Promise.all([save({}, many), save({}, many)]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([201, 409]);
    expect(await save({}, many)).toMatchObject({ status: 409, body: { code: 'too-many-views' } });
  });

  it('are listed by an index', async () => {
    const ofAccount = sql`saved_view.account = 'koordinator'`;
    expect(await ordersWithoutIndex(on, savedViewList, ofAccount)).toEqual([]);
  });
});
