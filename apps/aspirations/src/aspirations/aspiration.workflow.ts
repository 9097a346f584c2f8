import type { Timed, Workflow } from '#workflow';

/** Where a case can be. */
export const aspirationStatuses = [
  'RECEIVED',
  'RETURNED',
  'VERIFIED',
  'SPLIT',
  'DISPOSED',
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

/** The clocks of a case; each runs in working days. */
export const deadlineStages = [
  'VERIFICATION',
  'COMPLETION',
  'RESPONSE',
  'RESOLUTION',
  'QUESTION',
  'CLOSURE',
  'REVIEW',
] as const;
export type DeadlineStage = (typeof deadlineStages)[number];

export const aspirationActions = [
  'receive',
  'return',
  'complete',
  'verify',
  'archive',
  'refer',
  'split',
  'gather',
  'rejoin',
  'reopen-parts',
  'dispose',
  'accept',
  'decline',
  'recall',
  'ask',
  'answer',
  'give-up',
  'log-progress',
  'respond',
  'check',
  'tell',
  'send-back',
  'reopen',
  'appeal',
  'uphold',
  'close',
  'lapse',
  'postpone',
  'rate',
] as const;
export type AspirationAction = (typeof aspirationActions)[number];

/** The citizen's time, when it is over: the case goes on by itself. Every other clock is an office's, and is missed. */
export const givenUp = { COMPLETION: 'give-up', QUESTION: 'give-up', CLOSURE: 'lapse' } as const satisfies Partial<
  Record<DeadlineStage, AspirationAction>
>;

/** How often a citizen may reopen; after that, the coordinator judges. */
export const reopeningsAllowed = 2;

/** How often a case may be declined as not within an agency's authority; the next agency has to act or ask the coordinator. */
export const declinesAllowed = 3;

export type AspirationRule =
  | 'unknown-category'
  | 'unknown-agency'
  | 'kim-not-active'
  | 'kim-not-of-village'
  | 'channel-unfit'
  | 'facts-incomplete'
  | 'intake-limited'
  | 'protection-lowered'
  | 'calendar-unknown'
  | 'declined-too-often'
  | 'part-of-split'
  | 'aspiration-split'
  | 'unknown-part'
  | 'reopenings-left'
  | 'reopened-too-often'
  | 'answer-not-delivered'
  | 'answer-delivered'
  | 'rated-before'
  | 'wrong-pin'
  | 'tracking-locked';

type Clocks = Timed<DeadlineStage>;
type Row = Workflow<AspirationStatus, AspirationAction, AspirationRule, Clocks>['transitions'][number];

const byPin: readonly AspirationRule[] = ['wrong-pin', 'tracking-locked'];
const untimed = { settles: null, opens: null } as const;

/**
 * Every step that a case can take; there is no other. One clock runs at a time, and while a citizen is waited for, the
 * office's stands still. A clock can be started only while the holidays of its days are known. Verifying disposes at
 * once when a routing rule names the agency: two steps, one after the other. While a case is split, the clocks are those
 * of its parts.
 */
export const aspirationWorkflow: Workflow<AspirationStatus, AspirationAction, AspirationRule, Clocks> = {
  noun: 'aspiration',
  states: aspirationStatuses,
  initial: 'RECEIVED',
  transitions: [
    {
      from: null,
      action: 'receive',
      to: 'RECEIVED',
      needs: [
        'channel-unfit',
        'unknown-category',
        'kim-not-active',
        'kim-not-of-village',
        'facts-incomplete',
        'intake-limited',
        'calendar-unknown',
      ],
      settles: null,
      opens: 'VERIFICATION',
      says: 'AspirationReceived',
    },
    {
      from: 'RECEIVED',
      action: 'return',
      to: 'RETURNED',
      needs: ['calendar-unknown'],
      settles: null,
      opens: 'COMPLETION',
      holds: 'VERIFICATION',
      says: 'AspirationReturned',
    },
    ...(['complete', 'give-up'] as const).map((action): Row => ({
      from: 'RETURNED',
      action,
      to: 'RECEIVED',
      needs: action === 'complete' ? [...byPin, 'calendar-unknown'] : ['calendar-unknown'],
      settles: 'COMPLETION',
      opens: null,
      resumes: 'VERIFICATION',
      says: 'AspirationCompleted',
    })),
    {
      from: 'RECEIVED',
      action: 'verify',
      to: 'VERIFIED',
      needs: ['unknown-category', 'protection-lowered'],
      ...untimed,
      says: 'AspirationVerified',
    },
    ...(['RECEIVED', 'VERIFIED'] as const).flatMap((from): Row[] => [
      { from, action: 'archive', to: 'ARCHIVED', needs: [], ...stops('VERIFICATION'), says: 'AspirationArchived' },
      { from, action: 'refer', to: 'REFERRED', needs: [], ...stops('VERIFICATION'), says: 'AspirationReferred' },
    ]),
    {
      from: 'VERIFIED',
      action: 'dispose',
      to: 'DISPOSED',
      needs: ['unknown-agency', 'calendar-unknown'],
      settles: 'VERIFICATION',
      opens: 'RESPONSE',
      says: 'AspirationDisposed',
    },
    {
      from: 'VERIFIED',
      action: 'split',
      to: 'SPLIT',
      needs: ['unknown-agency', 'unknown-category', 'part-of-split'],
      ...stops('VERIFICATION'),
      says: 'AspirationSplit',
    },
    {
      from: 'SPLIT',
      action: 'gather',
      to: 'RESPONDED',
      needs: ['calendar-unknown'],
      settles: null,
      opens: 'CLOSURE',
      says: 'AspirationResponded',
    },
    {
      from: 'SPLIT',
      action: 'rejoin',
      to: 'VERIFIED',
      needs: ['calendar-unknown'],
      settles: null,
      opens: 'VERIFICATION',
      says: null,
    },
    ...(['RESPONDED', 'UNDER_REVIEW'] as const).map((from): Row => ({
      from,
      action: 'reopen-parts',
      to: 'SPLIT',
      needs: from === 'RESPONDED' ? [...byPin, 'unknown-part'] : [],
      ...stops(from === 'RESPONDED' ? 'CLOSURE' : 'REVIEW'),
      says: 'PartsReopened',
    })),
    {
      from: 'DISPOSED',
      action: 'accept',
      to: 'ACCEPTED',
      needs: ['calendar-unknown'],
      settles: 'RESPONSE',
      opens: 'RESOLUTION',
      says: 'AspirationAccepted',
    },
    {
      from: 'DISPOSED',
      action: 'decline',
      to: 'VERIFIED',
      needs: ['declined-too-often', 'calendar-unknown'],
      settles: 'RESPONSE',
      opens: 'VERIFICATION',
      says: 'AspirationDeclined',
    },
    ...(['DISPOSED', 'ACCEPTED', 'REOPENED'] as const).flatMap((from): Row[] => [
      {
        from,
        action: 'recall',
        to: 'VERIFIED',
        needs: ['calendar-unknown'],
        settles: agencyClock(from),
        opens: 'VERIFICATION',
        says: 'AspirationRecalled',
      },
      {
        from,
        action: 'respond',
        to: 'RESPONDED',
        needs: ['calendar-unknown'],
        settles: agencyClock(from),
        opens: 'CLOSURE',
        says: 'AspirationResponded',
      },
    ]),
    ...(['ACCEPTED', 'REOPENED'] as const).flatMap((from): Row[] => [
      { from, action: 'log-progress', to: from, needs: [], ...untimed, says: 'ProgressLogged' },
      {
        from,
        action: 'ask',
        to: 'ASKED',
        needs: ['calendar-unknown'],
        settles: null,
        opens: 'QUESTION',
        holds: 'RESOLUTION',
        says: 'QuestionAsked',
      },
    ]),
    ...(['answer', 'give-up'] as const).map((action): Row => ({
      from: 'ASKED',
      action,
      to: 'ACCEPTED',
      needs: action === 'answer' ? [...byPin, 'calendar-unknown'] : ['calendar-unknown'],
      settles: 'QUESTION',
      opens: null,
      resumes: 'RESOLUTION',
      says: 'QuestionAnswered',
    })),
    { from: 'RESPONDED', action: 'check', to: 'RESPONDED', needs: [], ...untimed, says: 'AnswerChecked' },
    { from: 'RESPONDED', action: 'tell', to: 'RESPONDED', needs: [], ...untimed, says: null },
    {
      from: 'RESPONDED',
      action: 'reopen',
      to: 'REOPENED',
      needs: [...byPin, 'reopened-too-often', 'calendar-unknown'],
      settles: 'CLOSURE',
      opens: 'RESOLUTION',
      says: 'AspirationReopened',
    },
    {
      from: 'RESPONDED',
      action: 'appeal',
      to: 'UNDER_REVIEW',
      needs: [...byPin, 'reopenings-left', 'calendar-unknown'],
      settles: 'CLOSURE',
      opens: 'REVIEW',
      says: 'AspirationAppealed',
    },
    ...(['RESPONDED', 'UNDER_REVIEW'] as const).map((from): Row => ({
      from,
      action: 'send-back',
      to: 'REOPENED',
      needs: ['calendar-unknown'],
      settles: from === 'RESPONDED' ? 'CLOSURE' : 'REVIEW',
      opens: 'RESOLUTION',
      says: 'AnswerSentBack',
    })),
    { from: 'UNDER_REVIEW', action: 'uphold', to: 'CLOSED', needs: [], ...stops('REVIEW'), says: 'AspirationClosed' },
    { from: 'RESPONDED', action: 'close', to: 'CLOSED', needs: byPin, ...stops('CLOSURE'), says: 'AspirationClosed' },
    {
      from: 'RESPONDED',
      action: 'lapse',
      to: 'CLOSED',
      needs: ['answer-not-delivered'],
      ...stops('CLOSURE'),
      says: 'AspirationClosed',
    },
    {
      from: 'RESPONDED',
      action: 'postpone',
      to: 'RESPONDED',
      needs: ['answer-delivered', 'calendar-unknown'],
      settles: 'CLOSURE',
      opens: 'CLOSURE',
      says: 'AnswerUndelivered',
    },
    { from: 'CLOSED', action: 'rate', to: 'CLOSED', needs: [...byPin, 'rated-before'], ...untimed, says: null },
  ],
};

function stops(settles: DeadlineStage) {
  return { settles, opens: null };
}

/** Until it accepts, an agency has the time of the response; afterwards that of the resolution. */
function agencyClock(from: AspirationStatus): DeadlineStage {
  return from === 'DISPOSED' ? 'RESPONSE' : 'RESOLUTION';
}
