import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sql } from '#database';
import type { Page } from '#http-api';
import {
  assigned,
  ifMatch,
  newAspiration,
  newSupporter,
  otherVillage,
  received,
  aspirationsFixture,
  type AspirationsFixture,
} from '../../../../../test/aspirations/sample-aspiration.js';
import type { AspirationResponse } from '../../aspirations/aspiration.dto.js';
import type { NewAspiration } from '../../intake/intake.dto.js';
import type { AgencySuggestionsResponse, QueueEntry, QueueTotals } from './queue.dto.js';

const lamp = { category: 'OTHER', title: 'Lampu jalan padam', body: 'Lampu di depan pasar padam sejak Senin, gelap.' };
const clinic = {
  category: 'OTHER',
  title: 'Antrean puskesmas',
  body: 'Dokter gigi puskesmas selalu datang siang hari.',
};

describe('the queues of a coordinator', () => {
  let on: AspirationsFixture;
  beforeAll(async () => {
    on = await aspirationsFixture();
  });
  afterAll(() => on.stop());

  const queue = async (name: string, query = '') =>
    (await on.coordinator.get<Page<QueueEntry>>(`/v1/aspiration-queues/${name}${query}`)).body;
  const waiting = async (changes: Partial<NewAspiration>) => {
    const { id } = await received(on, changes);
    return (await on.coordinator.post<AspirationResponse>(`/v1/aspirations/${id}/verify`, {}, ifMatch(1))).body;
  };
  const givenTo = async (agencyId: string, changes: Partial<NewAspiration>) => {
    const { id, version } = await waiting(changes);
    await on.coordinator.post(`/v1/aspirations/${id}/assign`, { agencyId }, ifMatch(version));
    return id;
  };

  it('list what waits, oldest first, page by page, without what is done', async () => {
    const first = await received(on, lamp);
    const second = await received(on);
    await on.member.post(`/v1/aspirations/${second.id}/supporters`, newSupporter);
    const page = await queue('verification', '?limit=1');
    expect(page.items).toMatchObject([
      {
        id: first.id,
        version: 1,
        trackingNumber: first.trackingNumber,
        dueOn: first.verifyBy,
        affected: 1,
        routedTo: null,
      },
    ]);
    const next = await queue('verification', `?limit=1&cursor=${page.next}`);
    expect(next).toMatchObject({ items: [{ id: second.id, affected: 2, routedTo: 'dpupr' }], next: null });
    expect(next.items[0]!.priority).toBeGreaterThan(page.items[0]!.priority);
    await on.coordinator.post(`/v1/aspirations/${first.id}/verify`, {}, ifMatch(1));
    expect((await queue('verification')).items.map(({ id }) => id)).toEqual([second.id]);
    expect((await queue('assignment')).items).toMatchObject([{ id: first.id, routedTo: null }]);
    await on.coordinator.post(`/v1/aspirations/${first.id}/assign`, { agencyId: 'dpupr' }, ifMatch(2));
    expect((await queue('assignment')).items).toEqual([]);
  });

  it('list a declined aspiration again, with the agency that a rule still names', async () => {
    const { id, now } = await assigned(on);
    const declined = { text: 'Jalan ini milik provinsi.' };
    expect(await on.liaison.post(`/v1/aspirations/${id}/decline`, declined, ifMatch(now.version))).toMatchObject({
      status: 200,
    });
    expect((await queue('assignment')).items).toMatchObject([{ id, declines: 1, routedTo: 'dpupr' }]);
    expect(JSON.stringify(await queue('assignment'))).not.toContain('provinsi');
  });

  it('are limited to the scope of the coordinator', async () => {
    const { id } = await received(on, lamp);
    const far = await on.as('koordinator-jauh', 'COMPLAINT_COORDINATOR@area:32.01.23');
    expect(await far.get('/v1/aspiration-queues/verification')).toMatchObject({ status: 200, body: { items: [] } });
    const near = await on.as('koordinator-dekat', 'COMPLAINT_COORDINATOR@area:32.01.22');
    const seen = await near.get<Page<QueueEntry>>('/v1/aspiration-queues/verification');
    expect(seen.body.items.map((entry) => entry.id)).toContain(id);
    expect((await queue('verification', '?area=32.01.23')).items).toEqual([]);
    expect(await near.get('/v1/aspiration-queues/verification?area=32.01.23')).toMatchObject({ status: 403 });
    expect(await on.coordinator.get('/v1/aspiration-queues/nothing')).toMatchObject({ status: 400 });
    expect(await on.coordinator.get('/v1/aspiration-queues/verification?cursor=x')).toMatchObject({ status: 400 });
  });

  it('suggest agencies with similar aspirations, after the one of a rule', async () => {
    await Promise.all([0, 1, 2].map(() => givenTo('dinkes', clinic)));
    await givenTo('dpupr', lamp);
    const suggest = async (id: string) =>
      (await on.coordinator.get<AgencySuggestionsResponse>(`/v1/aspirations/${id}/agency-suggestions`)).body.items;
    const dark = await waiting({ ...lamp, body: 'Lampu jalan di depan masjid padam, gelap sekali.' });
    const [best] = await suggest(dark.id);
    expect(best).toMatchObject({ agencyId: 'dpupr', reason: 'SIMILAR_ASPIRATIONS' });
    const sick = await waiting({ ...clinic, body: 'Dokter gigi di puskesmas tidak ada.' });
    expect((await suggest(sick.id))[0]).toMatchObject({ agencyId: 'dinkes', reason: 'SIMILAR_ASPIRATIONS' });
    const bridge = await received(on, { ...newAspiration, body: clinic.body });
    const all = await suggest(bridge.id);
    expect(all[0]).toMatchObject({ agencyId: 'dpupr', reason: 'RULE' });
    expect(all.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 2);
  });

  it('are counted, with what is overdue, within the scope of the coordinator', async () => {
    const totals = async (who = on.coordinator, query = '') => {
      const { items } = (await who.get<QueueTotals>(`/v1/aspiration-queues${query}`)).body;
      return Object.fromEntries(items.map(({ queue: name, ...total }) => [name, total]));
    };
    const before = await totals();
    const late = await received(on, lamp);
    await waiting(lamp);
    await on.database.query(sql`UPDATE deadline SET due_on = '2026-01-05' WHERE aspiration_id = ${late.id}`);
    const after = await totals();
    expect(after['verification']!.waiting).toBe(before['verification']!.waiting + 1);
    expect(after['verification']!.overdue).toBe(before['verification']!.overdue + 1);
    expect(after['assignment']!.waiting).toBe(before['assignment']!.waiting + 1);
    expect(after['review']).toEqual({ waiting: 0, overdue: 0, oldestReceivedAt: null });
    const far = await on.as('koordinator-lain', 'COMPLAINT_COORDINATOR@area:32.01.23');
    for (const total of Object.values(await totals(far))) expect(total.waiting).toBe(0);
    expect((await far.get('/v1/aspiration-queues?area=32.01.22')).status).toBe(403);
    expect(await totals(on.coordinator, '?area=32.01.22')).toEqual(after);
  });

  it('have as many rows as their totals count, and as many of them overdue, for every area and reader', async () => {
    const held = await waiting(lamp);
    await on.database.query(sql`UPDATE aspiration SET village_code = ${otherVillage} WHERE id = ${held.id}`);
    await on.coordinator.post(
      `/v1/aspirations/${held.id}/hold`,
      { text: 'Menunggu batas wilayah.' },
      ifMatch(held.version),
    );
    const merged = await received(on, clinic);
    const root = await received(on, clinic);
    await on.coordinator.post(`/v1/aspirations/${merged.id}/merge`, { into: root.id, intoVersion: 1 }, ifMatch(1));
    await on.database.query(sql`
      UPDATE deadline SET due_on = '2026-01-05' WHERE get_byte(uuid_send(aspiration_id), 15) % 2 = 0 AND stopped_at IS NULL`);
    const today = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);
    const near = await on.as('koordinator-desa', `COMPLAINT_COORDINATOR@area:${otherVillage}`);
    for (const [who, areas] of [
      [on.coordinator, ['', 'area=32.01', 'area=32.01.22', `area=${otherVillage}`, 'area=32.01.23']],
      [near, ['', `area=${otherVillage}`]],
    ] as const)
      for (const area of areas) {
        const { items } = (await who.get<QueueTotals>(`/v1/aspiration-queues?${area}`)).body;
        for (const { queue: name, waiting: rows, overdue } of items) {
          const found: QueueEntry[] = [];
          for (let next: string | null = ''; next !== null;) {
            const path: string = `/v1/aspiration-queues/${name}?limit=2&${area}${next && `&cursor=${next}`}`;
            const { body } = await who.get<Page<QueueEntry>>(path);
            found.push(...body.items);
            next = body.next;
          }
          const late = found.filter(({ dueOn }) => dueOn !== null && dueOn < today);
          expect({ name, area, rows, overdue }).toEqual({ name, area, rows: found.length, overdue: late.length });
        }
      }
  });
});
