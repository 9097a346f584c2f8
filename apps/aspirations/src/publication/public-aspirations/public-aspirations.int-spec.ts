import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { archiveReasons } from '#contracts';
import {
  activeKim,
  assigned,
  ifMatch,
  newAspiration,
  received,
  responded,
  aspirationsFixture,
  type AspirationsFixture,
  village,
  memberAccount,
} from '../../../../../test/aspirations/sample-aspiration.js';
import type { AspirationResponse } from '../../aspirations/aspiration.dto.js';
import type { PublicAspiration } from './public-aspiration.dto.js';

interface PublicPage {
  readonly items: readonly PublicAspiration[];
  readonly next: string | null;
}

describe('public aspirations', () => {
  let on: AspirationsFixture;
  beforeAll(async () => {
    on = await aspirationsFixture();
  });
  afterAll(() => on.stop());

  const get = (id: string, headers?: Record<string, string>) =>
    on.anyone.get<PublicAspiration>(`/v1/public-aspirations/${id}`, headers);
  const list = (query = '') => on.anyone.get<PublicPage>(`/v1/public-aspirations${query}`);
  const idsOf = (page: PublicPage) => page.items.map(({ id }) => id);

  it('show text, progress and answer, without personal data', async () => {
    const { id, trackingNumber } = await responded(on);
    const { status, body, headers } = await get(id);
    expect(status).toBe(200);
    expect(headers['cache-control']).toBe('no-cache');
    expect(body).toMatchObject({
      id,
      status: 'RESPONDED',
      category: 'ROADS_AND_BRIDGES',
      villageCode: village,
      body: 'Papan jembatan lepas tiga lembar. Hubungi Bu •••••• di ••••••••••••••.',
      agency: { id: 'dpupr', name: 'Dinas PUPR' },
      answer: 'Jembatan diperbaiki pekan ini.',
    });
    expect(body.history.map((step) => step.status)).toEqual(['RECEIVED', 'VERIFIED', 'ASSIGNED', 'RESPONDED']);
    const whole = JSON.stringify(body);
    for (const secret of [trackingNumber, activeKim, memberAccount, 'Siti', '0812', newAspiration.reporter.phone!])
      expect(whole).not.toContain(secret);
  });

  it('exclude unverified and confidential aspirations', async () => {
    const early = await received(on);
    const hidden = await assigned(on, { confidential: true });
    const { body } = await list('?limit=200');
    for (const { id } of [early, hidden]) {
      expect(await get(id)).toMatchObject({ status: 404, body: { code: 'aspiration-not-found' } });
      expect(idsOf(body)).not.toContain(id);
    }
  });

  it('disappear from every response with the transition that makes them confidential', async () => {
    const { id, version } = await received(on);
    const verified = await on.coordinator.post<AspirationResponse>(
      `/v1/aspirations/${id}/verify`,
      {},
      ifMatch(version),
    );
    expect(verified.status).toBe(200);
    const { headers } = await get(id);
    const cached = { 'if-none-match': headers['etag']! };
    expect((await get(id, cached)).status).toBe(304);
    expect((await get(id, { 'if-none-match': 'W/"x", *' })).status).toBe(200);

    const raised = await on.coordinator.post(
      `/v1/aspirations/${id}/protect`,
      { confidential: true },
      ifMatch(verified.body.version),
    );
    expect(raised.status).toBe(200);
    expect((await get(id, cached)).status).toBe(404);
    expect(idsOf((await list('?limit=200')).body)).not.toContain(id);
    const open311 = await on.anyone.get(`/open311/v2/requests/${id}.json`);
    expect(open311.status).toBe(404);
  });

  it('exclude archived aspirations', async () => {
    const { id, version } = await received(on);
    const body = { reason: archiveReasons[0], text: 'Bukan urusan pemerintah.' };
    expect((await on.coordinator.post(`/v1/aspirations/${id}/archive`, body, ifMatch(version))).status).toBe(200);
    expect((await get(id)).status).toBe(404);
  });

  it('show merged aspirations once', async () => {
    const [root, duplicate] = [await assigned(on), await assigned(on)];
    const merged = await on.coordinator.post(
      `/v1/aspirations/${duplicate.id}/merge`,
      { into: root.id, intoVersion: root.now.version },
      ifMatch(duplicate.now.version),
    );
    expect(merged.status).toBe(200);
    expect((await get(root.id)).status).toBe(200);
    expect((await get(duplicate.id)).status).toBe(404);
  });

  it('are paged, latest first, each once', async () => {
    for (const _ of [1, 2, 3]) await assigned(on, { category: 'ROADS_AND_BRIDGES' });
    const all = (await list('?limit=200')).body;
    const seen: string[] = [];
    for (let query = '?limit=2'; ;) {
      const { body } = await list(query);
      seen.push(...idsOf(body));
      if (body.next === null) break;
      query = `?limit=2&cursor=${body.next}`;
    }
    expect(seen).toEqual(idsOf(all));
    const times = all.items.map(({ receivedAt }) => receivedAt);
    expect(times).toEqual(times.toSorted().toReversed());
  });

  it('can be filtered by status, kind, category, agency and area', async () => {
    const { id } = await assigned(on, { kind: 'SUGGESTION' });
    for (const query of [
      'status=ASSIGNED',
      'kind=SUGGESTION',
      'category=ROADS_AND_BRIDGES',
      'agency=dpupr',
      'area=32.01',
      `area=${village}`,
    ])
      expect([query, idsOf((await list(`?limit=200&${query}`)).body)]).toEqual([query, expect.arrayContaining([id])]);
    for (const query of ['status=CLOSED', 'category=OTHER', 'agency=dinkes', 'area=32.02', 'area=32.01.22.2005'])
      expect([query, idsOf((await list(`?limit=200&${query}`)).body)]).toEqual([query, []]);
  });

  it.each(['?cursor=x', '?limit=0', '?limit=1000', '?area=7', '?status=LOST', '?reporter=Siti'])(
    'refuse %s',
    async (query) => {
      expect(await list(query)).toMatchObject({ status: 400, body: { code: 'invalid-request' } });
    },
  );
});
