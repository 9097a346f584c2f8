import { type ActionOf, definePolicy, type Role } from '#access';

const kimVoices = ['KIM_MEMBER', 'KIM_CHAIR', 'KIM_SECRETARY'] as const satisfies readonly Role[];

export const needPolicy = definePolicy({
  /** Needs that are listed; with `need.handle` those that were received, too. */
  'need.read': 'public',
  /** Without an account. */
  'need.submit': 'public',
  /** For a KIM, and its vote for what others request. */
  'need.request': { roles: kimVoices, scope: 'bound' },
  'need.handle': { roles: ['DISKOMINFO_EDITOR'], scope: 'regency' },
  'feedback.give': 'public',
  'feedback.count': 'public',
  'feedback.read': { roles: ['DISKOMINFO_EDITOR'], scope: 'regency' },
});

export type NeedPermission = ActionOf<typeof needPolicy>;
