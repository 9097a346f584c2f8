import type { Api } from '#testing';
import type { NewAspiration } from '../../apps/aspirations/src/intake/intake.dto.js';
import type { ObjectionResponse } from '../../apps/aspirations/src/information-requests/objections/objection.dto.js';
import type { InformationDecisionBody } from '../../apps/aspirations/src/information-requests/requests/decision.dto.js';
import type { InformationRequestDetail } from '../../apps/aspirations/src/information-requests/requests/information-request.dto.js';
import type { RequestTrackingResponse } from '../../apps/aspirations/src/information-requests/tracking/request-tracking.dto.js';
import { type AspirationsFixture, ifMatch, must, type Receipt, received } from './sample-aspiration.js';

/** The information officer and the superior. */
export const ppidOf = (on: AspirationsFixture): Promise<Api> => on.as('ppid', 'PPID_OFFICER@*');
export const superiorOf = (on: AspirationsFixture): Promise<Api> => on.as('atasan-ppid', 'PPID_SUPERIOR@*');

export const newRequest: Partial<NewAspiration> = {
  kind: 'INFORMATION_REQUEST',
  category: 'OTHER',
  title: 'Salinan RAB jembatan',
  body: 'Mohon salinan rencana anggaran biaya jembatan gantung.',
  informationRequest: { purpose: 'Untuk musyawarah desa.', form: 'COPY' },
};

export const consequenceTest = 'Pengungkapan membuka keadaan keuangan keluarga penerima.';

export const refusal: InformationDecisionBody = {
  outcome: 'REFUSED',
  text: 'Dokumen memuat data pribadi penerima ganti rugi.',
  subject: 'Rencana anggaran jembatan gantung',
  ground: 'PERSONAL_SECRET',
  consequenceTest,
};

export const grant: InformationDecisionBody = {
  outcome: 'GRANTED',
  text: 'Salinan terlampir.',
  subject: 'Rencana anggaran jembatan gantung',
  form: 'DIGITAL',
  cost: 0,
};

export const requested = (on: AspirationsFixture, changes: Partial<NewAspiration> = {}): Promise<Receipt> =>
  received(on, { ...newRequest, ...changes });

/** A request with this decision. */
export async function decided(
  on: AspirationsFixture,
  decision: InformationDecisionBody,
): Promise<Receipt & { now: InformationRequestDetail }> {
  const request = await requested(on);
  const path = `/v1/information-requests/${request.id}/decide`;
  const ppid = await ppidOf(on);
  return {
    ...request,
    now: must(200, await ppid.post<InformationRequestDetail>(path, decision, ifMatch(request.version))),
  };
}

/** A refused request whose requester has objected. */
export async function objected(on: AspirationsFixture): Promise<Receipt & { objection: string }> {
  const request = await decided(on, refusal);
  const { trackingNumber, pin } = request;
  const body = { trackingNumber, pin, ground: 'EXEMPTION', reason: 'Anggaran bukan rahasia pribadi.' };
  must(200, await on.anyone.post<RequestTrackingResponse>('/v1/tracking/information-request/object', body));
  const superior = await superiorOf(on);
  const path = `/v1/information-objections?request=${request.id}`;
  const { items } = must(200, await superior.get<{ items: ObjectionResponse[] }>(path));
  return { ...request, objection: items[0]!.id };
}
