import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Api } from '#testing';
import {
  activeKim,
  assigned,
  type AspirationsFixture,
  aspirationsFixture,
  ifMatch,
  newSupporter,
  otherVillage,
  received,
  responded,
} from '../../../../../test/aspirations/sample-aspiration.js';
import type { AspirationResponse } from '../../aspirations/aspiration.dto.js';
import type { DuplicateGroupResponse } from '../../duplicates/merge.dto.js';
import type { TrackingResponse } from '../tracking/tracking.dto.js';
import type { RecordedSupporter, SupporterPage, SupporterResponse } from './supporter.dto.js';

type Problem = { code: string };

describe('supporters', () => {
  let on: AspirationsFixture;
  let stranger: Api;
  beforeAll(async () => {
    on = await aspirationsFixture();
    stranger = await on.asMember({ kimId: activeKim });
  });
  afterAll(() => on.stop());

  let phones = 0;
  const supporterOf = async (id: string, reporter: object = {}) => {
    const phone = `0811-0000-1${String(++phones).padStart(2, '0')}`;
    const body = { ...newSupporter, reporter: { ...newSupporter.reporter, phone, ...reporter } };
    const answer = await on.member.post<RecordedSupporter>(`/v1/aspirations/${id}/supporters`, body);
    expect(answer).toMatchObject({ status: 201, body: { verified: false } });
    return answer.body;
  };
  const verify = async (id: string, supporter: { id: string }) =>
    on.coordinator.post<SupporterResponse>(`/v1/aspirations/${id}/supporters/${supporter.id}/verify`);
  const reopen = ({ trackingNumber, pin }: { trackingNumber: string; pin: string }, reason = 'Belum selesai.') =>
    on.anyone.post<TrackingResponse & Problem>('/v1/tracking/reopen', { trackingNumber, pin, reason });
  const now = async (id: string) => (await on.coordinator.get<AspirationResponse>(`/v1/aspirations/${id}`)).body;

  it('are unverified until the coordinator has reached them by their contact', async () => {
    const { id } = await assigned(on);
    const [one, other] = [await supporterOf(id), await supporterOf(id)];
    expect(await verify(id, one)).toMatchObject({ status: 200, body: { id: one.id } });
    const { body } = await on.coordinator.get<SupporterPage>(`/v1/aspirations/${id}/supporters`);
    expect(body.items.map((supporter) => [supporter.id, supporter.verifiedAt !== null])).toEqual([
      [one.id, true],
      [other.id, false],
    ]);
    const group = await on.coordinator.get<DuplicateGroupResponse>(`/v1/aspirations/${id}/duplicate-group`);
    expect(group.body.aspirations).toMatchObject([{ supporters: 2, verifiedSupporters: 1 }]);
    expect(await verify((await received(on)).id, one)).toMatchObject({
      status: 404,
      body: { code: 'supporter-not-found' },
    });
    expect((await on.member.post(`/v1/aspirations/${id}/supporters/${other.id}/verify`)).status).toBe(403);
  });

  it('are recorded for what is public, and for what the KIM reads, alone', async () => {
    const support = (who: Api, id: string) =>
      who.post<Problem>(`/v1/aspirations/${id}/supporters`, { ...newSupporter, kimId: activeKim });
    const far = await on.as('kelurahan', `VILLAGE_OFFICER@area:${otherVillage}`);
    const entered = await far.post<{ id: string; version: number }>('/v1/aspirations', {
      villageCode: otherVillage,
      kind: 'COMPLAINT',
      category: 'ROADS_AND_BRIDGES',
      title: 'Jalan amblas',
      body: 'Jalan amblas sedalam satu meter di depan balai desa.',
      anonymous: false,
      confidential: false,
      consent: true,
      reporter: { fullName: 'Contoh', phone: '0811-0000-0099', email: null },
      kimId: null,
      channel: 'STAFF',
      medium: 'LETTER',
    });
    const { id, version } = entered.body;
    expect(await support(on.member, id)).toMatchObject({ status: 404, body: { code: 'aspiration-not-found' } });
    await on.coordinator.post(`/v1/aspirations/${id}/verify`, {}, ifMatch(version));
    expect((await support(on.member, id)).status).toBe(201);
    expect((await support(stranger, (await received(on)).id)).status).toBe(201);
  });

  it('do not reopen unverified, nor one alone, nor one person twice', async () => {
    const { id } = await responded(on);
    const [invented, one] = [await supporterOf(id), await supporterOf(id)];
    expect(await reopen(invented)).toMatchObject({ status: 409, body: { code: 'supporter-unverified' } });
    await verify(id, one);
    expect(await reopen(one)).toMatchObject({ status: 200, body: { status: 'RESPONDED' } });
    expect(await reopen(one)).toMatchObject({ status: 200, body: { status: 'RESPONDED' } });
    const again = await supporterOf(id, { phone: `0811-0000-1${String(phones).padStart(2, '0')}` });
    await verify(id, again);
    expect(await reopen(again)).toMatchObject({ status: 200, body: { status: 'RESPONDED' } });
    expect(await now(id)).toMatchObject({ status: 'RESPONDED', reopenings: 0 });
  });

  it('reopen when two verified ones object to the same answer, and the reporter reads their words masked', async () => {
    const root = await responded(on);
    const [one, two] = [await supporterOf(root.id), await supporterOf(root.id)];
    for (const supporter of [one, two]) await verify(root.id, supporter);
    expect((await reopen(one, 'Belum, hubungi 0812-7777-0199.')).body.status).toBe('RESPONDED');
    expect((await reopen(two, 'Papan hilang lagi.')).body.status).toBe('REOPENED');
    expect(await now(root.id)).toMatchObject({ status: 'REOPENED', reopenings: 1 });
    const { trackingNumber, pin } = root;
    const { body } = await on.anyone.post<TrackingResponse>('/v1/tracking', { trackingNumber, pin });
    expect(body.entries.filter(({ kind }) => kind === 'OBJECTION').map(({ text }) => text)).toEqual([
      'Belum, hubungi ••••••••••••••.',
      'Papan hilang lagi.',
    ]);

    // Another answer takes two again.
    const again = { text: 'Sudah.' };
    const { version } = await now(root.id);
    expect((await on.liaison.post(`/v1/aspirations/${root.id}/respond`, again, ifMatch(version))).status).toBe(200);
    expect((await reopen(one)).body.status).toBe('RESPONDED');
  });

  it('leave reopening to the reporter, who needs no one else', async () => {
    const root = await responded(on);
    await supporterOf(root.id);
    expect((await reopen(root)).body.status).toBe('REOPENED');
  });
});
