import type { WithDeadlines, Workflow } from '#workflow';
import {
  type AspirationAction,
  type AspirationRule,
  type AspirationStatus,
  aspirationWorkflow,
  type DeadlineStage,
} from './aspiration.workflow.js';

type PartWorkflow = Workflow<AspirationStatus, AspirationAction | 'part', AspirationRule, WithDeadlines<DeadlineStage>>;
type Row = PartWorkflow['transitions'][number];

/** What becomes of a part as of a case; the citizen speaks to the whole, and so a part is neither told, rated nor appealed. */
const sharedActions: Partial<Record<AspirationStatus, readonly AspirationAction[]>> = {
  VERIFIED: ['assign', 'archive', 'refer'],
  ASSIGNED: ['accept', 'decline', 'recall', 'respond'],
  ACCEPTED: ['ask', 'log-progress', 'recall', 'respond'],
  ASKED: ['answer', 'expire'],
  RESPONDED: ['check', 'send-back', 'reopen', 'close'],
  REOPENED: ['ask', 'log-progress', 'recall', 'respond'],
};

const partEvents = {
  respond: 'PartResponded',
  close: 'PartClosed',
  archive: null,
  refer: null,
} as const satisfies Partial<Record<AspirationAction, string | null>>;

/**
 * Every step that a part of a split case can take: those of a case from disposition to answer. An answered part waits
 * for the others without a clock, and ends with the whole.
 */
export const partWorkflow: PartWorkflow = {
  noun: 'aspiration-part',
  states: ['VERIFIED', 'ASSIGNED', 'ACCEPTED', 'ASKED', 'RESPONDED', 'REOPENED', 'CLOSED', 'REFERRED', 'ARCHIVED'],
  initial: 'VERIFIED',
  transitions: [
    { from: null, action: 'part', to: 'VERIFIED', guards: [], stops: null, starts: null, emits: null },
    ...aspirationWorkflow.transitions
      .filter(({ from, action }) => from !== null && sharedActions[from]?.includes(action))
      .map((step): Row => ({
        ...step,
        stops: step.stops === 'CLOSURE' ? null : step.stops,
        starts: step.starts === 'CLOSURE' ? null : step.starts,
        guards: step.starts === 'CLOSURE' ? [] : step.guards,
        emits: step.action in partEvents ? partEvents[step.action as keyof typeof partEvents] : step.emits,
      })),
  ],
};
