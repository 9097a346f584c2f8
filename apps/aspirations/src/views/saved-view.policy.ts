import { definePolicy } from '#access';

const readers = [
  'COMPLAINT_COORDINATOR',
  'AGENCY_LIAISON',
  'PPID_OFFICER',
  'PPID_SUPERIOR',
  'KIM_MEMBER',
  'KIM_CHAIR',
  'KIM_SECRETARY',
] as const;

/** Views of lists: each account has its own. */
export const savedViewPolicy = definePolicy({
  'view.manage': { roles: readers, scope: 'any' },
  /** With all coordinators, who read and use the view, each within their own rights. */
  'view.share-with-office': { roles: ['COMPLAINT_COORDINATOR'], scope: 'any' },
  'view.share-with-agency': { roles: ['AGENCY_LIAISON'], scope: 'bound' },
});
