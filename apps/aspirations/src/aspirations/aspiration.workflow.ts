/** Where a case can be. */
export const aspirationStatuses = ['RECEIVED', 'VERIFIED', 'DISPOSED', 'RESPONDED', 'REOPENED', 'CLOSED'] as const;
export type AspirationStatus = (typeof aspirationStatuses)[number];

/** The clocks of a case; each runs in working days. */
export const deadlineStages = ['VERIFICATION', 'RESPONSE', 'CLOSURE'] as const;
export type DeadlineStage = (typeof deadlineStages)[number];

export type AspirationAction = 'receive' | 'verify' | 'dispose' | 'respond' | 'reopen' | 'close' | 'lapse';

export interface AspirationTransition {
  readonly action: AspirationAction;
  /** Empty: the case begins with it. */
  readonly from: readonly AspirationStatus[];
  readonly to: AspirationStatus;
  readonly by: 'KIM' | 'COMPLAINT_COORDINATOR' | 'AGENCY_LIAISON' | 'CITIZEN' | 'SYSTEM';
  /** What must hold, in a sentence. */
  readonly needs: string | null;
  /** The clock that stops, and the clock that starts. */
  readonly settles: DeadlineStage | null;
  readonly opens: DeadlineStage | null;
  /** The event that is said. */
  readonly says: string;
}

/** Every step that a case can take; there is no other. */
export const aspirationTransitions: readonly AspirationTransition[] = [
  {
    action: 'receive',
    from: [],
    to: 'RECEIVED',
    by: 'KIM',
    needs: 'the KIM is active and serves the village; the citizen consents',
    settles: null,
    opens: 'VERIFICATION',
    says: 'AspirationReceived',
  },
  {
    action: 'verify',
    from: ['RECEIVED'],
    to: 'VERIFIED',
    by: 'COMPLAINT_COORDINATOR',
    needs: 'anonymous and confidential may be raised, never lowered',
    settles: 'VERIFICATION',
    opens: null,
    says: 'AspirationVerified',
  },
  {
    action: 'dispose',
    from: ['VERIFIED'],
    to: 'DISPOSED',
    by: 'COMPLAINT_COORDINATOR',
    needs: 'a known agency; done together with verify when a routing rule names one',
    settles: null,
    opens: 'RESPONSE',
    says: 'AspirationDisposed',
  },
  {
    action: 'respond',
    from: ['DISPOSED', 'REOPENED'],
    to: 'RESPONDED',
    by: 'AGENCY_LIAISON',
    needs: 'the case was handed to the agency that answers',
    settles: 'RESPONSE',
    opens: 'CLOSURE',
    says: 'AspirationResponded',
  },
  {
    action: 'reopen',
    from: ['RESPONDED'],
    to: 'REOPENED',
    by: 'CITIZEN',
    needs: 'the tracking number and its PIN',
    settles: 'CLOSURE',
    opens: 'RESPONSE',
    says: 'AspirationReopened',
  },
  {
    action: 'close',
    from: ['RESPONDED'],
    to: 'CLOSED',
    by: 'CITIZEN',
    needs: 'the tracking number and its PIN',
    settles: 'CLOSURE',
    opens: null,
    says: 'AspirationClosed',
  },
  {
    action: 'lapse',
    from: ['RESPONDED'],
    to: 'CLOSED',
    by: 'SYSTEM',
    needs: 'the citizen was silent for the whole term',
    settles: 'CLOSURE',
    opens: null,
    says: 'AspirationClosed',
  },
];

/** The transition behind an action; undefined when a case in this state cannot take it. */
export function transitionOf(
  action: AspirationAction,
  from: AspirationStatus | null,
): AspirationTransition | undefined {
  return aspirationTransitions.find(
    (transition) =>
      transition.action === action && (from === null ? transition.from.length === 0 : transition.from.includes(from)),
  );
}

/** The life-cycle as it is published. */
export const aspirationWorkflow = {
  noun: 'aspiration',
  initial: 'RECEIVED',
  final: ['CLOSED'],
  states: aspirationStatuses,
  transitions: aspirationTransitions,
} as const;
