import { type ActionOf, definePolicy, type Role } from '#access';

const writers = ['KIM_MEMBER', 'KIM_CHAIR', 'KIM_SECRETARY', 'KIM_TREASURER'] as const satisfies readonly Role[];

export const contributionPolicy = definePolicy({
  /** Bound to the KIM, or to all villages that it served when the contribution was written. */
  'contribution.read': { roles: [...writers, 'DISKOMINFO_EDITOR'], scope: 'bound' },
  'contribution.write': { roles: writers, scope: 'bound' },
  'contribution.approve': { roles: ['KIM_CHAIR', 'KIM_SECRETARY'], scope: 'bound' },
  'contribution.review': { roles: ['DISKOMINFO_EDITOR'], scope: 'bound' },
});

export type ContributionPermission = ActionOf<typeof contributionPolicy>;
