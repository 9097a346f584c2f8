import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { Page } from '#http-api';
import { type Api, eventually } from '#testing';
import type { RunningRegistry } from '../../../../../test/registry/running-registry.js';
import {
  chairAccount,
  cigudeg,
  draft,
  foreignChair,
  founder,
  ifMatch,
  join,
  registryWithAreas,
} from '../../../../../test/registry/sample-kim.js';
import { activeKim, made } from '../../../../../test/registry/sample-network.js';
import type { ActivityResponse } from '../../activities/activity.dto.js';
import { jakartaDate } from '#calendar';
import type { HistoryEntry } from '#lifecycle';
import type { PartnershipResponse } from './partnership.dto.js';

const unknownId = '0197a5f0-7c1e-7b2a-9d3c-5a6f1e2d3c4b';
const purpose = 'Pelatihan membuat video bersama';

describe('a partnership', () => {
  let registry: RunningRegistry;
  let caringinChair: Api;
  const cigudegAccount = randomUUID();
  let cigudegChair: Api;
  let verifikator: Api;
  let stranger: Api;
  let proposerId: string;
  let partnerId: string;

  beforeAll(async () => {
    ({ registry, ketua: caringinChair, verifikator, stranger } = await registryWithAreas());
    cigudegChair = await founder(registry, cigudegAccount);
  });
  beforeEach(async () => {
    const inCigudeg = { name: 'KIM Cigudeg', villageCodes: [cigudeg] };
    [{ id: proposerId }, { id: partnerId }] = await Promise.all([
      activeKim(caringinChair, verifikator),
      activeKim(cigudegChair, verifikator, inCigudeg),
    ]);
  });
  afterAll(() => registry.stop());

  const propose = (partnerKimId = partnerId, kimId = proposerId, who = caringinChair) =>
    who.post<PartnershipResponse>(`/v1/kims/${kimId}/partnerships`, { partnerKimId, purpose });
  const transition = (who: Api, id: string, name: string, version: number) =>
    who.post<PartnershipResponse>(
      `/v1/partnerships/${id}/${name}`,
      name === 'accept' ? undefined : { reason: 'Hubungi Pak Asep dahulu.' },
      ifMatch(version),
    );
  const listed = async (who: Api, query = '') => {
    const { body } = await who.get<Page<PartnershipResponse>>(`/v1/partnerships?kim=${proposerId}${query}`);
    return body.items.map(({ id }) => id);
  };

  it('is proposed, accepted and ended, with a history for both', async () => {
    const proposed = await propose();
    const { id } = proposed.body;
    expect(proposed).toMatchObject({
      status: 201,
      headers: { location: `/v1/partnerships/${id}`, etag: '"1"' },
      body: { status: 'PROPOSED', proposerKimId: proposerId, partnerKimName: 'KIM Cigudeg', acceptedOn: null },
    });
    const day = jakartaDate();
    expect((await transition(cigudegChair, id, 'accept', 1)).body).toMatchObject({
      status: 'ACCEPTED',
      acceptedOn: day,
    });
    expect((await transition(caringinChair, id, 'end', 2)).body).toMatchObject({
      status: 'ENDED',
      endedOn: day,
      version: 3,
    });

    await eventually(() => expect(registry.publishedOf(id)).toHaveLength(3));
    const eventData = {
      partnershipId: id,
      kimIds: [proposerId, partnerId],
      proposerKimId: proposerId,
      partnerKimId: partnerId,
      day,
    };
    expect(registry.publishedOf(id).map(({ type, data }) => [type, data])).toEqual([
      ['sambung.registry.PartnershipProposed.v1', { ...eventData, version: 1 }],
      ['sambung.registry.PartnershipAccepted.v1', { ...eventData, version: 2 }],
      ['sambung.registry.PartnershipEnded.v1', { ...eventData, version: 3, endedByKimId: proposerId }],
    ]);
    expect(JSON.stringify(registry.publishedOf(id))).not.toContain('Asep');

    const path = `/v1/partnerships/${id}/history`;
    const history = await cigudegChair.get<Page<HistoryEntry>>(path);
    expect(history.body.items.map(({ action, to, actor, reason }) => [action, to, actor, reason])).toEqual([
      ['propose', 'PROPOSED', chairAccount, null],
      ['accept', 'ACCEPTED', cigudegAccount, null],
      ['end', 'ENDED', chairAccount, 'Hubungi Pak Asep dahulu.'],
    ]);
    expect((await stranger.get(path)).status).toBe(403);
    expect((await (await foreignChair(registry)).get(path)).status).toBe(403);
  });

  it('is a networking activity of both, counted once for each', async () => {
    const { id } = (await propose()).body;
    await transition(cigudegChair, id, 'accept', 1);
    for (const kimId of [proposerId, partnerId])
      await eventually(async () => {
        const { body } = await verifikator.get<Page<ActivityResponse>>(`/v1/activities?kim=${kimId}`);
        expect(body.items).toMatchObject([{ kind: 'NETWORKING', source: 'EVENT', status: 'VERIFIED' }]);
      });
  });

  it('is managed by a member with the mandate, and by no other member', async () => {
    const [accountId, otherId] = [randomUUID(), randomUUID()];
    const member = await join(cigudegChair, partnerId, { accountId });
    await join(cigudegChair, partnerId, { accountId: otherId });
    await made(
      cigudegChair.post(`/v1/kims/${partnerId}/mandates`, {
        memberId: member.id,
        acts: ['MANAGE_NETWORK'],
        from: '2026-02-03',
        until: '2190-01-01',
      }),
    );
    const [holder, other] = await Promise.all([registry.as(accountId), registry.as(otherId, 'CITIZEN@*')]);
    const { id } = (await propose()).body;
    expect(await transition(other, id, 'accept', 1)).toMatchObject({ status: 403, body: { code: 'role-missing' } });
    expect((await transition(holder, id, 'accept', 1)).status).toBe(200);
    expect((await transition(holder, id, 'end', 2)).status).toBe(200);
    await eventually(() => expect(registry.publishedOf(id).at(-1)?.data).toMatchObject({ endedByKimId: partnerId }));
    expect((await propose(proposerId, partnerId, holder)).status).toBe(201);
    const asked = await made<{ id: string }>(
      caringinChair.post(`/v1/kims/${proposerId}/help-requests`, { title: 'Bantuan', description: 'x' }),
    );
    const offer = { kimId: partnerId, message: 'Kami bantu' };
    expect((await holder.post(`/v1/help-requests/${asked.id}/offers`, offer)).status).toBe(201);
    expect((await holder.post(`/v1/help-requests/${asked.id}/finish`, undefined, ifMatch(2))).status).toBe(403);
  });

  it('can be declined, and proposed again', async () => {
    const { id } = (await propose()).body;
    expect((await transition(cigudegChair, id, 'decline', 1)).body).toMatchObject({
      status: 'DECLINED',
      endedOn: null,
    });
    expect((await propose()).status).toBe(201);
  });

  it('is answered by the partner only', async () => {
    const { id } = (await propose()).body;
    for (const name of ['accept', 'decline'])
      expect(await transition(caringinChair, id, name, 1)).toMatchObject({
        status: 403,
        body: { code: 'out-of-scope' },
      });
    expect((await transition(verifikator, id, 'accept', 1)).status).toBe(403);
  });

  it('can be ended by the office for both', async () => {
    const { id } = (await propose()).body;
    await transition(cigudegChair, id, 'accept', 1);
    expect((await transition(verifikator, id, 'end', 2)).status).toBe(200);
    await eventually(() => expect(registry.publishedOf(id).at(-1)?.data).toMatchObject({ endedByKimId: null }));
  });

  it('is visible only to the two KIM until it is accepted', async () => {
    const { id } = (await propose()).body;
    for (const who of [registry.anonymous, stranger]) {
      expect((await who.get(`/v1/partnerships/${id}`)).status).toBe(404);
      expect(await listed(who)).toEqual([]);
    }
    for (const who of [caringinChair, cigudegChair, verifikator]) {
      expect((await who.get(`/v1/partnerships/${id}`)).status).toBe(200);
      expect(await listed(who, '&status=PROPOSED')).toEqual([id]);
    }
    const own = await registry.asMember({ kimId: partnerId });
    expect(await listed(own)).toEqual([id]);
    await transition(cigudegChair, id, 'accept', 1);
    expect(await listed(registry.anonymous)).toEqual([id]);
    expect((await registry.anonymous.get(`/v1/partnerships/${id}`)).status).toBe(200);
  });

  it('exists once at a time between two KIM', async () => {
    const [one, other] = await Promise.all([propose(), propose(proposerId, partnerId, cigudegChair)]);
    expect([one.status, other.status].toSorted()).toEqual([201, 409]);
    expect([one, other].find(({ status }) => status === 409)?.body).toMatchObject({ code: 'partnership-exists' });
  });

  it('requires another, known and active KIM', async () => {
    const unfinished = await draft(caringinChair);
    for (const [partnerKimId, status, code] of [
      [proposerId, 422, 'kim-itself'],
      [unknownId, 422, 'kim-unknown'],
      [unfinished.id, 409, 'kim-must-be-active'],
    ] as const)
      expect(await propose(partnerKimId)).toMatchObject({ status, body: { code } });
    expect(await propose(partnerId, unfinished.id)).toMatchObject({
      status: 409,
      body: { code: 'kim-must-be-active' },
    });
    expect(await propose(partnerId, unknownId)).toMatchObject({ status: 404, body: { code: 'kim-not-found' } });
    expect(await propose(proposerId, partnerId)).toMatchObject({ status: 403, body: { code: 'out-of-scope' } });
  });

  it('rejects transitions outside its workflow and on an old version', async () => {
    const { id } = (await propose()).body;
    const refused = { status: 409, body: { code: 'transition-refused' } };
    expect(await transition(caringinChair, id, 'end', 1)).toMatchObject(refused);
    expect((await transition(cigudegChair, id, 'accept', 7)).status).toBe(412);
    expect((await cigudegChair.post(`/v1/partnerships/${id}/accept`)).status).toBe(428);
    await transition(cigudegChair, id, 'decline', 1);
    for (const [who, name] of [
      [cigudegChair, 'accept'],
      [cigudegChair, 'decline'],
      [caringinChair, 'end'],
    ] as const)
      expect(await transition(who, id, name, 2)).toMatchObject(refused);
  });

  it('is answered once under concurrent answers', async () => {
    const { id } = (await propose()).body;
    const answers = await Promise.all(
      ['accept', 'decline', 'accept', 'decline'].map((name) => transition(cigudegChair, id, name, 1)),
    );
    expect(answers.map(({ status }) => status).toSorted((one, other) => one - other)).toEqual([200, 412, 412, 412]);
    await eventually(() => expect(registry.publishedOf(id)).toHaveLength(2));
  });

  it('is proposed once for a repeated Idempotency-Key', async () => {
    const key = { 'idempotency-key': 'one-partnership' };
    const path = `/v1/kims/${proposerId}/partnerships`;
    const body = { partnerKimId: partnerId, purpose };
    const first = await made<PartnershipResponse>(caringinChair.post(path, body, key));
    expect(await made(caringinChair.post(path, body, key))).toEqual(first);
  });

  it.each([
    ['nothing', {}],
    ['no partner', { purpose }],
    ['an invalid partner', { partnerKimId: 'KIM', purpose }],
    ['a phone number', { partnerKimId: unknownId, purpose: 'Hubungi 0812-3456-7890' }],
    ['an unknown field', { partnerKimId: unknownId, purpose, status: 'ACCEPTED' }],
  ])('rejects %s', async (_what, body) => {
    expect(await caringinChair.post(`/v1/kims/${proposerId}/partnerships`, body)).toMatchObject({
      status: 400,
      body: { code: 'invalid-request' },
    });
  });

  it.each([
    ['/v1/partnerships?status=OPEN', 400],
    ['/v1/partnerships?kim=1', 400],
    ['/v1/partnerships?cursor=x', 400],
    [`/v1/partnerships/${unknownId}`, 404],
    ['/v1/partnerships/1', 400],
    [`/v1/partnerships/${unknownId}/history`, 404],
  ])('rejects GET %s with %i', async (path, status) => {
    expect((await verifikator.get(path)).status).toBe(status);
  });

  it.each(['partnership', 'help-request', 'delegate', 'potential'])('publishes the workflow of %s', async (noun) => {
    expect((await registry.anonymous.get(`/v1/workflows/${noun}`)).body).toMatchObject({ noun });
  });
});
