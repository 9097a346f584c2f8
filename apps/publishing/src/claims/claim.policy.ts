import { type ActionOf, definePolicy } from '#access';

/** The claims of a regency are one list: a claim keeps to no border of a district. */
const verifiers = { roles: ['DISKOMINFO_VERIFIER', 'DISKOMINFO_EDITOR'], scope: 'regency' } as const;

export const claimPolicy = definePolicy({
  /** Without an account; also pictures, for which the receipt is the key. */
  'claim.report': 'public',
  /** Bound to the KIM of the member. */
  'claim.report-for-kim': { roles: ['KIM_MEMBER', 'KIM_CHAIR', 'KIM_SECRETARY', 'KIM_TREASURER'], scope: 'bound' },
  /** The receipt is the key. */
  'claim.follow': 'public',
  'claim.read': {
    roles: [
      'KIM_MEMBER',
      'KIM_CHAIR',
      'KIM_SECRETARY',
      'KIM_TREASURER',
      'VILLAGE_OFFICER',
      'DISTRICT_OFFICER',
      'DISKOMINFO_VERIFIER',
      'DISKOMINFO_EDITOR',
    ],
    scope: 'any',
  },
  /** With what was reported, and by whom. */
  'claim.read-reports': verifiers,
  'claim.read-history': verifiers,
  'claim.triage': verifiers,
  'claim.verify': verifiers,
  'claim.add-evidence': verifiers,
  'claim.rate': verifiers,
  'claim.clarify': { roles: ['DISKOMINFO_EDITOR'], scope: 'regency' },
  /** ClaimReview of what has a verdict. */
  'claim-review.read': 'public',
});

export type ClaimPermission = ActionOf<typeof claimPolicy>;
