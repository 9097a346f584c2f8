import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Page } from '#http-api';
import { api, type Api } from '#testing';
import {
  aspirationsFixture,
  type AspirationsFixture,
  newAspiration,
  received,
  village,
} from '../../../../test/aspirations/sample-aspiration.js';
import type { CreatedDraft } from './drafts/draft.dto.js';
import type { OwnAspiration, ReceivedAspiration } from './intake.dto.js';

const { kimId: _kimId, ...byCitizen } = newAspiration;

describe('the reports of a signed-in citizen', () => {
  let on: AspirationsFixture;
  let [citizen, stranger]: Api[] = [];
  let token: string;
  beforeAll(async () => void (on = await aspirationsFixture()));
  afterAll(() => on.stop());
  beforeEach(async () => {
    token = await on.token(randomUUID(), 'CITIZEN@*');
    citizen = api(on, token);
    stranger = await on.as(randomUUID(), 'CITIZEN@*');
  });

  const own = async (who = citizen!) =>
    (await who.get<Page<OwnAspiration>>('/v1/citizen-aspirations')).body.items.map(({ id }) => id);
  const draftOf = async (who: Api, content: object) =>
    (await who.post<CreatedDraft>('/v1/aspiration-drafts', content)).body;

  it('are those by the door of accounts and by the public one, and of no one else', async () => {
    const first = await citizen!.post<ReceivedAspiration>('/v1/aspirations', {
      ...newAspiration,
      channel: 'CITIZEN',
      kimId: null,
    });
    const second = await citizen!.post<ReceivedAspiration>('/v1/citizen-aspirations', byCitizen);
    const { body: anonymous } = await on.anyone.post<ReceivedAspiration>('/v1/citizen-aspirations', byCitizen);
    expect([first.status, second.status]).toEqual([201, 201]);
    expect(await own()).toEqual([second.body.id, first.body.id]);
    expect(await own(stranger)).toEqual([]);
    const log = (id: string) => citizen!.get(`/v1/citizen-aspirations/${id}/access-log`);
    expect((await log(second.body.id)).status).toBe(200);
    expect((await log(anonymous.id)).status).toBe(404);
  });

  it('are those of drafts that they complete by number and PIN while signed in', async () => {
    const content = { ...byCitizen };
    const own1 = await draftOf(on.anyone, content);
    const own2 = await draftOf(on.anyone, content);
    const key = ({ trackingNumber, pin }: CreatedDraft) => ({ trackingNumber, pin });
    const submitted = await citizen!.post<{ id: string }>('/v1/tracking/draft/submit', key(own1));
    expect(submitted.status).toBe(200);
    expect((await on.anyone.post('/v1/tracking/draft/submit', key(own2))).status).toBe(200);
    expect(await own()).toEqual([submitted.body.id]);
  });

  it('are not those that a member of a KIM submits for another citizen, nor what staff sends by the public door', async () => {
    await received(on);
    const { status } = await on.coordinator.post('/v1/citizen-aspirations', byCitizen);
    expect(status).toBe(201);
    expect(await own()).toEqual([]);
  });

  it('are those of Open311 when the integrator has signed the citizen in', async () => {
    const created = await on.admin.post<{ apiKey: string }>('/v1/open311-keys', {
      name: 'Aplikasi Warga',
      areaCode: '32.01',
    });
    expect(created.status).toBe(201);
    const form = new URLSearchParams({
      jurisdiction_id: 'bogorkab.go.id',
      service_code: 'OTHER',
      description: 'Lampu jalan padam di depan balai desa.',
      address_id: village,
      'attribute[CONSENT]': 'true',
      first_name: 'Siti',
      phone: '08110000001',
    }).toString();
    const send = (headers: Record<string, string>) =>
      fetch(new URL('/open311/v2/requests.json', on.url), {
        method: 'POST',
        headers: {
          'content-type': 'application/x-www-form-urlencoded',
          'x-api-key': created.body.apiKey,
          ...headers,
        },
        body: form,
      });
    const signedIn = await send({ authorization: `Bearer ${token}` });
    expect(signedIn.status).toBe(201);
    const [{ service_request_id: id }] = (await signedIn.json()) as [{ service_request_id: string }];
    expect((await send({})).status).toBe(201);
    expect(await own()).toEqual([id]);
  });
});
