import type { Transition, WithDeadlines, Workflow } from '#workflow';
import type { AspirationAction } from './aspiration.actors.js';

/** How an aspiration is submitted. */
export const channels = ['KIM', 'CITIZEN', 'STAFF', 'INTEGRATOR'] as const;
export type Channel = (typeof channels)[number];

export const aspirationOutcomes = ['SATISFIED', 'SILENCE', 'UPHELD'] as const;
export type AspirationOutcome = (typeof aspirationOutcomes)[number];

export const aspirationStatuses = [
  'RECEIVED',
  'RETURNED',
  'VERIFIED',
  'HELD',
  'SPLIT',
  'ASSIGNED',
  'ACCEPTED',
  'ASKED',
  'RESPONDED',
  'REOPENED',
  'UNDER_REVIEW',
  'CLOSED',
  'REFERRED',
  'ARCHIVED',
] as const;
export type AspirationStatus = (typeof aspirationStatuses)[number];

/** The final statuses; a split aspiration ends with its parts. */
export const closedStatuses = ['CLOSED', 'REFERRED', 'ARCHIVED'] as const satisfies readonly AspirationStatus[];

export const openStatuses = aspirationStatuses.filter((status) => !closedStatuses.some((closed) => closed === status));

/** The deadlines of an aspiration, all in working days. */
export const deadlineStages = [
  'VERIFICATION',
  'COMPLETION',
  'RESPONSE',
  'RESOLUTION',
  'QUESTION',
  'CLOSURE',
  'REVIEW',
  'INFORMATION_REQUEST',
  'OBJECTION',
] as const;
export type DeadlineStage = (typeof deadlineStages)[number];

/** Until it accepts, an agency has the time of the response; afterwards that of the resolution. */
export const officeStage = {
  RECEIVED: 'VERIFICATION',
  VERIFIED: 'VERIFICATION',
  HELD: 'VERIFICATION',
  ASSIGNED: 'RESPONSE',
  ACCEPTED: 'RESOLUTION',
  REOPENED: 'RESOLUTION',
} as const satisfies Partial<Record<AspirationStatus, DeadlineStage>>;

export type AspirationGuard =
  | 'channel-mismatch'
  | 'unknown-category'
  | 'unknown-village'
  | 'unknown-agency'
  | 'kim-not-active'
  | 'kim-not-of-village'
  | 'form-incomplete'
  | 'intake-limited'
  | 'not-a-colleague'
  | 'aspiration-merged'
  | 'aspiration-not-merged'
  | 'aspiration-split'
  | 'part-of-split'
  | 'unknown-part'
  | 'protection-lowered'
  | 'passage-not-found'
  | 'declined-too-often'
  | 'reopenings-left'
  | 'reopened-too-often'
  | 'reporter-not-notified'
  | 'reporter-notified'
  | 'rated-before'
  | 'check-of-confidential'
  | 'kim-cannot-check'
  | 'check-not-requested'
  | 'supporter-unverified'
  | 'supporter-alone'
  | 'merge-into-itself'
  | 'merge-would-reveal';

type DeadlineEffects = Partial<WithDeadlines<DeadlineStage>>;
export type AspirationTransition = Transition<AspirationStatus, AspirationAction, AspirationGuard> & DeadlineEffects;
export type AspirationWorkflow = Workflow<AspirationStatus, AspirationAction, AspirationGuard, DeadlineEffects>;

/** A row of the tables; who may take its action is in `aspiration.actors.ts`. */
export type AspirationRow = Omit<AspirationTransition, 'by'>;
