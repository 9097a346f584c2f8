import type { Timed, Workflow } from '#workflow';

/** Where a case can be. */
export const aspirationStatuses = ['RECEIVED', 'VERIFIED', 'DISPOSED', 'RESPONDED', 'REOPENED', 'CLOSED'] as const;
export type AspirationStatus = (typeof aspirationStatuses)[number];

/** The clocks of a case; each runs in working days. */
export const deadlineStages = ['VERIFICATION', 'RESPONSE', 'CLOSURE'] as const;
export type DeadlineStage = (typeof deadlineStages)[number];

export type AspirationAction = 'receive' | 'verify' | 'dispose' | 'respond' | 'reopen' | 'close' | 'lapse';

export type AspirationRule =
  | 'unknown-category'
  | 'unknown-agency'
  | 'kim-not-active'
  | 'kim-not-of-village'
  | 'protection-lowered'
  | 'calendar-unknown'
  | 'wrong-pin'
  | 'tracking-locked';

/**
 * Every step that a case can take; there is no other. A clock can be started only while the holidays of its days are
 * known. Verifying disposes at once when a routing rule names the agency: two steps, one after the other.
 */
export const aspirationWorkflow: Workflow<AspirationStatus, AspirationAction, AspirationRule, Timed<DeadlineStage>> = {
  noun: 'aspiration',
  states: aspirationStatuses,
  initial: 'RECEIVED',
  transitions: [
    {
      from: null,
      action: 'receive',
      to: 'RECEIVED',
      needs: ['unknown-category', 'kim-not-active', 'kim-not-of-village', 'calendar-unknown'],
      settles: null,
      opens: 'VERIFICATION',
      says: 'AspirationReceived',
    },
    {
      from: 'RECEIVED',
      action: 'verify',
      to: 'VERIFIED',
      needs: ['unknown-category', 'protection-lowered'],
      settles: 'VERIFICATION',
      opens: null,
      says: 'AspirationVerified',
    },
    {
      from: 'VERIFIED',
      action: 'dispose',
      to: 'DISPOSED',
      needs: ['unknown-agency', 'calendar-unknown'],
      settles: null,
      opens: 'RESPONSE',
      says: 'AspirationDisposed',
    },
    {
      from: 'DISPOSED',
      action: 'respond',
      to: 'RESPONDED',
      needs: ['calendar-unknown'],
      settles: 'RESPONSE',
      opens: 'CLOSURE',
      says: 'AspirationResponded',
    },
    {
      from: 'RESPONDED',
      action: 'reopen',
      to: 'REOPENED',
      needs: ['wrong-pin', 'tracking-locked', 'calendar-unknown'],
      settles: 'CLOSURE',
      opens: 'RESPONSE',
      says: 'AspirationReopened',
    },
    {
      from: 'REOPENED',
      action: 'respond',
      to: 'RESPONDED',
      needs: ['calendar-unknown'],
      settles: 'RESPONSE',
      opens: 'CLOSURE',
      says: 'AspirationResponded',
    },
    {
      from: 'RESPONDED',
      action: 'close',
      to: 'CLOSED',
      needs: ['wrong-pin', 'tracking-locked'],
      settles: 'CLOSURE',
      opens: null,
      says: 'AspirationClosed',
    },
    {
      from: 'RESPONDED',
      action: 'lapse',
      to: 'CLOSED',
      needs: [],
      settles: 'CLOSURE',
      opens: null,
      says: 'AspirationClosed',
    },
  ],
};
