import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AreaRecorded, AreaRetired, type DomainEvent } from '#contracts';
import { sql } from '#database';
import { eventually } from '#testing';
import {
  type AspirationsFixture,
  aspirationsFixture,
  newAspiration,
  newSupporter,
  received,
  village,
} from '../../../../../test/aspirations/sample-aspiration.js';

const unknown = '99.99.99.9999';
const retired = '32.01.22.2009';
const refused = {
  status: 422,
  body: {
    code: 'unknown-village',
    errors: [{ pointer: '/villageCode', detail: expect.stringMatching(`^${unknown}: .+`) }],
  },
};

describe('a village that does not exist', () => {
  let on: AspirationsFixture;
  const citizen = { ...newAspiration, kimId: undefined };
  const enterByCitizen = (villageCode: string) =>
    on.anyone.post('/v1/citizen-aspirations', { ...citizen, villageCode });

  beforeAll(async () => {
    on = await aspirationsFixture();
  });
  afterAll(() => on.stop());

  const recorded = async (...events: DomainEvent[]) => {
    await on.publish(...events);
    await eventually(async () => {
      const areas = await on.database.query<{ code: string }>(sql`SELECT code FROM area`);
      for (const { data } of events) expect(areas.map(({ code }) => code)).toContain((data as { code: string }).code);
    });
  };

  it('is accepted until the areas of the registry have arrived', async () => {
    const { status } = await enterByCitizen(unknown);
    expect(status).toBe(201);
  });

  it('is refused at every door afterwards, and those that exist are accepted', async () => {
    const area = { version: 1, kind: 'DESA', name: 'Contoh', parentCode: '32.01.22' } as const;
    const ended = { validFrom: null, validUntil: '2026-01-31', aliases: [], successorCodes: [village] };
    await recorded(
      AreaRecorded({ ...area, code: village }),
      AreaRetired({ ...area, ...ended, version: 2, code: retired }),
    );
    expect(await enterByCitizen(village)).toMatchObject({ status: 201 });
    expect(await enterByCitizen(unknown)).toMatchObject(refused);
    expect(await enterByCitizen(retired)).toMatchObject({ status: 422, body: { code: 'unknown-village' } });
    const staff = { ...newAspiration, kimId: null, channel: 'STAFF', medium: 'LETTER', villageCode: unknown };
    expect(await on.coordinator.post('/v1/aspirations', staff)).toMatchObject(refused);
    const supporter = { ...newSupporter, villageCode: unknown };
    const supported = await received(on);
    expect(await on.member.post(`/v1/aspirations/${supported.id}/supporters`, supporter)).toMatchObject({
      status: 422,
      body: { code: 'kim-not-of-village' },
    });
  });

  it('is the area of no routing rule and of no key', async () => {
    const rule = { category: 'OTHER', areaCode: unknown, agencyId: 'dinkes' };
    for (const put of [
      on.admin.replace('/v1/routing-rules', { rules: [rule] }),
      on.coordinator.post('/v1/routing-rule-sets', { note: 'Uji', rules: [rule] }),
    ])
      expect(await put).toMatchObject({
        status: 422,
        body: {
          code: 'unknown-area',
          errors: [{ pointer: '/rules/0/areaCode', detail: expect.stringMatching(`^${unknown}: .+`) }],
        },
      });
    expect(await on.admin.post('/v1/open311-keys', { name: 'Peta', areaCode: unknown })).toMatchObject({
      status: 422,
      body: {
        code: 'unknown-area',
        errors: [{ pointer: '/areaCode', detail: expect.stringMatching(`^${unknown}: .+`) }],
      },
    });
  });

  it('leaves a draft stored, and is named when the draft is submitted', async () => {
    const { body } = await on.anyone.post<{ trackingNumber: string; pin: string }>('/v1/aspiration-drafts', {
      ...citizen,
      villageCode: unknown,
    });
    const key = { trackingNumber: body.trackingNumber, pin: body.pin };
    expect(await on.anyone.post('/v1/tracking/draft/submit', key)).toMatchObject(refused);
    await on.anyone.post('/v1/tracking/draft/change', { ...key, changes: { villageCode: village } });
    expect(await on.anyone.post('/v1/tracking/draft/submit', key)).toMatchObject({ status: 200 });
  });

  it('makes a draft of a request of Open311, which a form with a wrong code does not turn away', async () => {
    const { body: key } = await on.admin.post<{ apiKey: string }>('/v1/open311-keys', { name: 'Peta', areaCode: null });
    const form = { service_code: 'ROADS_AND_BRIDGES', description: 'Lampu jalan mati', 'attribute[CONSENT]': 'true' };
    const post = (address_id: string) =>
      on.anyone.upload<[{ token?: string; service_request_id?: string }]>(
        '/open311/v2/requests.json',
        Buffer.from(new URLSearchParams({ ...form, address_id, api_key: key.apiKey }).toString()),
        'application/x-www-form-urlencoded',
      );
    expect(await post(unknown)).toMatchObject({ status: 201, body: [{ token: expect.any(String) }] });
    expect(await post(village)).toMatchObject({ status: 201, body: [{ service_request_id: expect.any(String) }] });
  });
});
