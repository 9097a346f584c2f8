import { type ActionOf, definePolicy } from '#access';

/** What everybody may know of KIM and villages: nothing of it names a person. */
export const villagesPolicy = definePolicy({
  'directory.read': 'public',
  'village.read': 'public',
  'statistics.read': 'public',
});

export type VillagesPermission = ActionOf<typeof villagesPolicy>;
