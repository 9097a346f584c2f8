import { raw } from '#database';
import type { expiryActions } from '../aspirations/aspiration.rules.js';
import { deadlineStages } from '../aspirations/aspiration.states.js';

/** The stages of all deadlines: those of the workflow, and the one that the law on public information sets besides. */
export const allDeadlineStages = [...deadlineStages, 'INFORMATION_REQUEST'] as const;
export type AnyDeadlineStage = (typeof allDeadlineStages)[number];

/** A stage in which the aspiration waits for its citizen; see `expiryActions`. */
export type CitizenStage = keyof typeof expiryActions;

/** The conditions of the partial indexes on deadlines. */
export const citizenStageText = "stage IN ('CLOSURE', 'COMPLETION', 'QUESTION')";
export const officeStageText = "stage NOT IN ('CLOSURE', 'COMPLETION', 'QUESTION')";

/** SQL of whether a deadline is one of the citizen, or of an office; in the form of the indexes. */
export const isCitizenStage = raw(citizenStageText);
export const isOfficeStage = raw(officeStageText);
