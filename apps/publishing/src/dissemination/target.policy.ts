import { type ActionOf, definePolicy } from '#access';

export const targetPolicy = definePolicy({
  'target.read': 'public',
  /** Bound to all villages of the edition. */
  'target.change': { roles: ['DISKOMINFO_EDITOR'], scope: 'bound' },
});

export type TargetPermission = ActionOf<typeof targetPolicy>;
