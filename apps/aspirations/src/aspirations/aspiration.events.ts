import {
  AspirationClosed,
  AspirationDisposed,
  AspirationEscalated,
  AspirationReceived,
  AspirationReopened,
  AspirationResponded,
  AspirationVerified,
  type aspirationKinds,
  DeadlineMissed,
  DeadlineNear,
  type DomainEvent,
  type officeStages,
  type warnedStages,
} from '#contracts';
import type { Aspiration } from './aspiration.entity.js';
import type { AspirationAction } from './aspiration.workflow.js';

interface Step {
  readonly now: Date;
  /** The day on which the clock that the step started is due. */
  readonly dueOn: string | null;
}

/** The event of each step; none holds what the citizen told, or who the citizen is. */
export const eventOf: Record<AspirationAction, (aspiration: Aspiration, step: Step) => DomainEvent> = {
  receive: (aspiration, { now }) => AspirationReceived({ ...caseOf(aspiration), receivedAt: now.toISOString() }),
  verify: (aspiration, { now }) => AspirationVerified({ ...caseOf(aspiration), verifiedAt: now.toISOString() }),
  dispose: (aspiration, { now, dueOn }) =>
    AspirationDisposed({
      ...caseOf(aspiration),
      agencyId: aspiration.agencyId!,
      respondBy: dueOn!,
      disposedAt: now.toISOString(),
    }),
  respond: (aspiration, { now, dueOn }) =>
    AspirationResponded({
      ...caseOf(aspiration),
      agencyId: aspiration.agencyId!,
      closesOn: dueOn!,
      respondedAt: now.toISOString(),
    }),
  reopen: (aspiration, { now, dueOn }) =>
    AspirationReopened({
      ...caseOf(aspiration),
      agencyId: aspiration.agencyId!,
      reopenings: aspiration.reopenings,
      respondBy: dueOn!,
      reopenedAt: now.toISOString(),
    }),
  close: closed,
  lapse: closed,
};

/** What a clock says of its case. */
export type ClockTelling = {
  readonly aspirationId: string;
  readonly dueOn: string;
} & (
  | { readonly kind: 'WARN'; readonly stage: (typeof warnedStages)[number] }
  | { readonly kind: 'MISS'; readonly stage: (typeof officeStages)[number] }
  | {
      readonly kind: 'ESCALATE';
      readonly stage: (typeof officeStages)[number];
      readonly step: number;
      readonly recipient: 'AGENCY_LIAISON' | 'AGENCY_HEAD' | 'DISKOMINFO' | 'REGIONAL_SECRETARY';
    }
);

export function clockEvent(aspiration: Aspiration, telling: ClockTelling, now: Date): DomainEvent {
  const facts = { ...caseOf(aspiration), agencyId: aspiration.agencyId, dueOn: telling.dueOn };
  const at = now.toISOString();
  if (telling.kind === 'WARN') return DeadlineNear({ ...facts, stage: telling.stage, nearAt: at });
  const { stage } = telling;
  if (telling.kind === 'MISS') return DeadlineMissed({ ...facts, stage, missedAt: at });
  return AspirationEscalated({ ...facts, stage, step: telling.step, recipient: telling.recipient, escalatedAt: at });
}

function closed(aspiration: Aspiration, { now }: Step): DomainEvent {
  return AspirationClosed({
    ...caseOf(aspiration),
    agencyId: aspiration.agencyId!,
    outcome: aspiration.outcome!,
    closedAt: now.toISOString(),
  });
}

/** What every event says of its case. */
export function caseOf(aspiration: Aspiration) {
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
