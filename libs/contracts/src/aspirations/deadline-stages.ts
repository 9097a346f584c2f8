/** The stages with a deadline for offices: a missed deadline is published and escalated. */
export const officeStages = [
  'VERIFICATION',
  'RESPONSE',
  'RESOLUTION',
  'REVIEW',
  'INFORMATION_REQUEST',
  'OBJECTION',
] as const;

/** The stages of an agency. */
export const agencyStages = ['RESPONSE', 'RESOLUTION'] as const;

/** Who is notified of a missed stage, and after it. */
export const escalationRecipients = [
  'AGENCY_LIAISON',
  'AGENCY_HEAD',
  'DISKOMINFO',
  'REGIONAL_SECRETARY',
  'PPID',
  'PPID_SUPERIOR',
] as const;

/** The stages that wait for a citizen: they expire instead of being missed. */
export const reporterStages = ['COMPLETION', 'QUESTION'] as const;

/** The stages with a warning before the deadline. */
export const warnedStages = [...officeStages, ...reporterStages] as const;
