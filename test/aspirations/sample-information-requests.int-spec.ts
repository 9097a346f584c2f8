import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { seedRequests } from '../../local/seed/information-requests.js';
import { PlatformApi } from '../../local/seed/platform-api.js';
import { seedInformationRequests } from '../../local/seed/seed-information-requests.js';
import { aspirationsFixture, type AspirationsFixture, village } from './sample-aspiration.js';
import { ppidOf, superiorOf } from './sample-information-request.js';

let on: AspirationsFixture;
beforeAll(async () => void (on = await aspirationsFixture()));
afterAll(() => on.stop());

it('the sample data have requests and objections in every state, once', async () => {
  const client = async (sub: string, grant: string) => new PlatformApi(on.url, await on.token(sub, grant));
  const parties = {
    requester: PlatformApi.anonymous(on.url),
    ppid: await client('ppid', 'PPID_OFFICER@*'),
    superior: await client('atasan-ppid', 'PPID_SUPERIOR@*'),
  };
  const place = { villageCode: village, category: 'OTHER' };
  expect(await seedInformationRequests(parties, place)).toBe(seedRequests.length);
  expect(await seedInformationRequests(parties, place)).toBe(0);
  const [ppid, superior] = [await ppidOf(on), await superiorOf(on)];
  const { body: requests } = await ppid.get<{ items: { status: string; outcome: string | null; extended: boolean }[] }>(
    '/v1/information-requests?limit=100',
  );
  expect(requests.items).toHaveLength(seedRequests.length);
  const found = <Key extends 'status' | 'outcome'>(key: Key) => new Set(requests.items.map((one) => one[key]));
  expect(found('status')).toEqual(new Set(['RECEIVED', 'RETURNED', 'RESPONDED', 'UNDER_REVIEW', 'CLOSED', 'ARCHIVED']));
  expect(found('outcome')).toEqual(new Set([null, 'GRANTED', 'GRANTED_IN_PART', 'REFUSED', 'NOT_HELD']));
  expect(requests.items.some(({ extended }) => extended)).toBe(true);
  const { body: objections } = await superior.get<{ items: { status: string; outcome: string | null }[] }>(
    '/v1/information-objections?limit=100',
  );
  expect(new Set(objections.items.map(({ status }) => status))).toEqual(new Set(['FILED', 'ANSWERED', 'WITHDRAWN']));
  expect(new Set(objections.items.map(({ outcome }) => outcome))).toEqual(new Set([null, 'UPHELD', 'GRANTED']));
});
