import { unchanged } from './aspiration-annotations.workflow.js';
import { type AspirationAction, actors } from './aspiration.actors.js';
import type { AspirationStatus, AspirationTransition, AspirationWorkflow } from './aspiration.states.js';
import { aspirationWorkflow } from './aspiration.workflow.js';

/** The actions that a request for information shares with other aspirations, with their guards. */
const sharedActions: Partial<Record<AspirationStatus | 'nothing', readonly AspirationAction[]>> = {
  nothing: ['receive'],
  RECEIVED: ['return', 'archive', 'update-answers'],
  RETURNED: ['complete', 'expire', 'update-answers'],
  RESPONDED: ['confirm-notified', 'close', 'auto-close', 'extend-closure'],
  CLOSED: ['rate'],
};

/** The information officer (PPID) decides where the coordinator does otherwise, the superior where the coordinator reviews. */
const ownActors: Partial<Record<AspirationAction, string>> = {
  return: 'information-request.decide',
  archive: 'information-request.decide',
  uphold: 'information-objection.answer',
};

const states = ['RECEIVED', 'RETURNED', 'RESPONDED', 'UNDER_REVIEW', 'CLOSED', 'ARCHIVED'] as const;
const open = ['RECEIVED', 'RETURNED', 'RESPONDED', 'UNDER_REVIEW'] as const;

type Row = Omit<AspirationTransition, 'by'>;

/** One deadline takes the place of that of the verification: the ten working days of the law (UU 14/2008 art. 22). */
const shared = aspirationWorkflow.transitions
  .filter(({ from, action }) => sharedActions[from ?? 'nothing']?.includes(action))
  .map(({ by: _by, ...row }): Row => {
    const own = (stage: typeof row.starts) => (stage === 'VERIFICATION' ? 'INFORMATION_REQUEST' : stage);
    return {
      ...row,
      guards: row.guards.filter((guard) => guard !== 'aspiration-merged'),
      ...(row.starts && { starts: own(row.starts) }),
      ...(row.stops && { stops: own(row.stops) }),
      ...(row.pauses && { pauses: own(row.pauses)! }),
      ...(row.resumes && { resumes: own(row.resumes)! }),
    };
  });

/** The decision, and the objection against it or against its absence (art. 35 and 36). */
const decision: readonly Row[] = [
  {
    from: 'RECEIVED',
    action: 'decide',
    to: 'RESPONDED',
    guards: [],
    stops: 'INFORMATION_REQUEST',
    starts: 'CLOSURE',
    emits: 'AspirationResponded',
  },
  ...(['RECEIVED', 'RESPONDED'] as const).map((from): Row => ({
    from,
    action: 'appeal',
    to: 'UNDER_REVIEW',
    guards: [],
    stops: from === 'RECEIVED' ? 'INFORMATION_REQUEST' : 'CLOSURE',
    starts: 'OBJECTION',
    emits: 'AspirationAppealed',
  })),
  { from: 'UNDER_REVIEW', action: 'uphold', to: 'CLOSED', guards: [], stops: 'OBJECTION', emits: 'AspirationClosed' },
  { from: 'UNDER_REVIEW', action: 'close', to: 'CLOSED', guards: [], stops: 'OBJECTION', emits: 'AspirationClosed' },
  {
    from: 'UNDER_REVIEW',
    action: 'grant-objection',
    to: 'RECEIVED',
    guards: [],
    stops: 'OBJECTION',
    starts: 'INFORMATION_REQUEST',
    emits: null,
  },
];

/**
 * Every transition of a request for information. Ten working days run from its receipt to the decision, seven more once they
 * are extended, and none while the requester completes it; then thirty to object, and thirty for the superior to answer.
 */
export const informationRequestWorkflow: AspirationWorkflow = {
  noun: 'information-request',
  states,
  initial: 'RECEIVED',
  transitions: [
    ...shared,
    ...decision,
    ...unchanged('extend-deadline', ['RECEIVED'], 'DeadlineExtended'),
    ...unchanged('near-deadline', open, 'DeadlineNear'),
    ...unchanged('miss-deadline', open, 'DeadlineMissed'),
    ...unchanged('escalate', open, 'AspirationEscalated'),
    ...unchanged('protect', states, 'AspirationProtected', ['protection-lowered']),
    ...unchanged('redact', states, null, ['passage-not-found']),
  ].map((row) => ({ ...row, by: ownActors[row.action] ?? actors[row.action] })),
};
