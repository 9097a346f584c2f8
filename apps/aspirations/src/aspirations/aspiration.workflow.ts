import type { Transition, WithDeadlines, Workflow } from '#workflow';
import {
  actors,
  type AspirationAction,
  type AspirationGuard,
  type AspirationStatus,
  aspirationStatuses,
  type DeadlineStage,
} from './aspiration.states.js';

export type DeadlineEffects = Partial<WithDeadlines<DeadlineStage>>;
export type AspirationTransition = Transition<AspirationStatus, AspirationAction, AspirationGuard> & DeadlineEffects;
export type AspirationWorkflow = Workflow<AspirationStatus, AspirationAction, AspirationGuard, DeadlineEffects>;
type Row = Omit<AspirationTransition, 'by'>;

export const openStatuses = aspirationStatuses.slice(0, 10);
const offices = ['RECEIVED', 'VERIFIED', 'ASSIGNED', 'ACCEPTED', 'REOPENED'] as const;

/** Until it accepts, an agency has the time of the response; afterwards that of the resolution. */
const officeStage = {
  RECEIVED: 'VERIFICATION',
  VERIFIED: 'VERIFICATION',
  ASSIGNED: 'RESPONSE',
  ACCEPTED: 'RESOLUTION',
  REOPENED: 'RESOLUTION',
} as const satisfies Partial<Record<AspirationStatus, DeadlineStage>>;

/** What a merged aspiration does not do: its root does it for both. */
const ofRoots = (row: Row): Row => (row.from === null ? row : { ...row, guards: ['aspiration-merged', ...row.guards] });

const intake: readonly Row[] = [
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
    ],
    starts: 'VERIFICATION',
    emits: 'AspirationReceived',
  },
];

const verification: readonly Row[] = [
  {
    from: 'RECEIVED',
    action: 'return',
    to: 'RETURNED',
    guards: [],
    starts: 'COMPLETION',
    pauses: 'VERIFICATION',
    emits: 'AspirationReturned',
  },
  ...(['complete', 'expire'] as const).map((action): Row => ({
    from: 'RETURNED',
    action,
    to: 'RECEIVED',
    guards: [],
    stops: 'COMPLETION',
    resumes: 'VERIFICATION',
    emits: 'AspirationCompleted',
  })),
  {
    from: 'RECEIVED',
    action: 'verify',
    to: 'VERIFIED',
    guards: ['unknown-category', 'protection-lowered'],
    emits: 'AspirationVerified',
  },
  ...(['RECEIVED', 'VERIFIED'] as const).flatMap((from): Row[] => [
    { from, action: 'archive', to: 'ARCHIVED', guards: [], stops: 'VERIFICATION', emits: 'AspirationArchived' },
    { from, action: 'refer', to: 'REFERRED', guards: [], stops: 'VERIFICATION', emits: 'AspirationReferred' },
  ]),
  {
    from: 'VERIFIED',
    action: 'split',
    to: 'SPLIT',
    guards: ['unknown-agency', 'unknown-category'],
    stops: 'VERIFICATION',
    emits: 'AspirationSplit',
  },
];

const handling: readonly Row[] = [
  {
    from: 'VERIFIED',
    action: 'assign',
    to: 'ASSIGNED',
    guards: ['unknown-agency'],
    stops: 'VERIFICATION',
    starts: 'RESPONSE',
    emits: 'AspirationAssigned',
  },
  {
    from: 'ASSIGNED',
    action: 'accept',
    to: 'ACCEPTED',
    guards: [],
    stops: 'RESPONSE',
    starts: 'RESOLUTION',
    emits: 'AspirationAccepted',
  },
  {
    from: 'ASSIGNED',
    action: 'decline',
    to: 'VERIFIED',
    guards: ['declined-too-often'],
    stops: 'RESPONSE',
    starts: 'VERIFICATION',
    emits: 'AspirationDeclined',
  },
  ...(['ASSIGNED', 'ACCEPTED', 'REOPENED'] as const).flatMap((from): Row[] => [
    {
      from,
      action: 'recall',
      to: 'VERIFIED',
      guards: [],
      stops: officeStage[from],
      starts: 'VERIFICATION',
      emits: 'AspirationRecalled',
    },
    {
      from,
      action: 'respond',
      to: 'RESPONDED',
      guards: [],
      stops: officeStage[from],
      starts: 'CLOSURE',
      emits: 'AspirationResponded',
    },
  ]),
  ...(['ACCEPTED', 'REOPENED'] as const).flatMap((from): Row[] => [
    { from, action: 'log-progress', to: from, guards: [], emits: 'ProgressLogged' },
    {
      from,
      action: 'ask',
      to: 'ASKED',
      guards: [],
      starts: 'QUESTION',
      pauses: 'RESOLUTION',
      emits: 'QuestionAsked',
    },
  ]),
  ...(['answer', 'expire'] as const).map((action): Row => ({
    from: 'ASKED',
    action,
    to: 'ACCEPTED',
    guards: [],
    stops: 'QUESTION',
    resumes: 'RESOLUTION',
    emits: 'QuestionAnswered',
  })),
];

const closure: readonly Row[] = [
  {
    from: 'SPLIT',
    action: 'collect-answers',
    to: 'RESPONDED',
    guards: [],
    starts: 'CLOSURE',
    emits: 'AspirationResponded',
  },
  { from: 'SPLIT', action: 'unsplit', to: 'VERIFIED', guards: [], starts: 'VERIFICATION', emits: null },
  ...(['RESPONDED', 'UNDER_REVIEW'] as const).flatMap((from): Row[] => {
    const stops = from === 'RESPONDED' ? 'CLOSURE' : 'REVIEW';
    return [
      { from, action: 'reopen-parts', to: 'SPLIT', guards: ['unknown-part'], stops, emits: 'PartsReopened' },
      {
        from,
        action: 'send-back',
        to: 'REOPENED',
        guards: ['aspiration-split'],
        stops,
        starts: 'RESOLUTION',
        emits: 'AnswerSentBack',
      },
    ];
  }),
  { from: 'RESPONDED', action: 'check', to: 'RESPONDED', guards: [], emits: 'AnswerChecked' },
  { from: 'RESPONDED', action: 'confirm-notified', to: 'RESPONDED', guards: [], emits: null },
  {
    from: 'RESPONDED',
    action: 'reopen',
    to: 'REOPENED',
    guards: ['reopened-too-often', 'aspiration-split'],
    stops: 'CLOSURE',
    starts: 'RESOLUTION',
    emits: 'AspirationReopened',
  },
  {
    from: 'RESPONDED',
    action: 'appeal',
    to: 'UNDER_REVIEW',
    guards: ['reopenings-left'],
    stops: 'CLOSURE',
    starts: 'REVIEW',
    emits: 'AspirationAppealed',
  },
  { from: 'UNDER_REVIEW', action: 'uphold', to: 'CLOSED', guards: [], stops: 'REVIEW', emits: 'AspirationClosed' },
  { from: 'RESPONDED', action: 'close', to: 'CLOSED', guards: [], stops: 'CLOSURE', emits: 'AspirationClosed' },
  {
    from: 'RESPONDED',
    action: 'auto-close',
    to: 'CLOSED',
    guards: ['reporter-not-notified'],
    stops: 'CLOSURE',
    emits: 'AspirationClosed',
  },
  {
    from: 'RESPONDED',
    action: 'extend-closure',
    to: 'RESPONDED',
    guards: ['reporter-notified'],
    stops: 'CLOSURE',
    starts: 'CLOSURE',
    emits: 'AnswerUndelivered',
  },
  { from: 'CLOSED', action: 'rate', to: 'CLOSED', guards: ['rated-before'], emits: null },
];

/** Rows that leave the status as it is. */
function unchanged(
  action: AspirationAction,
  statuses: readonly AspirationStatus[],
  emits: string | null = null,
  guards: readonly AspirationGuard[] = [],
): Row[] {
  return statuses.map((status) => ({ from: status, action, to: status, guards, emits }));
}

/** What deadlines, protection and other services add to an aspiration or to a part; merged ones included. */
export const annotations: readonly Row[] = [
  ...unchanged('protect', aspirationStatuses, 'AspirationProtected', ['part-of-split', 'protection-lowered']),
  ...unchanged('pause-deadline', openStatuses),
  ...unchanged('resume-deadline', openStatuses),
  ...unchanged('extend-deadline', openStatuses, 'DeadlineExtended'),
  ...unchanged('near-deadline', openStatuses, 'DeadlineNear'),
  ...unchanged('miss-deadline', openStatuses, 'DeadlineMissed'),
  ...unchanged('escalate', openStatuses, 'AspirationEscalated'),
  ...(['hand-over', 'acknowledge', 'progress', 'refuse', 'fail', 'retry'] as const).flatMap((action) =>
    unchanged(`lapor-${action}`, ['REFERRED']),
  ),
];

const duplicates: readonly Row[] = [
  ...offices.flatMap((status): Row[] => [
    {
      from: status,
      action: 'merge',
      to: status,
      guards: ['aspiration-merged', 'part-of-split', 'merge-into-itself', 'merge-would-reveal'],
      stops: officeStage[status],
      emits: 'AspirationMerged',
    },
    {
      from: status,
      action: 'unmerge',
      to: status,
      guards: ['aspiration-not-merged'],
      starts: officeStage[status],
      emits: 'AspirationUnmerged',
    },
  ]),
  ...unchanged('merge-duplicate', openStatuses),
  ...unchanged('unmerge-duplicate', aspirationStatuses),
];

/**
 * Every transition of an aspiration; there is no other change. One deadline runs at a time, and while a citizen's reply is
 * awaited the office's is paused. A deadline starts only while the holidays of its days are recorded: 422
 * `calendar-unknown`. While an aspiration is split, the deadlines are those of its parts.
 */
export const aspirationWorkflow: AspirationWorkflow = {
  noun: 'aspiration',
  states: aspirationStatuses,
  initial: 'RECEIVED',
  transitions: [
    ...[
      ...intake,
      ...verification,
      ...handling,
      ...closure,
      ...unchanged(
        'update-answers',
        ['RECEIVED', 'RETURNED', 'VERIFIED', 'ASSIGNED', 'ACCEPTED', 'ASKED', 'REOPENED'],
        null,
        ['form-incomplete'],
      ),
    ].map(ofRoots),
    ...annotations,
    ...duplicates,
  ].map((row) => ({ ...row, by: actors[row.action] })),
};
