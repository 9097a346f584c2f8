import { annotations, duplicates, unchanged } from './aspiration-annotations.workflow.js';
import { actors } from './aspiration.actors.js';
import { type AspirationRow, aspirationStatuses, type AspirationWorkflow, officeStage } from './aspiration.states.js';

/** What a merged aspiration does not do: its root does it for both. */
const ofRoots = (row: AspirationRow): AspirationRow =>
  row.from === null ? row : { ...row, guards: ['aspiration-merged', ...row.guards] };

/** Until it is answered. */
const correctable = ['RECEIVED', 'RETURNED', 'VERIFIED', 'HELD', 'ASSIGNED', 'ACCEPTED', 'ASKED', 'REOPENED'] as const;

const intake: readonly AspirationRow[] = [
  {
    from: null,
    action: 'receive',
    to: 'RECEIVED',
    guards: [
      'channel-mismatch',
      'unknown-village',
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

const verification: readonly AspirationRow[] = [
  {
    from: 'RECEIVED',
    action: 'return',
    to: 'RETURNED',
    guards: [],
    starts: 'COMPLETION',
    pauses: 'VERIFICATION',
    emits: 'AspirationReturned',
  },
  ...(['complete', 'expire'] as const).map((action): AspirationRow => ({
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
    guards: ['unknown-category', 'protection-lowered', 'passage-not-found'],
    emits: 'AspirationVerified',
  },
  // Until it is clear who is responsible, or whether anyone is; the time of the verification runs on.
  { from: 'VERIFIED', action: 'hold', to: 'HELD', guards: [], emits: 'AspirationHeld' },
  { from: 'HELD', action: 'release', to: 'VERIFIED', guards: [], emits: null },
  ...(['RECEIVED', 'VERIFIED', 'HELD'] as const).flatMap((from): AspirationRow[] => [
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

const handling: readonly AspirationRow[] = [
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
  ...(['ASSIGNED', 'ACCEPTED', 'REOPENED'] as const).flatMap((from): AspirationRow[] => [
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
  ...(['ACCEPTED', 'REOPENED'] as const).flatMap((from): AspirationRow[] => [
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
  ...(['answer', 'expire'] as const).map((action): AspirationRow => ({
    from: 'ASKED',
    action,
    to: 'ACCEPTED',
    guards: [],
    stops: 'QUESTION',
    resumes: 'RESOLUTION',
    emits: 'QuestionAnswered',
  })),
];

const closure: readonly AspirationRow[] = [
  {
    from: 'SPLIT',
    action: 'collect-answers',
    to: 'RESPONDED',
    guards: [],
    starts: 'CLOSURE',
    emits: 'AspirationResponded',
  },
  { from: 'SPLIT', action: 'unsplit', to: 'VERIFIED', guards: [], starts: 'VERIFICATION', emits: null },
  ...(['RESPONDED', 'UNDER_REVIEW'] as const).flatMap((from): AspirationRow[] => {
    const stops = from === 'RESPONDED' ? 'CLOSURE' : 'REVIEW';
    return [
      {
        from,
        action: 'reopen-parts',
        to: 'SPLIT',
        guards: ['supporter-alone', 'unknown-part'],
        stops,
        emits: 'PartsReopened',
      },
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
  {
    from: 'RESPONDED',
    action: 'request-check',
    to: 'RESPONDED',
    guards: ['check-of-confidential', 'kim-cannot-check'],
    emits: 'CheckRequested',
  },
  { from: 'RESPONDED', action: 'check', to: 'RESPONDED', guards: ['check-not-requested'], emits: 'AnswerChecked' },
  { from: 'RESPONDED', action: 'object', to: 'RESPONDED', guards: ['supporter-unverified'], emits: null },
  { from: 'RESPONDED', action: 'confirm-notified', to: 'RESPONDED', guards: [], emits: null },
  { from: 'RESPONDED', action: 'retract-notified', to: 'RESPONDED', guards: [], emits: null },
  {
    from: 'RESPONDED',
    action: 'reopen',
    to: 'REOPENED',
    guards: ['supporter-alone', 'reopened-too-often', 'aspiration-split'],
    stops: 'CLOSURE',
    starts: 'RESOLUTION',
    emits: 'AspirationReopened',
  },
  {
    from: 'RESPONDED',
    action: 'appeal',
    to: 'UNDER_REVIEW',
    guards: ['supporter-alone', 'reopenings-left'],
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
      ...unchanged('update-answers', correctable, null, ['form-incomplete']),
      ...unchanged('recategorise', [...correctable, 'SPLIT'], 'AspirationRecategorised', ['unknown-category']),
    ].map(ofRoots),
    ...annotations,
    ...duplicates,
  ].map((row) => ({ ...row, by: actors[row.action] })),
};
