import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Api } from '#testing';
import {
  activeKim,
  type AspirationsFixture,
  aspirationsFixture,
  ifMatch,
  received,
} from '../../../../../test/aspirations/sample-aspiration.js';
import { grant, ppidOf, requested, superiorOf } from '../../../../../test/aspirations/sample-information-request.js';
import type { HistoryPage } from '#lifecycle';
import type { InformationRequestDetail } from '../requests/information-request.dto.js';
import type { RequestTrackingResponse } from '../tracking/request-tracking.dto.js';
import type { StatedPurpose } from './purpose.dto.js';

type Problem = { code: string };
const purpose = 'Untuk skripsi tentang anggaran desa.';

describe('the purpose of a request for information', () => {
  let on: AspirationsFixture;
  let ppid: Api;
  beforeAll(async () => {
    on = await aspirationsFixture();
    ppid = await ppidOf(on);
  });
  afterAll(() => on.stop());

  const without = () => requested(on, { informationRequest: { form: 'COPY' } });
  const read = async (id: string) => (await ppid.get<InformationRequestDetail>(`/v1/information-requests/${id}`)).body;
  const byRequester = ({ trackingNumber, pin }: { trackingNumber: string; pin: string }, changes: object = {}) =>
    on.anyone.post<RequestTrackingResponse & Problem>('/v1/tracking/information-request/purpose', {
      trackingNumber,
      pin,
      purpose,
      ...changes,
    });
  const onBehalf = (who: Api, { id, version }: { id: string; version: number }, body: object = { purpose }) =>
    who.put<StatedPurpose & Problem>(`/v1/information-requests/${id}/purpose`, body, ifMatch(version));

  it('is stated later by the requester, once', async () => {
    const request = await without();
    expect((await read(request.id)).missing).toContain('PURPOSE');
    const stated = await byRequester(request);
    expect(stated).toMatchObject({ status: 200, headers: { 'cache-control': 'no-store' } });
    expect(stated.body.missing).not.toContain('PURPOSE');
    expect(await read(request.id)).toMatchObject({ purpose, form: 'COPY' });
    expect((await byRequester(request)).body.code).toBe('purpose-stated');
    const history = await ppid.get<HistoryPage>(`/v1/information-requests/${request.id}/history`);
    expect(history.body.items.map(({ action }) => action)).toContain('update-answers');
    expect(JSON.stringify(history.body)).not.toContain(purpose);
  });

  it('is stated on behalf of the requester by the KIM and by the information officer', async () => {
    for (const who of [on.member, ppid]) {
      const request = await without();
      const stated = await onBehalf(who, request, { purpose, form: 'DIGITAL' });
      expect(stated).toMatchObject({
        status: 200,
        body: { id: request.id, version: request.version + 1, purpose, form: 'DIGITAL' },
      });
      expect(await read(request.id)).toMatchObject({ purpose, form: 'DIGITAL', missing: [] });
      expect((await onBehalf(who, stated.body)).body.code).toBe('purpose-stated');
      expect((await onBehalf(who, request)).status).toBe(412);
    }
  });

  it('is not stated by others, of another aspiration, or after the decision', async () => {
    const request = await without();
    const foreign = await on.asMember({ kimId: '0197a5f0-7c1e-7b2a-9d3c-5a6f1e2d3c99' });
    for (const who of [foreign, on.coordinator, on.liaison, await superiorOf(on)])
      expect((await onBehalf(who, request)).status).toBe(403);
    expect((await byRequester({ ...request, pin: '00000000' })).body.code).toBe('wrong-pin');
    expect((await byRequester(request, { purpose: '' })).status).toBe(400);
    const complaint = await received(on, { kimId: activeKim });
    expect((await byRequester(complaint)).body.code).toBe('information-request-not-found');
    expect((await onBehalf(on.member, complaint)).body.code).toBe('information-request-not-found');
    await ppid.post(`/v1/information-requests/${request.id}/decide`, grant, ifMatch(request.version));
    expect((await byRequester(request)).body.code).toBe('transition-refused');
  });
});
