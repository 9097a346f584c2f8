import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ListPage } from '#http-api';
import type { Api } from '#testing';
import {
  assigned,
  type AspirationsFixture,
  aspirationsFixture,
  ifMatch,
  received,
} from '../../../../../test/aspirations/sample-aspiration.js';
import type { AspirationResponse } from '../aspiration.dto.js';
import type { MarkedAsRead } from './read-marks.dto.js';

describe('unread aspirations', () => {
  let on: AspirationsFixture;
  let first: AspirationResponse;
  let second: { id: string; version: number };
  beforeAll(async () => {
    on = await aspirationsFixture();
    first = (await assigned(on)).now;
    second = await received(on, { category: 'OTHER' });
  });
  afterAll(() => on.stop());

  const unread = async (who: Api = on.coordinator, query = '') =>
    (await who.get<ListPage<AspirationResponse>>(`/v1/aspirations?unread=true&count=true${query}`)).body;
  const ids = async (who?: Api, query?: string) => (await unread(who, query)).items.map(({ id }) => id);
  const mark = (items: object[], who: Api = on.coordinator) =>
    who.post<MarkedAsRead>('/v1/aspirations/read-marks', { items });

  it('are those that others have changed since the caller marked them as read', async () => {
    expect(await ids()).toEqual([second.id, first.id]);
    expect(await mark([{ id: first.id, version: first.version }])).toMatchObject({
      status: 200,
      body: { marked: [first.id] },
    });
    expect(await unread()).toMatchObject({ items: [{ id: second.id }], count: { rows: 1, more: false } });
    const again = await on.as('koordinator-lain', 'COMPLAINT_COORDINATOR@*');
    expect(await ids(again)).toEqual([second.id, first.id]);

    const progress = { text: 'Tim sudah ke lokasi.' };
    const accepted = await on.liaison.post<AspirationResponse>(
      `/v1/aspirations/${first.id}/accept`,
      {},
      ifMatch(first.version),
    );
    await on.liaison.post(`/v1/aspirations/${first.id}/progress`, progress, ifMatch(accepted.body.version));
    expect(await ids()).toEqual([second.id, first.id]);
    await mark([{ id: first.id, version: accepted.body.version }]);
    expect(await ids(undefined, '&agency=dpupr')).toEqual([first.id]);
    await mark([{ id: first.id, version: accepted.body.version + 1 }]);
    await mark([{ id: first.id, version: 1 }]);
    expect(await ids()).toEqual([second.id]);
  });

  it('are not those that only the caller has changed', async () => {
    const own = await received(on, { category: 'OTHER', title: 'Laporan sendiri' });
    expect(await ids(on.member)).not.toContain(own.id);
    expect(await ids()).toContain(own.id);
    await mark([{ id: own.id, version: 1 }]);
    await on.coordinator.post(`/v1/aspirations/${own.id}/verify`, {}, ifMatch(1));
    expect(await ids()).not.toContain(own.id);
    expect(await ids(on.member)).toContain(own.id);
  });

  it('are marked only within the reach of the caller, and never beyond what there is', async () => {
    const missing = '0197a5f0-7c1e-7b2a-9d3c-5a6f1e2d3c99';
    const items = [first.id, second.id, second.id, missing].map((id) => ({ id, version: 1_000 }));
    expect(await mark(items, on.liaison)).toMatchObject({ status: 200, body: { marked: [first.id] } });
    const now = (await on.coordinator.get<AspirationResponse>(`/v1/aspirations/${first.id}`)).body;
    expect(await ids(on.liaison)).not.toContain(first.id);
    const question = { text: 'Di RT berapa?' };
    const asked = await on.liaison.post(`/v1/aspirations/${first.id}/ask`, question, ifMatch(now.version));
    expect(asked.status).toBe(200);
    expect(await ids()).toContain(first.id);
    expect(await ids(on.liaison)).not.toContain(first.id);
    expect(await ids(on.otherLiaison)).toEqual([]);
  });

  it.each([
    ['nothing', []],
    ['a missing version', [{ id: '0197a5f0-7c1e-7b2a-9d3c-5a6f1e2d3c99' }]],
    ['no id', [{ id: 'x', version: 1 }]],
  ])('are not marked by %s', async (_what, items) => {
    expect(await mark(items)).toMatchObject({ status: 400, body: { code: 'invalid-request' } });
  });
});
