import type { NeedResponse } from '../src/needs/need.dto.js';
import { idempotencyKey } from './edition.builder.js';
import { kims, type PublishingEnvironment } from './publishing.environment.js';

/** An open need of the active KIM. */
export async function aNeed(
  { member }: Pick<PublishingEnvironment, 'member'>,
  rest: Record<string, unknown> = {},
): Promise<NeedResponse> {
  const body = { text: 'Kapan posyandu buka?', kimId: kims.active, topic: 'health', ...rest };
  const answer = await member.post<NeedResponse>('/v1/needs', body, idempotencyKey());
  if (answer.status !== 201) throw new Error(`no need: ${answer.status} ${JSON.stringify(answer.body)}`);
  return answer.body;
}
