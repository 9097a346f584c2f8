/**
 * The acts that a mandate can allow. Posts, terms and mandates are not among them: a member who acts for a KIM cannot
 * become its head by a mandate.
 */
export const mandateActs = [
  'LOG_ACTIVITIES',
  'SUBMIT_REPORTS',
  'MANAGE_MEMBERS',
  'EDIT_PROFILE',
  'REGISTER_FOR_TRAININGS',
  'MANAGE_NETWORK',
] as const;
export type MandateAct = (typeof mandateActs)[number];
