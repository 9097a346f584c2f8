/** The actor of what the service does on its own: a job, a reaction, a consequence of another transition. */
export const SYSTEM_ACTOR = 'SYSTEM';

/** The actor of what a citizen does who has no account: the tracking number and its PIN have been verified before. */
export const CITIZEN_ACTOR = 'CITIZEN';
