/** The clocks of offices: that one of them was missed is said, and climbs the ladder. */
export const officeStages = ['VERIFICATION', 'RESPONSE', 'RESOLUTION', 'REVIEW', 'INFORMATION_REQUEST'] as const;

/** The clocks of reporters: when one of them runs out the case goes on without its reporter. */
export const reporterStages = ['COMPLETION', 'QUESTION'] as const;

/** Clocks of whose end there is a warning. */
export const warnedStages = [...officeStages, ...reporterStages] as const;
