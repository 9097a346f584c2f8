import {
  AnswerChecked,
  AnswerSentBack,
  AnswerUndelivered,
  AspirationAccepted,
  AspirationAppealed,
  AspirationArchived,
  AspirationClosed,
  AspirationCompleted,
  AspirationDeclined,
  AspirationAssigned,
  AspirationEscalated,
  AspirationProtected,
  AspirationRecalled,
  AspirationReceived,
  AspirationReferred,
  AspirationReopened,
  AspirationResponded,
  AspirationReturned,
  AspirationSplit,
  AspirationVerified,
  type aspirationKinds,
  DeadlineMissed,
  DeadlineNear,
  type DomainEvent,
  PartClosed,
  PartResponded,
  PartsReopened,
  type officeStages,
  ProgressLogged,
  QuestionAnswered,
  QuestionAsked,
  type warnedStages,
} from '#contracts';
import type { NewEntry } from './entries/entry-rows.js';
import type { Aspiration } from './aspiration.entity.js';
import type { AspirationAction } from './aspiration.workflow.js';

interface Step {
  readonly now: Date;
  /** The day on which the clock that the step started, or let run on, is due. */
  readonly dueOn: string | null;
  readonly before?: Aspiration;
  readonly action?: AspirationAction;
  readonly entry?: NewEntry;
  readonly kimId?: string;
  readonly parts?: readonly SplitPart[];
}

/** A part that a case is split into. */
export interface SplitPart {
  readonly id: string;
  readonly part: number;
  readonly category: string;
  readonly agencyId: string;
}

type EventOf = (aspiration: Aspiration, step: Step) => DomainEvent | null;

const completed: EventOf = (aspiration, { now, action }) =>
  AspirationCompleted({
    ...eventFieldsOf(aspiration),
    completed: action === 'complete',
    completedAt: now.toISOString(),
  });

const answered: EventOf = (aspiration, { now, action, dueOn }) =>
  QuestionAnswered({
    ...eventFieldsOf(aspiration),
    agencyId: aspiration.agencyId!,
    answered: action === 'answer',
    resolveBy: dueOn!,
    answeredAt: now.toISOString(),
  });

const closed: EventOf = (aspiration, { now }) => {
  const fields = { ...eventFieldsOf(aspiration), outcome: aspiration.outcome!, closedAt: now.toISOString() };
  return aspiration.parentId === null
    ? AspirationClosed({ ...fields, agencyId: aspiration.agencyId })
    : PartClosed({ ...fields, ...partOf(aspiration) });
};

const responded: EventOf = (aspiration, { now, dueOn }) => {
  const fields = { ...eventFieldsOf(aspiration), respondedAt: now.toISOString() };
  return aspiration.parentId === null
    ? AspirationResponded({ ...fields, agencyId: aspiration.agencyId, closesOn: dueOn! })
    : PartResponded({ ...fields, ...partOf(aspiration) });
};

/** How a part ends is told with the whole. */
const ofWhole =
  (event: EventOf): EventOf =>
  (aspiration, step) =>
    aspiration.parentId === null ? event(aspiration, step) : null;

/** A citizen's time is over: what that is called depends on what was waited for. */
const expired: EventOf = (aspiration, step) =>
  step.before!.status === 'RETURNED' ? completed(aspiration, step) : answered(aspiration, step);

/** The event of each step, null where nobody is told; none holds what somebody wrote, or who the citizen is. */
export const eventOf: Record<AspirationAction, EventOf> = {
  receive: (aspiration, { now }) => AspirationReceived({ ...eventFieldsOf(aspiration), receivedAt: now.toISOString() }),
  return: (aspiration, { now, dueOn }) =>
    AspirationReturned({ ...eventFieldsOf(aspiration), completeBy: dueOn!, returnedAt: now.toISOString() }),
  complete: completed,
  expire: expired,
  verify: (aspiration, { now }) => AspirationVerified({ ...eventFieldsOf(aspiration), verifiedAt: now.toISOString() }),
  archive: ofWhole((aspiration, { now }) =>
    AspirationArchived({
      ...eventFieldsOf(aspiration),
      reason: aspiration.archiveReason!,
      archivedAt: now.toISOString(),
    }),
  ),
  refer: ofWhole((aspiration, { now }) =>
    AspirationReferred({
      ...eventFieldsOf(aspiration),
      destination: aspiration.referredTo!,
      referredAt: now.toISOString(),
    }),
  ),
  split: (aspiration, { now, parts }) =>
    AspirationSplit({
      ...eventFieldsOf(aspiration),
      parts: parts!.map(({ id, part, agencyId }) => ({ aspirationId: id, part, agencyId })),
      splitAt: now.toISOString(),
    }),
  'collect-answers': responded,
  unsplit: () => null,
  'reopen-parts': (aspiration, { now }) =>
    PartsReopened({ ...eventFieldsOf(aspiration), reopenings: aspiration.reopenings, reopenedAt: now.toISOString() }),
  assign: (aspiration, { now, dueOn }) =>
    AspirationAssigned({
      ...eventFieldsOf(aspiration),
      agencyId: aspiration.agencyId!,
      respondBy: dueOn!,
      assignedAt: now.toISOString(),
    }),
  accept: (aspiration, { now, dueOn }) =>
    AspirationAccepted({
      ...eventFieldsOf(aspiration),
      agencyId: aspiration.agencyId!,
      resolveBy: dueOn!,
      acceptedAt: now.toISOString(),
    }),
  decline: (aspiration, { now, dueOn, before }) =>
    AspirationDeclined({
      ...eventFieldsOf(aspiration),
      agencyId: before!.agencyId!,
      declines: aspiration.declines,
      assignBy: dueOn!,
      declinedAt: now.toISOString(),
    }),
  recall: (aspiration, { now, dueOn, before }) =>
    AspirationRecalled({
      ...eventFieldsOf(aspiration),
      agencyId: before!.agencyId!,
      assignBy: dueOn!,
      recalledAt: now.toISOString(),
    }),
  ask: (aspiration, { now, dueOn }) =>
    QuestionAsked({
      ...eventFieldsOf(aspiration),
      agencyId: aspiration.agencyId!,
      answerBy: dueOn!,
      askedAt: now.toISOString(),
    }),
  answer: answered,
  'log-progress': (aspiration, { now }) =>
    ProgressLogged({ ...eventFieldsOf(aspiration), agencyId: aspiration.agencyId!, loggedAt: now.toISOString() }),
  respond: responded,
  check: (aspiration, { now, entry, kimId }) =>
    AnswerChecked({
      ...eventFieldsOf(aspiration),
      agencyId: aspiration.agencyId,
      checkedBy: kimId!,
      result: entry!.result!,
      checkedAt: now.toISOString(),
    }),
  'confirm-notified': () => null,
  'send-back': (aspiration, { now, dueOn }) =>
    AnswerSentBack({
      ...eventFieldsOf(aspiration),
      agencyId: aspiration.agencyId!,
      resolveBy: dueOn!,
      sentBackAt: now.toISOString(),
    }),
  reopen: (aspiration, { now, dueOn }) =>
    AspirationReopened({
      ...eventFieldsOf(aspiration),
      agencyId: aspiration.agencyId!,
      reopenings: aspiration.reopenings,
      respondBy: dueOn!,
      reopenedAt: now.toISOString(),
    }),
  appeal: (aspiration, { now, dueOn }) =>
    AspirationAppealed({
      ...eventFieldsOf(aspiration),
      agencyId: aspiration.agencyId,
      reviewBy: dueOn!,
      appealedAt: now.toISOString(),
    }),
  uphold: closed,
  close: closed,
  'auto-close': closed,
  'extend-closure': (aspiration, { now, dueOn }) =>
    AnswerUndelivered({ ...eventFieldsOf(aspiration), closesOn: dueOn!, undeliveredAt: now.toISOString() }),
  rate: () => null,
};

/** Whoever keeps anything of the case must hide what it may no longer show. */
export function protectedEvent(aspiration: Aspiration, now: Date): DomainEvent {
  return AspirationProtected({
    ...eventFieldsOf(aspiration),
    agencyId: aspiration.agencyId,
    protectedAt: now.toISOString(),
  });
}

export type DeadlineNotice = {
  readonly aspirationId: string;
  readonly dueOn: string;
} & (
  | { readonly kind: 'WARN'; readonly stage: (typeof warnedStages)[number] }
  | { readonly kind: 'MISS'; readonly stage: (typeof officeStages)[number] }
  | {
      readonly kind: 'ESCALATE';
      readonly stage: (typeof officeStages)[number];
      readonly level: number;
      readonly recipient: 'AGENCY_LIAISON' | 'AGENCY_HEAD' | 'DISKOMINFO' | 'REGIONAL_SECRETARY';
    }
);

export function deadlineEvent(aspiration: EventSource, notice: DeadlineNotice, now: Date): DomainEvent {
  const fields = { ...eventFieldsOf(aspiration), agencyId: aspiration.agencyId, dueOn: notice.dueOn };
  const at = now.toISOString();
  if (notice.kind === 'WARN') return DeadlineNear({ ...fields, stage: notice.stage, nearAt: at });
  const { stage } = notice;
  if (notice.kind === 'MISS') return DeadlineMissed({ ...fields, stage, missedAt: at });
  return AspirationEscalated({ ...fields, stage, level: notice.level, recipient: notice.recipient, escalatedAt: at });
}

/** What of a case its events say. */
export type EventSource = Pick<
  Aspiration,
  | 'id'
  | 'version'
  | 'trackingNumber'
  | 'kind'
  | 'category'
  | 'villageCode'
  | 'kimId'
  | 'anonymous'
  | 'confidential'
  | 'agencyId'
>;

/** What every event says of its case. */
export function eventFieldsOf(aspiration: EventSource) {
  return {
    aspirationId: aspiration.id,
    version: aspiration.version,
    trackingNumber: aspiration.trackingNumber,
    kind: aspiration.kind as (typeof aspirationKinds)[number],
    category: aspiration.category,
    villageCode: aspiration.villageCode,
    kimId: aspiration.kimId,
    anonymous: aspiration.anonymous,
    confidential: aspiration.confidential,
  };
}

function partOf(aspiration: Aspiration) {
  return { partOf: aspiration.parentId!, agencyId: aspiration.agencyId! };
}
