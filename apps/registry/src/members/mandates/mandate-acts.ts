/**
 * What a member may be given authority to do for the KIM. Posts, terms and mandates themselves are not among it: whoever
 * acts for a group cannot make themselves its head.
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
