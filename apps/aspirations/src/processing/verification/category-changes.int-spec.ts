import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Api, eventually } from '#testing';
import {
  aspirationsFixture,
  type AspirationsFixture,
  assigned,
  ifMatch,
  must,
  newAspiration,
  received,
  responded,
} from '../../../../../test/aspirations/sample-aspiration.js';
import type { AspirationResponse } from '../../aspirations/aspiration.dto.js';
import type { EntriesResponse } from '../../aspirations/entries/entry.dto.js';
import type { PartsResponse } from '../../aspirations/parts/part.dto.js';
import type { TrackingResponse } from '../../citizens/tracking/tracking.dto.js';
import type { CategoryCorrections } from '../../intake/categories/category-correction.dto.js';

type Problem = { code: string; errors?: { pointer: string }[] };
const text = 'Isinya tentang jembatan, bukan hal lain.';

describe('a category that the coordinator corrects', () => {
  let on: AspirationsFixture;
  beforeAll(async () => {
    on = await aspirationsFixture();
    const limits = await on.admin.get<{ timeLimits: object[] }>('/v1/time-limits');
    const short = { stage: 'RESPONSE', class: null, category: 'OTHER', agencyId: null, workingDays: 2, warnBefore: 1 };
    const timeLimits = [...limits.body.timeLimits, { ...short, effectiveFrom: '2026-01-01', source: 'SOP' }];
    must(200, await on.admin.replace('/v1/time-limits', { timeLimits }));
  });
  afterAll(() => on.stop());

  const get = async (id: string) => (await on.coordinator.get<AspirationResponse>(`/v1/aspirations/${id}`)).body;
  const recategorise = async (id: string, body: object, who: Api = on.coordinator) =>
    who.post<AspirationResponse & Problem>(
      `/v1/aspirations/${id}/recategorise`,
      body,
      ifMatch((await get(id)).version),
    );
  const verified = async () => {
    const { id, version } = await received(on, { category: 'OTHER' });
    await on.coordinator.post(`/v1/aspirations/${id}/verify`, {}, ifMatch(version));
    return id;
  };
  const published = (type: string, key: string) =>
    eventually(() => {
      const events = on.published.filter((one) => one.type === type && one.key === key);
      if (events.length === 0) throw new Error(`${type} is not published yet`);
      return events;
    });
  const entries = async (id: string) =>
    (await on.coordinator.get<EntriesResponse>(`/v1/aspirations/${id}/entries`)).body.items;

  it('gives a waiting aspiration to the agency that the rules name for it', async () => {
    const id = await verified();
    const answer = await recategorise(id, { category: 'ROADS_AND_BRIDGES', text });
    expect(answer).toMatchObject({
      status: 200,
      body: { category: 'ROADS_AND_BRIDGES', status: 'ASSIGNED', agencyId: 'dpupr' },
    });
    const [event] = await published('AspirationRecategorised', id);
    expect(event!.data).toMatchObject({ category: 'ROADS_AND_BRIDGES', categoryBefore: 'OTHER', agencyId: null });
    expect(JSON.stringify(event!.data)).not.toContain('jembatan');
  });

  it('has a reason that offices read and the reporter does not', async () => {
    const { id, trackingNumber, pin } = await received(on);
    await recategorise(id, { category: 'OTHER', text });
    expect(await entries(id)).toMatchObject([{ kind: 'CATEGORY_CHANGE', text }]);
    const tracked = await on.anyone.post<TrackingResponse>('/v1/tracking', { trackingNumber, pin });
    expect(JSON.stringify(tracked.body)).not.toContain(text);
  });

  it('stays with its agency, which is notified, by the time limit of the category', async () => {
    const { id, now } = await assigned(on);
    const after = (await recategorise(id, { category: 'OTHER', text })).body;
    expect(after).toMatchObject({ status: 'ASSIGNED', agencyId: 'dpupr', category: 'OTHER' });
    const due = (one: AspirationResponse) => one.deadlines.find(({ stage }) => stage === 'RESPONSE')!.dueOn;
    expect(due(after) < due(now)).toBe(true);
    const events = await published('AspirationRecategorised', id);
    expect(events.map(({ topic }) => topic).toSorted()).toEqual([
      'agency.dpupr.aspirations.v1',
      'aspirations.aspiration.v1',
    ]);
  });

  it('moves an assigned aspiration to the agency of the category on demand, and never back to one that had it', async () => {
    const { id, version } = await received(on, { category: 'OTHER' });
    await on.coordinator.post(`/v1/aspirations/${id}/verify`, {}, ifMatch(version));
    await on.coordinator.post(`/v1/aspirations/${id}/assign`, { agencyId: 'dinkes' }, ifMatch(version + 1));
    const moved = await recategorise(id, { category: 'ROADS_AND_BRIDGES', text, reassign: true });
    expect(moved.body).toMatchObject({ status: 'ASSIGNED', agencyId: 'dpupr', category: 'ROADS_AND_BRIDGES' });
    expect((await published('AspirationRecalled', id))[0]!.data).toMatchObject({ agencyId: 'dinkes' });

    const back = (await get(id)).version;
    await on.liaison.post(`/v1/aspirations/${id}/decline`, { text: 'Bukan wewenang kami.' }, ifMatch(back));
    await recategorise(id, { category: 'OTHER', text });
    expect((await recategorise(id, { category: 'ROADS_AND_BRIDGES', text })).body).toMatchObject({
      status: 'VERIFIED',
      agencyId: null,
    });
  });

  it('takes no step when it is the same', async () => {
    const { id, version } = await received(on);
    expect((await recategorise(id, { category: newAspiration.category, text })).body.version).toBe(version);
    expect(await entries(id)).toEqual([]);
  });

  it('is that of one part of a split aspiration', async () => {
    const id = await verified();
    const parts = [{ agencyId: 'dpupr' }, { agencyId: 'dinkes' }];
    const { version } = await get(id);
    const split = await on.coordinator.post<PartsResponse>(`/v1/aspirations/${id}/split`, { parts }, ifMatch(version));
    const part = split.body.items[1]!;
    expect(await recategorise(part.id, { category: 'ROADS_AND_BRIDGES', text })).toMatchObject({
      status: 200,
      body: { agencyId: 'dinkes', category: 'ROADS_AND_BRIDGES' },
    });
    expect(await get(id)).toMatchObject({ status: 'SPLIT', category: 'OTHER' });
    const similar = await on.coordinator.get<{ items: { id: string }[] }>(`/v1/aspirations/${id}/similar`);
    expect(similar.body.items.map((one) => one.id)).not.toContain(part.id);
  });

  it('is refused when it is unknown, once it is answered, and to an agency', async () => {
    const { id } = await assigned(on);
    expect(await recategorise(id, { category: 'NO_SUCH', text })).toMatchObject({
      status: 422,
      body: { code: 'unknown-category', errors: [{ pointer: '/category' }] },
    });
    expect(await recategorise(id, { category: 'OTHER' })).toMatchObject({ status: 400 });
    expect(await recategorise(id, { category: 'OTHER', text }, on.liaison)).toMatchObject({ status: 403 });
    const answered = await responded(on);
    expect(await recategorise(answered.id, { category: 'OTHER', text })).toMatchObject({
      status: 409,
      body: { code: 'transition-refused' },
    });
  });

  it('is counted with what was suggested, for who trains the suggestions', async () => {
    const counted = async () => {
      const { body } = await on.admin.get<CategoryCorrections>('/v1/categories/corrections');
      return body.items.find(({ before, after }) => before === 'OTHER' && after === 'ROADS_AND_BRIDGES');
    };
    const before = (await counted())?.corrections ?? 0;
    const { id, version } = await received(on, { category: 'OTHER' });
    await on.coordinator.post(`/v1/aspirations/${id}/verify`, { category: 'ROADS_AND_BRIDGES' }, ifMatch(version));
    const after = await counted();
    expect(after!.corrections).toBe(before + 1);
    expect(after!.suggestedFirst).toBeGreaterThan(0);
    expect((await on.admin.get<CategoryCorrections>('/v1/categories/corrections?to=2020-01-01')).body.items).toEqual(
      [],
    );
  });
});
