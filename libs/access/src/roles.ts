/** The roles of an account; SERVICE is for services of the platform, INTEGRATOR for machine accounts of other parties. */
export const roles = [
  'CITIZEN',
  'KIM_MEMBER',
  'KIM_CHAIR',
  'KIM_SECRETARY',
  'KIM_TREASURER',
  'VILLAGE_OFFICER',
  'DISTRICT_OFFICER',
  'DISKOMINFO_VERIFIER',
  'DISKOMINFO_EDITOR',
  'COMPLAINT_COORDINATOR',
  'AGENCY_LIAISON',
  'PPID_OFFICER',
  'DPO',
  'SYSTEM_ADMIN',
  'SERVICE',
  'INTEGRATOR',
] as const;

export type Role = (typeof roles)[number];
