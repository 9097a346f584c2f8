import { z } from 'zod';
import type { Attachment } from '#attachments';
import { pageQuery, pageSchema } from '#http-api';
import { potentialEntries } from './potential-kinds.js';
import { matchRules, reasonsOf } from './potential-match.rules.js';
import type { Match } from './potential-match.sql.js';
import { PotentialResponse, toPotentialResponse } from './potential.dto.js';

export const MatchQuery = z.strictObject({
  ...pageQuery,
  own: z
    .enum(potentialEntries)
    .default('NEED')
    .describe('NEED: offers that match needs of this KIM. OFFER: needs that match its offers'),
});
export type MatchQuery = z.output<typeof MatchQuery>;

export const MatchResponse = z
  .object({
    own: z.object({ id: z.uuid(), title: z.string() }).describe('The need or offer of this KIM'),
    other: PotentialResponse.describe('The matching potential of another KIM'),
    score: z.int().describe('Sum of the points of the reasons, 1 to 100'),
    reasons: z.array(
      z.object({ rule: z.enum(matchRules), points: z.int(), en: z.string(), id: z.string().describe('Indonesian') }),
    ),
    metres: z.int().nullable().describe('Great-circle distance; null when one of them has no point'),
  })
  .meta({ id: 'PotentialMatch' });
export type MatchResponse = z.output<typeof MatchResponse>;

export const MatchPage = pageSchema(MatchResponse).meta({ id: 'PotentialMatchPage' });

export function toMatchResponse(match: Match, attachments: readonly Attachment[]): MatchResponse {
  return {
    own: { id: match.ownId, title: match.ownTitle },
    other: toPotentialResponse(match, attachments),
    score: match.score,
    reasons: reasonsOf(match).map(({ rule, points, en, id }) => ({ rule, points, en, id })),
    metres: match.metres,
  };
}
