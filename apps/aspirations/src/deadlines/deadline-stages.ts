import { sql } from '#database';
import { deadlineStages, type expiryActions } from '../aspirations/aspiration.states.js';

/** The stages of all deadlines: those of the workflow, and the one that the law on public information sets besides. */
export const allDeadlineStages = [...deadlineStages, 'INFORMATION_REQUEST'] as const;
export type AnyDeadlineStage = (typeof allDeadlineStages)[number];

const citizenStages = sql`('CLOSURE', 'COMPLETION', 'QUESTION')`;

/** SQL of whether a deadline waits for the citizen, in the form of the partial indexes; see `expiryActions`. */
export const isCitizenStage = sql`stage IN ${citizenStages}`;
export const isOfficeStage = sql`stage NOT IN ${citizenStages}`;

export type CitizenStage = keyof typeof expiryActions;
