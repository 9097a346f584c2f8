import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Page } from '#http-api';
import { type Api, eventually } from '#testing';
import type { RunningRegistry } from '../../../../../test/registry/running-registry.js';
import {
  caringin,
  cigudeg,
  draft,
  founder,
  ifMatch,
  registryWithAreas,
} from '../../../../../test/registry/sample-kim.js';
import { activeKim, made, sampleHelp } from '../../../../../test/registry/sample-network.js';
import type { ActivityResponse } from '../../activities/activity.dto.js';
import { jakartaDate } from '#calendar';
import type { HistoryEntry } from '#lifecycle';
import type { HelpOfferResponse, HelpRequestResponse } from './help.dto.js';

const unknownId = '0197a5f0-7c1e-7b2a-9d3c-5a6f1e2d3c4b';

describe('a request for help', () => {
  let registry: RunningRegistry;
  let chair: Api;
  let cigudegChair: Api;
  let putriChair: Api;
  let verifikator: Api;
  let stranger: Api;
  let [askingId, neighbourId, cigudegId, putriId]: string[] = [];

  beforeAll(async () => {
    ({ registry, ketua: chair, verifikator, stranger } = await registryWithAreas());
    cigudegChair = await founder(registry);
    putriChair = await founder(registry);
    const kims = await Promise.all([
      activeKim(chair, verifikator),
      activeKim(chair, verifikator, { name: 'KIM Tetangga', villageCodes: [caringin] }),
      activeKim(cigudegChair, verifikator, { name: 'KIM Cigudeg', villageCodes: [cigudeg] }),
      activeKim(putriChair, verifikator, { name: 'KIM Gunungputri', villageCodes: ['32.01.02.2004'] }),
    ]);
    [askingId, neighbourId, cigudegId, putriId] = kims.map(({ id }) => id);
  });
  afterAll(() => registry.stop());

  let request: HelpRequestResponse;
  beforeEach(async () => {
    request = await made(chair.post(`/v1/kims/${askingId}/help-requests`, { ...sampleHelp, neededBy: '2026-12-31' }));
  });

  const offer = (who: Api, kimId: string | undefined, id = request.id) =>
    who.post<HelpOfferResponse>(`/v1/help-requests/${id}/offers`, { kimId, message: 'Telepon Pak Dedi, kami siap.' });
  const transition = (name: string, version: number, body?: object, who = chair) =>
    who.post<HelpRequestResponse>(`/v1/help-requests/${request.id}/${name}`, body, ifMatch(version));
  const accept = (offerId: string, version: number) => transition('accept', version, { offerId });
  const withdraw = (version: number, who = chair) => transition('withdraw', version, { reason: 'Sudah dibantu' }, who);
  const published = () => registry.publishedOf(request.id);
  const refusal = { status: 409, body: { code: 'transition-refused' } };

  it('gets several offers, of which one is accepted and done', async () => {
    expect(request).toMatchObject({ status: 'OPEN', version: 1, offers: 0, neededBy: '2026-12-31' });
    const first = await offer(cigudegChair, cigudegId);
    expect(first).toMatchObject({ status: 201, body: { kimName: 'KIM Cigudeg' } });
    const second = await offer(putriChair, putriId);
    expect((await accept(second.body.id, 3)).body).toMatchObject({
      status: 'ACCEPTED',
      helpingKimId: putriId,
      helpingKimName: 'KIM Gunungputri',
      offers: 2,
      version: 4,
    });
    const day = jakartaDate();
    expect((await transition('finish', 4)).body).toMatchObject({ status: 'DONE', doneOn: day, version: 5 });

    await eventually(() => expect(published()).toHaveLength(5));
    const eventData = { helpRequestId: request.id, askingKimId: askingId, day };
    expect(published().map(({ type, data }) => [type.split('.')[2], data])).toEqual([
      ['HelpRequested', { ...eventData, version: 1, askedKimIds: [neighbourId] }],
      ['HelpOffered', { ...eventData, version: 2, offeringKimId: cigudegId }],
      ['HelpOffered', { ...eventData, version: 3, offeringKimId: putriId }],
      ['HelpAccepted', { ...eventData, version: 4, helpingKimId: putriId, otherKimIds: [cigudegId] }],
      ['HelpDone', { ...eventData, version: 5, helpingKimId: putriId, kimIds: [askingId, putriId] }],
    ]);
    expect(JSON.stringify(published())).not.toContain('Dedi');
    expect((await registry.anonymous.get(`/v1/help-requests/${request.id}`)).body).toMatchObject({ status: 'DONE' });

    for (const kimId of [askingId, putriId])
      await eventually(async () => {
        const { body } = await verifikator.get<Page<ActivityResponse>>(`/v1/activities?kim=${kimId}&kind=NETWORKING`);
        expect(body.items).toMatchObject([{ heldOn: day, source: 'EVENT', status: 'VERIFIED' }]);
      });

    const history = await chair.get<Page<HistoryEntry>>(`/v1/help-requests/${request.id}/history`);
    expect(history.body.items.map(({ action, from, to }) => [action, from, to])).toEqual([
      ['ask', null, 'OPEN'],
      ['offer', 'OPEN', 'OFFERED'],
      ['offer', 'OFFERED', 'OFFERED'],
      ['accept', 'OFFERED', 'ACCEPTED'],
      ['finish', 'ACCEPTED', 'DONE'],
    ]);
    expect((await cigudegChair.get(`/v1/help-requests/${request.id}/history`)).status).toBe(403);
  });

  it('notifies the partners of the KIM, in any district', async () => {
    const proposed = await made<{ id: string }>(
      chair.post(`/v1/kims/${askingId}/partnerships`, { partnerKimId: cigudegId, purpose: 'Bersama' }),
    );
    await made(cigudegChair.post(`/v1/partnerships/${proposed.id}/accept`, undefined, ifMatch(1)));
    const asked = await made<{ id: string }>(chair.post(`/v1/kims/${askingId}/help-requests`, sampleHelp));
    await eventually(() => {
      const [event] = registry.publishedOf(asked.id);
      expect(event).toBeDefined();
      expect((event!.data['askedKimIds'] as string[]).toSorted()).toEqual([neighbourId, cigudegId].toSorted());
    });
    await made(chair.post(`/v1/partnerships/${proposed.id}/end`, { reason: 'Selesai' }, ifMatch(2)));
  });

  it('lists all offers to the requesting KIM, and to others their own', async () => {
    await offer(cigudegChair, cigudegId);
    await offer(putriChair, putriId);
    const path = `/v1/help-requests/${request.id}/offers`;
    const seenBy = async (who: Api) =>
      (await who.get<Page<HelpOfferResponse>>(path)).body.items.map(({ kimId }) => kimId);
    expect(await seenBy(chair)).toEqual([cigudegId, putriId]);
    expect(await seenBy(verifikator)).toEqual([cigudegId, putriId]);
    expect(await seenBy(cigudegChair)).toEqual([cigudegId]);
    expect(await seenBy(await registry.asMember({ kimId: putriId! }))).toEqual([putriId]);
    expect((await stranger.get(path)).status).toBe(403);
    expect((await registry.anonymous.get(path)).status).toBe(401);
    const first = await chair.get<Page<HelpOfferResponse>>(`${path}?limit=1`);
    const second = await chair.get<Page<HelpOfferResponse>>(`${path}?limit=1&cursor=${first.body.next}`);
    expect([...first.body.items, ...second.body.items].map(({ kimId }) => kimId)).toEqual([cigudegId, putriId]);
  });

  it('accepts one offer of each other active KIM, from its own officers', async () => {
    const unfinished = await draft(cigudegChair, { villageCodes: [cigudeg] });
    expect(await offer(chair, askingId)).toMatchObject({ status: 422, body: { code: 'kim-itself' } });
    expect(await offer(cigudegChair, unfinished.id)).toMatchObject({
      status: 409,
      body: { code: 'kim-must-be-active' },
    });
    expect(await offer(cigudegChair, unknownId)).toMatchObject({ status: 422, body: { code: 'kim-unknown' } });
    expect(await offer(cigudegChair, putriId)).toMatchObject({ status: 403, body: { code: 'out-of-scope' } });
    expect(await offer(cigudegChair, cigudegId, unknownId)).toMatchObject({ status: 404 });
    const all = await Promise.all(Array.from({ length: 4 }, () => offer(cigudegChair, cigudegId)));
    expect(all.map(({ status }) => status).toSorted()).toEqual([201, 409, 409, 409]);
    expect(all.find(({ status }) => status === 409)?.body).toMatchObject({ code: 'help-offered-already' });
    const both = await Promise.all([offer(putriChair, putriId), offer(chair, neighbourId)]);
    expect(both.map(({ status }) => status)).toEqual([201, 201]);
    expect((await registry.anonymous.get(`/v1/help-requests/${request.id}`)).body).toMatchObject({
      offers: 3,
      version: 4,
    });
  });

  it('accepts one of its own offers, once', async () => {
    const other = await made<{ id: string }>(chair.post(`/v1/kims/${askingId}/help-requests`, sampleHelp));
    const strange = await offer(cigudegChair, cigudegId, other.id);
    const own = await offer(cigudegChair, cigudegId);
    expect(await accept(strange.body.id, 2)).toMatchObject({
      status: 422,
      body: { code: 'help-offer-unknown', errors: [{ pointer: '/offerId' }] },
    });
    const answers = await Promise.all(Array.from({ length: 4 }, () => accept(own.body.id, 2)));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 412, 412, 412]);
    expect(await offer(putriChair, putriId)).toMatchObject(refusal);
  });

  it('can be withdrawn until it is done, and notifies the offering KIM', async () => {
    await offer(cigudegChair, cigudegId);
    expect((await withdraw(2)).body).toMatchObject({ status: 'WITHDRAWN', version: 3 });
    await eventually(() => expect(published().at(-1)?.data).toMatchObject({ version: 3, offeringKimIds: [cigudegId] }));
    for (const again of [withdraw(3), transition('finish', 3), accept(unknownId, 3)])
      expect(await again).toMatchObject(refusal);
    expect(await offer(putriChair, putriId)).toMatchObject(refusal);
  });

  it('rejects transitions outside its workflow, on an old version and of others', async () => {
    expect(await transition('finish', 1)).toMatchObject(refusal);
    expect(await accept(unknownId, 1)).toMatchObject(refusal);
    expect((await withdraw(9)).status).toBe(412);
    expect((await chair.post(`/v1/help-requests/${request.id}/finish`)).status).toBe(428);
    for (const name of ['finish', 'withdraw', 'accept'])
      expect(
        await transition(name, 1, { accept: { offerId: unknownId }, withdraw: { reason: 'x' } }[name], cigudegChair),
      ).toMatchObject({ status: 403, body: { code: 'out-of-scope' } });
    expect((await withdraw(1, verifikator)).status).toBe(200);
  });

  it('lists newest first, page by page', async () => {
    const page = await registry.anonymous.get<Page<HelpRequestResponse>>(
      `/v1/help-requests?kim=${askingId}&status=OPEN&limit=1`,
    );
    expect(page.body.items.map(({ id }) => id)).toEqual([request.id]);
    const next = await registry.anonymous.get<Page<HelpRequestResponse>>(
      `/v1/help-requests?kim=${askingId}&limit=200&cursor=${page.body.next}`,
    );
    expect(next.body.items.map(({ id }) => id)).not.toContain(request.id);
    expect(next.body.items.length).toBeGreaterThan(0);
  });

  it('requires an active KIM', async () => {
    const unfinished = await draft(chair);
    expect(await chair.post(`/v1/kims/${unfinished.id}/help-requests`, sampleHelp)).toMatchObject({
      status: 409,
      body: { code: 'kim-must-be-active' },
    });
  });

  it.each([
    ['nothing', {}],
    ['a phone number', { ...sampleHelp, description: 'Telepon 0251-8321075' }],
    ['an invalid day', { ...sampleHelp, neededBy: '2026-02-30' }],
    ['an unknown field', { ...sampleHelp, status: 'DONE' }],
  ])('rejects %s', async (_what, body) => {
    const answer = await chair.post(`/v1/kims/${askingId}/help-requests`, body);
    expect(answer).toMatchObject({ status: 400, body: { code: 'invalid-request' } });
  });

  it.each([
    ['/v1/help-requests?status=LATE', 400],
    ['/v1/help-requests?kim=1', 400],
    [`/v1/help-requests/${unknownId}`, 404],
    [`/v1/help-requests/${unknownId}/offers`, 404],
    [`/v1/help-requests/${unknownId}/history`, 404],
    ['/v1/help-requests/1', 400],
  ])('rejects GET %s with %i', async (path, status) => {
    expect((await verifikator.get(path)).status).toBe(status);
  });
});
