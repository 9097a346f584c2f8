import { ClaimClarified, ClaimRated } from '#contracts';
import { type Addressee, fields, on, type ReactionRules } from './rule.js';

/** The KIM whose members have reported the claim. */
const reporters = ({
  kimIds,
  claimId,
}: {
  readonly kimIds: readonly string[];
  readonly claimId: string;
}): Addressee[] =>
  kimIds.map((audienceId) => ({ audience: 'KIM_MEMBERS', audienceId, about: { kind: 'CLAIM', id: claimId } }));

/** Notifications of claims; the title carries the verdict. */
export const claimRules: ReactionRules = {
  'notify-reporters-when-claim-is-decided': [
    on(ClaimRated, { template: 'claim-rated', to: reporters, variables: fields('title') }),
    on(ClaimClarified, { template: 'claim-clarified', to: reporters, variables: fields('title') }),
  ],
};
