import type { By } from '#workflow';

/** How an aspiration is submitted. */
export const channels = ['KIM', 'CITIZEN', 'STAFF', 'INTEGRATOR'] as const;
export type Channel = (typeof channels)[number];

export const aspirationOutcomes = ['SATISFIED', 'SILENCE', 'UPHELD'] as const;
export type AspirationOutcome = (typeof aspirationOutcomes)[number];

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

/** The deadlines of an aspiration, all in working days. */
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

const relay: By = ['aspiration.relay', 'citizen'];

/** Who may take each action: a permission of the policy, a citizen by number and PIN, or the service itself. */
export const actors = {
  receive: 'aspiration.receive',
  return: 'aspiration.verify',
  complete: relay,
  verify: 'aspiration.verify',
  archive: 'aspiration.verify',
  refer: 'aspiration.verify',
  split: 'aspiration.split',
  'create-part': 'aspiration.split',
  'collect-answers': 'system',
  unsplit: 'system',
  'reopen-parts': 'citizen',
  assign: 'aspiration.assign',
  accept: 'aspiration.handle',
  decline: 'aspiration.handle',
  recall: 'aspiration.assign',
  ask: 'aspiration.handle',
  answer: relay,
  expire: 'system',
  'log-progress': 'aspiration.handle',
  respond: 'aspiration.respond',
  check: 'aspiration.check',
  'confirm-notified': relay,
  'send-back': 'aspiration.review',
  reopen: 'citizen',
  appeal: 'citizen',
  uphold: 'aspiration.review',
  close: 'citizen',
  'auto-close': 'system',
  'extend-closure': 'system',
  rate: 'citizen',
  protect: 'aspiration.protect',
  'update-answers': ['aspiration.update-answers', 'citizen'],
  'pause-deadline': 'deadline.pause',
  'resume-deadline': 'deadline.pause',
  'extend-deadline': 'deadline.extend',
  'near-deadline': 'system',
  'miss-deadline': 'system',
  escalate: 'system',
  merge: 'aspiration.merge',
  'merge-duplicate': 'aspiration.merge',
  unmerge: 'aspiration.unmerge',
  'unmerge-duplicate': 'aspiration.unmerge',
  'lapor-hand-over': 'system',
  'lapor-acknowledge': 'system',
  'lapor-progress': 'system',
  'lapor-refuse': 'system',
  'lapor-fail': 'system',
  'lapor-retry': 'lapor.retry',
} as const satisfies Record<string, By>;
export type AspirationAction = keyof typeof actors;
export const aspirationActions = Object.keys(actors) as readonly AspirationAction[];

/** The action that follows when the citizen's time is over. Every other deadline is an office's, and is missed. */
export const expiryActions = {
  COMPLETION: 'expire',
  QUESTION: 'expire',
  CLOSURE: 'auto-close',
} as const satisfies Partial<Record<DeadlineStage, AspirationAction>>;

/** How often a citizen may reopen; after that, the coordinator judges. */
export const reopeningsAllowed = 2;

/** How often agencies may decline an aspiration; the next agency acts, or asks the coordinator to recall it. */
export const declinesAllowed = 3;

export type AspirationGuard =
  | 'channel-mismatch'
  | 'unknown-category'
  | 'unknown-agency'
  | 'kim-not-active'
  | 'kim-not-of-village'
  | 'form-incomplete'
  | 'intake-limited'
  | 'aspiration-merged'
  | 'aspiration-not-merged'
  | 'aspiration-split'
  | 'part-of-split'
  | 'unknown-part'
  | 'protection-lowered'
  | 'declined-too-often'
  | 'reopenings-left'
  | 'reopened-too-often'
  | 'reporter-not-notified'
  | 'reporter-notified'
  | 'rated-before'
  | 'merge-into-itself'
  | 'merge-would-reveal';
