import { raw } from '#database';
import type { expiryActions } from './aspiration.rules.js';

/** A stage in which the aspiration waits for its citizen; see `expiryActions`. */
export type CitizenStage = keyof typeof expiryActions;

/** The conditions of the partial indexes on deadlines. */
export const citizenStageText = "stage IN ('CLOSURE', 'COMPLETION', 'QUESTION')";
export const officeStageText = "stage NOT IN ('CLOSURE', 'COMPLETION', 'QUESTION')";

/** SQL of whether a deadline is one of the citizen, or of an office; in the form of the indexes. */
export const isCitizenStage = raw(citizenStageText);
export const isOfficeStage = raw(officeStageText);

/** The same of an office where two deadlines are compared. */
export const isOfficeStageOf = {
  deadline: raw(`deadline.${officeStageText}` as const),
  earlier: raw(`earlier.${officeStageText}` as const),
};
