import type { Role } from '#access';

/** The roles of offices that have an inbox. Members of a KIM and citizens have one of their own account. */
export const inboxRoles = [
  'VILLAGE_OFFICER',
  'DISTRICT_OFFICER',
  'DISKOMINFO_VERIFIER',
  'DISKOMINFO_EDITOR',
  'COMPLAINT_COORDINATOR',
  'AGENCY_LIAISON',
  'PPID_OFFICER',
  'PPID_SUPERIOR',
  'DPO',
] as const satisfies readonly Role[];
export type InboxRole = (typeof inboxRoles)[number];

/** The place of a message that concerns the whole regency. */
export const wholeRegency = '*';
