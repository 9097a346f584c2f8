import { deadlineStages, type givenUp } from '../aspirations/aspiration.workflow.js';

/** Every clock that a case can have: those of its life-cycle, and the one that the law on public information starts beside. */
export const clockStages = [...deadlineStages, 'INFORMATION_REQUEST'] as const;
export type ClockStage = (typeof clockStages)[number];

const waiting = "('CLOSURE', 'COMPLETION', 'QUESTION')";

/** SQL of whether somebody outside the offices is waited for, as the indexes have it; see `givenUp`. */
export const isWaiting = `stage IN ${waiting}`;
export const isOffice = `stage NOT IN ${waiting}`;

export type WaitingStage = keyof typeof givenUp;
