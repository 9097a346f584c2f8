import { ClaimClarified, ClaimRated, ClaimReported, ClaimSpread } from '#contracts';
import { wholeRegency } from '../../role-inbox/inbox-roles.js';
import { toRole } from './role-addressees.js';
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

/** Verdicts are given by editors of the whole regency: a claim knows no border. */
const editors = ({ claimId: id }: { readonly claimId: string }): Addressee[] => [
  toRole('DISKOMINFO_EDITOR', wholeRegency, { kind: 'CLAIM', id }),
];

/** Notifications of claims; the title carries the verdict. */
export const claimRules: ReactionRules = {
  'notify-editors-when-claim-is-reported': [
    on(ClaimReported, { template: 'claim-reported', to: editors }),
    on(ClaimSpread, { template: 'claim-spread', to: editors }),
  ],
  'notify-reporters-when-claim-is-decided': [
    on(ClaimRated, { template: 'claim-rated', to: reporters, variables: fields('title') }),
    on(ClaimClarified, { template: 'claim-clarified', to: reporters, variables: fields('title') }),
  ],
};
