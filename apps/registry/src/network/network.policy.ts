import { type ActionOf, definePolicy } from '#access';

const leaders = ['KIM_CHAIR', 'KIM_SECRETARY'] as const;
const insiders = [
  ...leaders,
  'KIM_TREASURER',
  'KIM_MEMBER',
  'VILLAGE_OFFICER',
  'DISTRICT_OFFICER',
  'DISKOMINFO_VERIFIER',
] as const;

/**
 * Who may do what of what KIM do with each other. What a KIM wants to do is for its chair and secretary to say, or for a
 * member with a mandate for it.
 */
export const networkPolicy = definePolicy({
  /** To try it: whoever has signed in may hold a mandate. What is tried is decided by its own action. */
  'network.manage': 'authenticated',
  'partnership.read': 'public',
  /** Proposals, refusals, and who did what and why. */
  'partnership.read-internal': { roles: insiders, scope: 'bound' },
  'partnership.propose': { roles: leaders, scope: 'bound' },
  'partnership.accept': { roles: leaders, scope: 'bound' },
  'partnership.decline': { roles: leaders, scope: 'bound' },
  'partnership.end': { roles: [...leaders, 'DISKOMINFO_VERIFIER'], scope: 'bound' },
  'help.read': 'public',
  /** Who has offered what, and who did what and why. */
  'help.read-internal': { roles: insiders, scope: 'bound' },
  'help.ask': { roles: leaders, scope: 'bound' },
  'help.offer': { roles: leaders, scope: 'bound' },
  'help.accept': { roles: leaders, scope: 'bound' },
  'help.finish': { roles: leaders, scope: 'bound' },
  'help.withdraw': { roles: [...leaders, 'DISKOMINFO_VERIFIER'], scope: 'bound' },
  'forum.read': 'public',
  /** Which member a delegate is, and who named them. */
  'delegate.read-internal': { roles: insiders, scope: 'bound' },
  'delegate.name': { roles: [...leaders, 'DISKOMINFO_VERIFIER'], scope: 'bound' },
  'delegate.recall': { roles: [...leaders, 'DISKOMINFO_VERIFIER'], scope: 'bound' },
});
export type NetworkPermission = ActionOf<typeof networkPolicy>;
