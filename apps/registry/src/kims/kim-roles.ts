/** The members of a KIM. */
export const kimPeople = ['KIM_MEMBER', 'KIM_CHAIR', 'KIM_SECRETARY', 'KIM_TREASURER'] as const;

/** The offices that supervise KIM. */
const offices = ['VILLAGE_OFFICER', 'DISTRICT_OFFICER', 'DISKOMINFO_VERIFIER'] as const;

/** The officers of a KIM, and the offices that supervise it. */
export const kimOfficersAndOffices = ['KIM_CHAIR', 'KIM_SECRETARY', 'KIM_TREASURER', ...offices] as const;

/** All who read what a KIM does: its members, and the offices that supervise it. */
export const kimReaders = [...kimPeople, ...offices] as const;
