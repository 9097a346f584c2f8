/** The stages of a case that offices have time for: that one was missed is said, and climbs the ladder. */
export const officeStages = ['VERIFICATION', 'RESPONSE', 'RESOLUTION', 'REVIEW', 'INFORMATION_REQUEST'] as const;

/** Those of them that are an agency’s own. */
export const agencyStages = ['RESPONSE', 'RESOLUTION', 'INFORMATION_REQUEST'] as const;

/** The stages in which a citizen is waited for: they are not missed but given up. */
export const reporterStages = ['COMPLETION', 'QUESTION'] as const;

/** The stages of whose end there is a warning. */
export const warnedStages = [...officeStages, ...reporterStages] as const;
