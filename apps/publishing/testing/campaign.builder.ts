import type { CampaignResponse } from '../src/campaigns/campaign.dto.js';
import { idempotencyKey, ifMatch } from './edition.builder.js';
import { areas, dayFromNow, type PublishingEnvironment } from './publishing.environment.js';

/** A whole body of `POST /v1/campaigns`. */
export function campaignBody(rest: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    title: 'Imunisasi campak untuk semua balita',
    summary: 'Setiap balita mendapat imunisasi campak sebelum akhir tahun.',
    startsOn: dayFromNow(-10),
    endsOn: dayFromNow(20),
    areaCodes: [areas.district],
    goals: [
      { metric: 'VILLAGES_REACHED', target: 3 },
      { metric: 'PEOPLE_REACHED', target: 100 },
      { metric: 'SESSIONS_HELD', target: 4 },
    ],
    stages: [{ name: 'Sosialisasi', startsOn: dayFromNow(-10), endsOn: dayFromNow(0) }],
    documentIds: [],
    ...rest,
  };
}

/** A new campaign, as a draft. */
export async function aCampaign(
  { author }: Pick<PublishingEnvironment, 'author'>,
  rest: Record<string, unknown> = {},
): Promise<CampaignResponse> {
  const answer = await author.post<CampaignResponse>('/v1/campaigns', campaignBody(rest), idempotencyKey());
  if (answer.status !== 201) throw new Error(`no campaign: ${answer.status} ${JSON.stringify(answer.body)}`);
  return answer.body;
}

/** The next state of a campaign, by one step of it. */
export async function campaignStep(
  { author }: Pick<PublishingEnvironment, 'author'>,
  { id, version }: Pick<CampaignResponse, 'id' | 'version'>,
  action: string,
  body?: unknown,
): Promise<CampaignResponse> {
  const answer = await author.post<CampaignResponse>(`/v1/campaigns/${id}/${action}`, body, ifMatch(version));
  if (answer.status !== 200) throw new Error(`no ${action}: ${answer.status} ${JSON.stringify(answer.body)}`);
  return answer.body;
}

/** One that has started, with these documents. */
export async function aRunningCampaign(
  environment: Pick<PublishingEnvironment, 'author'>,
  documentIds: readonly string[],
  rest: Record<string, unknown> = {},
): Promise<CampaignResponse> {
  return campaignStep(environment, await aCampaign(environment, { documentIds, ...rest }), 'start');
}
