// A role added to one of these groups gets every permission of the policies that name it.

/** The officers who act for a KIM. */
export const kimLeaders = ['KIM_CHAIR', 'KIM_SECRETARY'] as const;

/** The members of a KIM. */
export const kimPeople = ['KIM_MEMBER', ...kimLeaders, 'KIM_TREASURER'] as const;

/** The offices that supervise KIM. */
const offices = ['VILLAGE_OFFICER', 'DISTRICT_OFFICER', 'DISKOMINFO_VERIFIER'] as const;

/** Those who manage the registration of a KIM, its members and their certificates. */
export const kimManagers = [...kimLeaders, 'VILLAGE_OFFICER', 'DISKOMINFO_VERIFIER'] as const;

/** The officers of a KIM, and the offices that supervise it. */
export const kimOfficersAndOffices = [...kimLeaders, 'KIM_TREASURER', ...offices] as const;

/** All who read what a KIM does: its members, and the offices that supervise it. */
export const kimReaders = [...kimPeople, ...offices] as const;
