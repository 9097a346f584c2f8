/** What the information officer (PPID) decides. */
export const informationOutcomes = ['GRANTED', 'GRANTED_IN_PART', 'REFUSED', 'NOT_HELD'] as const;
export type InformationOutcome = (typeof informationOutcomes)[number];

/** What the law wants of a request; the office asks for it later and refuses no submission without it. */
export const missingParts = ['IDENTITY', 'PURPOSE'] as const;
export type MissingPart = (typeof missingParts)[number];
