import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { sql } from '#database';
import { type Api, samplePhoto } from '#testing';
import {
  type AspirationsFixture,
  aspirationsFixture,
  ifMatch,
  must,
  newAspiration,
  otherVillage,
  village,
} from '../../../../../test/aspirations/sample-aspiration.js';
import type { IssuedOpen311Key } from '../../integrations/open311/open311-key.dto.js';
import type { Open311Receipt } from '../../integrations/open311/open311-response.dto.js';
import type { CreatedDraft, SubmittedDraft } from '../drafts/draft.dto.js';
import type { ReceivedAspiration } from '../intake.dto.js';

type Problem = { readonly code: string; readonly detail?: string };

const { kimId: _kim, ...submission } = newAspiration;

describe('the same words of the same citizen', () => {
  let on: AspirationsFixture;
  let apiKey: string;
  let number = 0;
  let words: { readonly title: string; readonly body: string; readonly reporter: object };
  beforeAll(async () => {
    on = await aspirationsFixture({ ASPIRATIONS_REPEAT_DAYS: '30' });
    const issued = await on.admin.post<IssuedOpen311Key>('/v1/open311-keys', { name: 'Aplikasi', areaCode: null });
    apiKey = issued.body.apiKey;
  });
  afterAll(() => on.stop());
  beforeEach(() => {
    number += 1;
    const reporter = { fullName: 'Siti Contoh', phone: `0811-7000-${String(number).padStart(4, '0')}`, email: null };
    words = {
      title: `Lampu jalan ${number} mati`,
      body: `Tiang ${number} dekat Posyandu, sudah tiga malam.`,
      reporter,
    };
  });

  const send = async (changes: object = {}) =>
    must(
      201,
      await on.anyone.post<ReceivedAspiration>('/v1/citizen-aspirations', { ...submission, ...words, ...changes }),
    );
  const sendAs = async (who: Api, changes: object = {}) => {
    const entered = { ...newAspiration, ...words, channel: 'CITIZEN', kimId: null, ...changes };
    return must(201, await who.post<ReceivedAspiration>('/v1/aspirations', entered));
  };
  const account = () => on.as(`warga-${randomUUID()}`, 'CITIZEN@*');
  const verify = async ({ id, version }: ReceivedAspiration) =>
    must(200, await on.coordinator.post(`/v1/aspirations/${id}/verify`, {}, ifMatch(version)));
  const stored = async () => {
    const [row] = await on.database.query<{ count: number }>(
      sql`SELECT count(*)::int FROM aspiration WHERE title = ${words.title}`,
    );
    return row!.count;
  };

  it('get the number of the earlier case, no PIN, and a sentence in both languages', async () => {
    const first = await send();
    expect(first).toMatchObject({ repeated: false, notice: null, pin: expect.stringMatching(/^\d{8}$/) });
    const again = await send({ body: `  ${words.body.toUpperCase().replace(',', ' \n')}!!! ` });
    expect(again).toMatchObject({
      id: first.id,
      trackingNumber: first.trackingNumber,
      pin: null,
      status: 'RECEIVED',
      verifyBy: first.verifyBy,
      repeated: true,
      notice: { id: expect.stringContaining('PIN'), en: expect.stringContaining(first.trackingNumber) },
    });
    const { trackingNumber, pin } = first;
    expect((await on.anyone.post('/v1/tracking', { trackingNumber, pin })).status).toBe(200);
    expect(await stored()).toBe(1);
  });

  it('are never refused by the limit of submissions', async () => {
    const { id } = await send();
    for (let time = 0; time < 12; time++) expect(await send()).toMatchObject({ id, repeated: true });
    expect(await send({ body: 'Jalan ke balai desa berlubang.' })).toMatchObject({ repeated: false });
  });

  it('that are sent at the same moment create one case', async () => {
    const receipts = await Promise.all(Array.from({ length: 8 }, () => send()));
    expect(new Set(receipts.map(({ id }) => id)).size).toBe(1);
    expect(receipts.filter(({ pin }) => pin !== null)).toHaveLength(1);
    expect(await stored()).toBe(1);
  });

  it.each([
    ['another telephone number', { reporter: { fullName: 'Siti Contoh', phone: '0811-7999-0001', email: null } }],
    ['no contact', { reporter: { fullName: 'Siti Contoh', phone: null, email: null } }],
    ['other words', { body: 'Tiang listriknya miring.' }],
    ['another village', { villageCode: otherVillage }],
    ['another kind', { kind: 'SUGGESTION' }],
    ['more protection', { anonymous: true }],
  ])('create a case of their own with %s', async (_what, changes) => {
    const first = await send();
    const next = await send(changes);
    expect(next).toMatchObject({ repeated: false, notice: null });
    expect(next.id).not.toBe(first.id);
  });

  it('without any contact never match, however often they are sent', async () => {
    const reporter = { fullName: 'Warga', phone: null, email: null };
    expect((await send({ reporter })).id).not.toBe((await send({ reporter })).id);
  });

  it('with another category are still the same, and at a place further away are not', async () => {
    const position = { latitude: -6.55, longitude: 106.78 };
    const { id } = await send({ position });
    expect(await send({ category: 'OTHER', position: { latitude: -6.5504, longitude: 106.7803 } })).toMatchObject({
      id,
    });
    expect((await send({ position: { latitude: -6.56, longitude: 106.78 } })).id).not.toBe(id);
  });

  it('with a typed contact match until others can read them: a stranger does not learn whose they are', async () => {
    const first = await send();
    await verify(first);
    const stranger = await send();
    expect(stranger).toMatchObject({ repeated: false });
    expect(stranger.trackingNumber).not.toBe(first.trackingNumber);
  });

  it('of an account match also after verification, until the case is closed', async () => {
    const citizen = await account();
    const first = await sendAs(citizen);
    const { version } = (await verify(first)) as ReceivedAspiration;
    const again = await sendAs(citizen, {
      reporter: { fullName: 'Siti Contoh', phone: '0811-7999-0002', email: null },
    });
    expect(again).toMatchObject({ id: first.id, status: 'ASSIGNED', version, pin: null, repeated: true });
    expect((await sendAs(await account(), { reporter: { fullName: 'Lain', phone: null, email: null } })).id).not.toBe(
      first.id,
    );
    await on.database.query(sql`
      UPDATE aspiration SET status = 'CLOSED', outcome = 'SILENCE', closed_at = now() WHERE id = ${first.id}`);
    expect((await sendAs(citizen)).id).not.toBe(first.id);
  });

  it('match within the days of the setting alone', async () => {
    const { id } = await send();
    await on.database.query(sql`UPDATE aspiration SET received_at = received_at - interval '29 days' WHERE id = ${id}`);
    expect(await send()).toMatchObject({ id });
    await on.database.query(sql`UPDATE aspiration SET received_at = received_at - interval '2 days' WHERE id = ${id}`);
    expect((await send()).id).not.toBe(id);
  });

  it('with attachments bring something new', async () => {
    const citizen = await account();
    const first = await sendAs(citizen);
    const { body } = await citizen.upload<{ id: string }>('/v1/attachments', await samplePhoto(), 'image/jpeg');
    expect((await sendAs(citizen, { attachmentIds: [body.id] })).id).not.toBe(first.id);
  });

  it('entered by a KIM for several citizens under one contact are several cases', async () => {
    const enter = async () =>
      must(201, await on.member.post<ReceivedAspiration>('/v1/aspirations', { ...newAspiration, ...words }));
    expect((await enter()).id).not.toBe((await enter()).id);
  });

  describe('as a draft', () => {
    const draft = async () =>
      must(201, await on.anyone.post<CreatedDraft>('/v1/aspiration-drafts', { ...submission, ...words }));
    const submit = ({ trackingNumber, pin }: CreatedDraft) =>
      on.anyone.post<SubmittedDraft & Problem>('/v1/tracking/draft/submit', { trackingNumber, pin });

    it('get the number of the earlier case, and its own number leads there', async () => {
      const first = await send();
      const repeated = await draft();
      expect(await submit(repeated)).toMatchObject({
        status: 200,
        body: { id: first.id, trackingNumber: first.trackingNumber, repeated: true },
      });
      const { trackingNumber, pin } = repeated;
      expect(await on.anyone.post<Problem>('/v1/tracking', { trackingNumber, pin })).toMatchObject({
        status: 409,
        body: { code: 'draft-repeated', detail: expect.stringContaining(first.trackingNumber) },
      });
      expect((await on.anyone.post<Problem>('/v1/tracking', { trackingNumber, pin: '00000000' })).body.code).toBe(
        'wrong-pin',
      );
      expect((await submit(repeated)).body.code).toBe('draft-submitted');
      expect(await stored()).toBe(1);
    });

    it('that becomes a case is what later submissions repeat', async () => {
      const first = await draft();
      expect(await submit(first)).toMatchObject({ status: 200, body: { id: first.id, repeated: false } });
      expect(await send()).toMatchObject({ id: first.id, repeated: true });
    });
  });

  describe('by Open311', () => {
    const request = async (changes: Record<string, string> = {}) => {
      const { phone } = words.reporter as { phone: string };
      const form = {
        api_key: apiKey,
        service_code: 'ROADS_AND_BRIDGES',
        address_id: village,
        description: words.body,
        first_name: 'Siti',
        last_name: 'Contoh',
        phone,
        'attribute[CONSENT]': 'true',
        ...changes,
      };
      const { status, body } = await on.anyone.upload<[Open311Receipt]>(
        '/open311/v2/requests.json',
        Buffer.from(new URLSearchParams(form).toString()),
        'application/x-www-form-urlencoded; charset=utf-8',
      );
      expect([status, body]).toEqual([201, expect.anything()]);
      return body[0];
    };

    it('get the same request and number, and a notice instead of a PIN', async () => {
      const first = await request();
      const again = await request();
      expect(again).toMatchObject({
        service_request_id: first.service_request_id,
        tracking_number: first.tracking_number,
        pin: null,
        service_notice: expect.stringContaining(first.tracking_number),
      });
      const unknown = { phone: '', first_name: '', last_name: '' };
      expect((await request(unknown)).service_request_id).not.toBe((await request(unknown)).service_request_id);
    });

    it('without a village: the token of the draft leads to the earlier request', async () => {
      const first = await request();
      const { token, tracking_number: trackingNumber, pin } = await request({ address_id: '' });
      const { body } = await on.coordinator.get<{ version: number }>(`/v1/aspiration-drafts/${token}`);
      await on.coordinator.patch(`/v1/aspiration-drafts/${token}`, { villageCode: village }, ifMatch(body.version));
      const path = `/v1/aspiration-drafts/${token}/submit`;
      expect(await on.coordinator.post(path, {}, ifMatch(body.version + 1))).toMatchObject({
        status: 200,
        body: { id: first.service_request_id, repeated: true },
      });
      const resolved = await on.anyone.get<string>(`/open311/v2/tokens/${token}.json`);
      expect(JSON.stringify(resolved.body)).toContain(first.service_request_id);
      expect((await on.anyone.post<Problem>('/v1/tracking', { trackingNumber, pin })).body.code).toBe('draft-repeated');
    });
  });

  it('do not count where the setting is 0', async () => {
    const off = await aspirationsFixture({ ASPIRATIONS_REPEAT_DAYS: '0' });
    try {
      const post = async () =>
        must(201, await off.anyone.post<ReceivedAspiration>('/v1/citizen-aspirations', { ...submission, ...words }));
      expect((await post()).id).not.toBe((await post()).id);
    } finally {
      await off.stop();
    }
  });
});
