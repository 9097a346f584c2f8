import { type ActionOf, definePolicy } from '#access';

/** Public data about KIM and villages, without people. */
export const villagesPolicy = definePolicy({
  'directory.read': 'public',
  'village.read': 'public',
  'statistics.read': 'public',
});

export type VillagesPermission = ActionOf<typeof villagesPolicy>;
