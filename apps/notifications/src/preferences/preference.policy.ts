import { type ActionOf, definePolicy } from '#access';

export const preferencePolicy = definePolicy({
  /** By the account, or by the signed link of a message. */
  'preference.manage': 'public',
});

export type PreferencePermission = ActionOf<typeof preferencePolicy>;
