import type { Api } from '#testing';
import type { ClaimPage, ClaimResponse } from '../src/claims/claim.dto.js';
import type { ClaimReceipt } from '../src/claims/reports/claim-report.dto.js';
import { idempotencyKey, ifMatch } from './edition.builder.js';
import { areas, kims, type PublishingEnvironment } from './publishing.environment.js';

/** A text that is forwarded in groups. */
export const hoax = 'Vaksin campak mengandung chip dan menyebabkan kemandulan, sebarkan ke semua grup keluarga!';

/** A whole body of `POST /v1/claim-reports`. */
export function claimReportBody(rest: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    kimId: kims.active,
    text: hoax,
    villageCodes: [areas.villages[0]],
    channels: ['WHATSAPP'],
    attachmentIds: [],
    ...rest,
  };
}

/** Reports it as the member of the KIM. */
export async function aReport(
  { member }: Pick<PublishingEnvironment, 'member'>,
  rest: Record<string, unknown> = {},
): Promise<ClaimReceipt> {
  const { status, body } = await member.post<ClaimReceipt>(
    '/v1/claim-reports',
    claimReportBody(rest),
    idempotencyKey(),
  );
  if (status !== 201) throw new Error(`no report: ${status} ${JSON.stringify(body)}`);
  return body;
}

/** All claims that the office sees. */
export async function claimsOf({ author }: Pick<PublishingEnvironment, 'author'>): Promise<ClaimResponse[]> {
  return (await author.get<ClaimPage>('/v1/claims?limit=200')).body.items;
}

/** The next state of a claim, by one step of it. */
export async function claimStep(
  who: Api,
  { id, version }: Pick<ClaimResponse, 'id' | 'version'>,
  action: string,
  body?: unknown,
): Promise<ClaimResponse> {
  const answer = await who.post<ClaimResponse>(`/v1/claims/${id}/${action}`, body, ifMatch(version));
  if (answer.status !== 200) throw new Error(`no ${action}: ${answer.status} ${JSON.stringify(answer.body)}`);
  return answer.body;
}

export const triageBody = { statement: 'Vaksin campak menyebabkan kemandulan', reach: 'REGENCY', harm: 'HEALTH' };
export const evidenceBody = {
  publisher: 'Dinas Kesehatan',
  title: 'Vaksin campak aman',
  link: 'https://dinkes.example.id/vaksin',
  note: null,
};
export const ratingBody = {
  verdict: 'HOAX',
  subtype: 'FABRICATED_CONTENT',
  explanation: 'Vaksin campak telah diperiksa BPOM dan tidak menyebabkan kemandulan.',
  mediaAuthenticity: null,
};

/** A claim with this text in this status, by the steps that lead to it. */
export async function aClaim(
  environment: PublishingEnvironment,
  status: 'REPORTED' | 'TRIAGED' | 'IN_VERIFICATION' | 'RATED',
  text: string,
): Promise<ClaimResponse> {
  const { author, second } = environment;
  const before = new Set((await claimsOf(environment)).map(({ id }) => id));
  await aReport(environment, { text });
  let claim = (await claimsOf(environment)).find(({ id }) => !before.has(id))!;
  if (status === 'REPORTED') return claim;
  claim = await claimStep(author, claim, 'triage', { ...triageBody, statement: text.slice(0, 300) });
  if (status === 'TRIAGED') return claim;
  claim = await claimStep(author, claim, 'verify');
  if (status === 'IN_VERIFICATION') return claim;
  await author.post(`/v1/claims/${claim.id}/evidence`, evidenceBody, idempotencyKey());
  claim = await claimStep(author, claim, 'propose-rating', ratingBody);
  return claimStep(second, claim, 'confirm-rating');
}
