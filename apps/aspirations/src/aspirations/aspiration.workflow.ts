import type { WithDeadlines, Workflow } from '#workflow';

/** Where a case can be. */
export const aspirationStatuses = [
  'RECEIVED',
  'RETURNED',
  'VERIFIED',
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
  'collect-answers',
  'unsplit',
  'reopen-parts',
  'assign',
  'accept',
  'decline',
  'recall',
  'ask',
  'answer',
  'expire',
  'log-progress',
  'respond',
  'check',
  'confirm-notified',
  'send-back',
  'reopen',
  'appeal',
  'uphold',
  'close',
  'auto-close',
  'extend-closure',
  'rate',
] as const;
export type AspirationAction = (typeof aspirationActions)[number];

/** The citizen's time, when it is over: the case goes on by itself. Every other clock is an office's, and is missed. */
export const expiryActions = {
  COMPLETION: 'expire',
  QUESTION: 'expire',
  CLOSURE: 'auto-close',
} as const satisfies Partial<Record<DeadlineStage, AspirationAction>>;

/** How often a citizen may reopen; after that, the coordinator judges. */
export const reopeningsAllowed = 2;

/** How often a case may be declined as not within an agency's authority; the next agency has to act or ask the coordinator. */
export const declinesAllowed = 3;

export type AspirationRule =
  | 'unknown-category'
  | 'unknown-agency'
  | 'kim-not-active'
  | 'kim-not-of-village'
  | 'channel-mismatch'
  | 'form-incomplete'
  | 'intake-limited'
  | 'protection-lowered'
  | 'calendar-unknown'
  | 'declined-too-often'
  | 'part-of-split'
  | 'aspiration-split'
  | 'unknown-part'
  | 'reopenings-left'
  | 'reopened-too-often'
  | 'reporter-not-notified'
  | 'reporter-notified'
  | 'rated-before'
  | 'wrong-pin'
  | 'tracking-locked';

type DeadlineEffects = WithDeadlines<DeadlineStage>;
type Row = Workflow<AspirationStatus, AspirationAction, AspirationRule, DeadlineEffects>['transitions'][number];

const byPin: readonly AspirationRule[] = ['wrong-pin', 'tracking-locked'];
const noDeadlines = { stops: null, starts: null } as const;

/**
 * Every step that a case can take; there is no other. One clock runs at a time, and while a citizen is waited for, the
 * office's stands still. A clock can be started only while the holidays of its days are known. Verifying disposes at
 * once when a routing rule names the agency: two steps, one after the other. While a case is split, the clocks are those
 * of its parts.
 */
export const aspirationWorkflow: Workflow<AspirationStatus, AspirationAction, AspirationRule, DeadlineEffects> = {
  noun: 'aspiration',
  states: aspirationStatuses,
  initial: 'RECEIVED',
  transitions: [
    {
      from: null,
      action: 'receive',
      to: 'RECEIVED',
      guards: [
        'channel-mismatch',
        'unknown-category',
        'kim-not-active',
        'kim-not-of-village',
        'form-incomplete',
        'intake-limited',
        'calendar-unknown',
      ],
      stops: null,
      starts: 'VERIFICATION',
      emits: 'AspirationReceived',
    },
    {
      from: 'RECEIVED',
      action: 'return',
      to: 'RETURNED',
      guards: ['calendar-unknown'],
      stops: null,
      starts: 'COMPLETION',
      pauses: 'VERIFICATION',
      emits: 'AspirationReturned',
    },
    ...(['complete', 'expire'] as const).map((action): Row => ({
      from: 'RETURNED',
      action,
      to: 'RECEIVED',
      guards: action === 'complete' ? [...byPin, 'calendar-unknown'] : ['calendar-unknown'],
      stops: 'COMPLETION',
      starts: null,
      resumes: 'VERIFICATION',
      emits: 'AspirationCompleted',
    })),
    {
      from: 'RECEIVED',
      action: 'verify',
      to: 'VERIFIED',
      guards: ['unknown-category', 'protection-lowered'],
      ...noDeadlines,
      emits: 'AspirationVerified',
    },
    ...(['RECEIVED', 'VERIFIED'] as const).flatMap((from): Row[] => [
      { from, action: 'archive', to: 'ARCHIVED', guards: [], ...stops('VERIFICATION'), emits: 'AspirationArchived' },
      { from, action: 'refer', to: 'REFERRED', guards: [], ...stops('VERIFICATION'), emits: 'AspirationReferred' },
    ]),
    {
      from: 'VERIFIED',
      action: 'assign',
      to: 'ASSIGNED',
      guards: ['unknown-agency', 'calendar-unknown'],
      stops: 'VERIFICATION',
      starts: 'RESPONSE',
      emits: 'AspirationAssigned',
    },
    {
      from: 'VERIFIED',
      action: 'split',
      to: 'SPLIT',
      guards: ['unknown-agency', 'unknown-category', 'part-of-split'],
      ...stops('VERIFICATION'),
      emits: 'AspirationSplit',
    },
    {
      from: 'SPLIT',
      action: 'collect-answers',
      to: 'RESPONDED',
      guards: ['calendar-unknown'],
      stops: null,
      starts: 'CLOSURE',
      emits: 'AspirationResponded',
    },
    {
      from: 'SPLIT',
      action: 'unsplit',
      to: 'VERIFIED',
      guards: ['calendar-unknown'],
      stops: null,
      starts: 'VERIFICATION',
      emits: null,
    },
    ...(['RESPONDED', 'UNDER_REVIEW'] as const).map((from): Row => ({
      from,
      action: 'reopen-parts',
      to: 'SPLIT',
      guards: from === 'RESPONDED' ? [...byPin, 'unknown-part'] : [],
      ...stops(from === 'RESPONDED' ? 'CLOSURE' : 'REVIEW'),
      emits: 'PartsReopened',
    })),
    {
      from: 'ASSIGNED',
      action: 'accept',
      to: 'ACCEPTED',
      guards: ['calendar-unknown'],
      stops: 'RESPONSE',
      starts: 'RESOLUTION',
      emits: 'AspirationAccepted',
    },
    {
      from: 'ASSIGNED',
      action: 'decline',
      to: 'VERIFIED',
      guards: ['declined-too-often', 'calendar-unknown'],
      stops: 'RESPONSE',
      starts: 'VERIFICATION',
      emits: 'AspirationDeclined',
    },
    ...(['ASSIGNED', 'ACCEPTED', 'REOPENED'] as const).flatMap((from): Row[] => [
      {
        from,
        action: 'recall',
        to: 'VERIFIED',
        guards: ['calendar-unknown'],
        stops: agencyStage(from),
        starts: 'VERIFICATION',
        emits: 'AspirationRecalled',
      },
      {
        from,
        action: 'respond',
        to: 'RESPONDED',
        guards: ['calendar-unknown'],
        stops: agencyStage(from),
        starts: 'CLOSURE',
        emits: 'AspirationResponded',
      },
    ]),
    ...(['ACCEPTED', 'REOPENED'] as const).flatMap((from): Row[] => [
      { from, action: 'log-progress', to: from, guards: [], ...noDeadlines, emits: 'ProgressLogged' },
      {
        from,
        action: 'ask',
        to: 'ASKED',
        guards: ['calendar-unknown'],
        stops: null,
        starts: 'QUESTION',
        pauses: 'RESOLUTION',
        emits: 'QuestionAsked',
      },
    ]),
    ...(['answer', 'expire'] as const).map((action): Row => ({
      from: 'ASKED',
      action,
      to: 'ACCEPTED',
      guards: action === 'answer' ? [...byPin, 'calendar-unknown'] : ['calendar-unknown'],
      stops: 'QUESTION',
      starts: null,
      resumes: 'RESOLUTION',
      emits: 'QuestionAnswered',
    })),
    { from: 'RESPONDED', action: 'check', to: 'RESPONDED', guards: [], ...noDeadlines, emits: 'AnswerChecked' },
    { from: 'RESPONDED', action: 'confirm-notified', to: 'RESPONDED', guards: [], ...noDeadlines, emits: null },
    {
      from: 'RESPONDED',
      action: 'reopen',
      to: 'REOPENED',
      guards: [...byPin, 'reopened-too-often', 'calendar-unknown'],
      stops: 'CLOSURE',
      starts: 'RESOLUTION',
      emits: 'AspirationReopened',
    },
    {
      from: 'RESPONDED',
      action: 'appeal',
      to: 'UNDER_REVIEW',
      guards: [...byPin, 'reopenings-left', 'calendar-unknown'],
      stops: 'CLOSURE',
      starts: 'REVIEW',
      emits: 'AspirationAppealed',
    },
    ...(['RESPONDED', 'UNDER_REVIEW'] as const).map((from): Row => ({
      from,
      action: 'send-back',
      to: 'REOPENED',
      guards: ['calendar-unknown'],
      stops: from === 'RESPONDED' ? 'CLOSURE' : 'REVIEW',
      starts: 'RESOLUTION',
      emits: 'AnswerSentBack',
    })),
    { from: 'UNDER_REVIEW', action: 'uphold', to: 'CLOSED', guards: [], ...stops('REVIEW'), emits: 'AspirationClosed' },
    { from: 'RESPONDED', action: 'close', to: 'CLOSED', guards: byPin, ...stops('CLOSURE'), emits: 'AspirationClosed' },
    {
      from: 'RESPONDED',
      action: 'auto-close',
      to: 'CLOSED',
      guards: ['reporter-not-notified'],
      ...stops('CLOSURE'),
      emits: 'AspirationClosed',
    },
    {
      from: 'RESPONDED',
      action: 'extend-closure',
      to: 'RESPONDED',
      guards: ['reporter-notified', 'calendar-unknown'],
      stops: 'CLOSURE',
      starts: 'CLOSURE',
      emits: 'AnswerUndelivered',
    },
    { from: 'CLOSED', action: 'rate', to: 'CLOSED', guards: [...byPin, 'rated-before'], ...noDeadlines, emits: null },
  ],
};

function stops(stops: DeadlineStage) {
  return { stops, starts: null };
}

/** Until it accepts, an agency has the time of the response; afterwards that of the resolution. */
function agencyStage(from: AspirationStatus): DeadlineStage {
  return from === 'ASSIGNED' ? 'RESPONSE' : 'RESOLUTION';
}
