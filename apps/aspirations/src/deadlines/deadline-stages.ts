import { deadlineStages, type expiryActions } from '../aspirations/aspiration.workflow.js';

/** Every clock that a case can have: those of its life-cycle, and the one that the law on public information starts beside. */
export const allDeadlineStages = [...deadlineStages, 'INFORMATION_REQUEST'] as const;
export type AnyDeadlineStage = (typeof allDeadlineStages)[number];

const citizenStages = "('CLOSURE', 'COMPLETION', 'QUESTION')";

/** SQL of whether somebody outside the offices is waited for, as the indexes have it; see `givenUp`. */
export const isCitizenStage = `stage IN ${citizenStages}`;
export const isOfficeStage = `stage NOT IN ${citizenStages}`;

export type CitizenStage = keyof typeof expiryActions;
