import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Api, eventually } from '#testing';
import {
  aspirationsFixture,
  type AspirationsFixture,
  ifMatch,
  received,
} from '../../../../../test/aspirations/sample-aspiration.js';
import type { AspirationResponse } from '../../aspirations/aspiration.dto.js';
import type { PartsResponse } from '../../aspirations/parts/part.dto.js';
import type { TrackingResponse } from '../../citizens/tracking/tracking.dto.js';
import type { QueueEntry } from '../queues/queue.dto.js';

type Problem = { code: string; errors?: { pointer: string }[] };
const text = 'Batas kewenangan jalan ini ditanyakan dulu ke Bina Marga.';

describe('what becomes of a verified aspiration', () => {
  let on: AspirationsFixture;
  beforeAll(async () => {
    on = await aspirationsFixture();
  });
  afterAll(() => on.stop());

  const get = async (id: string) => (await on.coordinator.get<AspirationResponse>(`/v1/aspirations/${id}`)).body;
  const post = async (id: string, step: string, body: object, who: Api = on.coordinator) =>
    who.post<AspirationResponse & Problem>(`/v1/aspirations/${id}/${step}`, body, ifMatch((await get(id)).version));
  const verify = (id: string, next?: object) => post(id, 'verify', next === undefined ? {} : { next });
  const typesOf = (id: string) =>
    on.published
      .filter(({ key, topic }) => key === id && topic === 'aspirations.aspiration.v1')
      .map(({ type }) => type);
  const expectPublished = (id: string, types: string[]) => eventually(() => expect(typesOf(id)).toEqual(types));

  it('goes by the rules without a choice', async () => {
    const { id } = await received(on);
    expect((await verify(id, { step: 'BY_RULE' })).body).toMatchObject({ status: 'ASSIGNED', agencyId: 'dpupr' });
  });

  it('waits for the coordinator, although a rule names an agency', async () => {
    const { id } = await received(on);
    expect((await verify(id, { step: 'WAIT' })).body).toMatchObject({ status: 'VERIFIED', agencyId: null });
    await expectPublished(id, ['AspirationReceived', 'AspirationVerified']);
  });

  it('goes to the agency that the coordinator names, which the event names for the reporter', async () => {
    const { id } = await received(on);
    expect((await verify(id, { step: 'ASSIGN', agencyId: 'dinkes' })).body).toMatchObject({
      status: 'ASSIGNED',
      agencyId: 'dinkes',
    });
    await expectPublished(id, ['AspirationReceived', 'AspirationVerified', 'AspirationAssigned']);
    const { data } = on.published.find(({ type, key }) => type === 'AspirationAssigned' && key === id)!;
    expect(data).toMatchObject({ agencyId: 'dinkes', agencyName: 'Dinas Kesehatan' });
  });

  it('is split at once, and its answer names all agencies', async () => {
    const { id } = await received(on);
    const next = { step: 'SPLIT', parts: [{ agencyId: 'dpupr' }, { agencyId: 'dinkes', category: 'OTHER' }] };
    expect((await verify(id, next)).body).toMatchObject({ status: 'SPLIT' });
    const { items } = (await on.coordinator.get<PartsResponse>(`/v1/aspirations/${id}/parts`)).body;
    expect(items).toMatchObject([
      { agencyId: 'dpupr', category: 'ROADS_AND_BRIDGES' },
      { agencyId: 'dinkes', category: 'OTHER' },
    ]);
    await post(items[0]!.id, 'respond', { text: 'Selesai.' }, on.liaison);
    await post(items[1]!.id, 'respond', { text: 'Selesai.' }, on.otherLiaison);
    const { data } = await eventually(() => {
      const event = on.published.find(({ type, key }) => type === 'AspirationResponded' && key === id);
      if (!event) throw new Error('the answer is not published yet');
      return event;
    });
    expect(data).toMatchObject({ agencyName: 'Dinas Kesehatan, Dinas PUPR' });
  });

  it('is held with a reason that its reporter does not read, and released to an agency', async () => {
    const { id, trackingNumber, pin } = await received(on);
    expect((await verify(id, { step: 'HOLD', text })).body).toMatchObject({ status: 'HELD', agencyId: null });
    const tracked = async () => (await on.anyone.post<TrackingResponse>('/v1/tracking', { trackingNumber, pin })).body;
    expect(await tracked()).toMatchObject({ status: 'HELD', agency: null });
    expect(JSON.stringify(await tracked())).not.toContain('Bina Marga');
    await expectPublished(id, ['AspirationReceived', 'AspirationVerified', 'AspirationHeld']);
    const queue = await on.coordinator.get<{ items: QueueEntry[] }>('/v1/aspiration-queues/held?limit=200');
    expect(queue.body.items.map((one) => one.id)).toContain(id);
    expect(await post(id, 'assign', { agencyId: 'dpupr' })).toMatchObject({ status: 409 });
    // A category that it is given meanwhile assigns it to no agency.
    expect((await post(id, 'recategorise', { category: 'OTHER', text })).body).toMatchObject({ status: 'HELD' });
    const released = await post(id, 'release', { next: { step: 'ASSIGN', agencyId: 'dpupr' } });
    expect(released.body).toMatchObject({ status: 'ASSIGNED', agencyId: 'dpupr' });
  });

  it('is refused whole, with the place of the fault, when the next step is', async () => {
    const { id } = await received(on);
    expect(await verify(id, { step: 'ASSIGN', agencyId: 'no-such' })).toMatchObject({
      status: 422,
      body: { code: 'unknown-agency', errors: [{ pointer: '/next/agencyId' }] },
    });
    const parts = [{ agencyId: 'dpupr' }, { agencyId: 'no-such' }];
    expect(await verify(id, { step: 'SPLIT', parts })).toMatchObject({
      status: 422,
      body: { code: 'unknown-agency', errors: [{ pointer: '/next/parts/1/agencyId' }] },
    });
    for (const next of [{ step: 'HOLD' }, { step: 'ASSIGN' }, { step: 'FORGET' }, { step: 'WAIT', agencyId: 'dpupr' }])
      expect(await verify(id, next)).toMatchObject({ status: 400, body: { code: 'invalid-request' } });
    expect(await get(id)).toMatchObject({ status: 'RECEIVED', version: 1 });
  });
});
