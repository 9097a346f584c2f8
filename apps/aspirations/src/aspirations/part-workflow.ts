import type { Timed, Workflow } from '#workflow';
import {
  type AspirationAction,
  type AspirationRule,
  type AspirationStatus,
  aspirationWorkflow,
  type DeadlineStage,
} from './aspiration.workflow.js';

type PartWorkflow = Workflow<AspirationStatus, AspirationAction | 'part', AspirationRule, Timed<DeadlineStage>>;
type Row = PartWorkflow['transitions'][number];

/** What becomes of a part as of a case; the citizen speaks to the whole, and so a part is neither told, rated nor appealed. */
const asACase: Partial<Record<AspirationStatus, readonly AspirationAction[]>> = {
  VERIFIED: ['dispose', 'archive', 'refer'],
  DISPOSED: ['accept', 'decline', 'recall', 'respond'],
  ACCEPTED: ['ask', 'log-progress', 'recall', 'respond'],
  ASKED: ['answer', 'give-up'],
  RESPONDED: ['check', 'send-back', 'reopen', 'close'],
  REOPENED: ['ask', 'log-progress', 'recall', 'respond'],
};

const partSays = {
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
  states: ['VERIFIED', 'DISPOSED', 'ACCEPTED', 'ASKED', 'RESPONDED', 'REOPENED', 'CLOSED', 'REFERRED', 'ARCHIVED'],
  initial: 'VERIFIED',
  transitions: [
    { from: null, action: 'part', to: 'VERIFIED', needs: [], settles: null, opens: null, says: null },
    ...aspirationWorkflow.transitions
      .filter(({ from, action }) => from !== null && asACase[from]?.includes(action))
      .map((step): Row => ({
        ...step,
        settles: step.settles === 'CLOSURE' ? null : step.settles,
        opens: step.opens === 'CLOSURE' ? null : step.opens,
        needs: step.opens === 'CLOSURE' ? [] : step.needs,
        says: step.action in partSays ? partSays[step.action as keyof typeof partSays] : step.says,
      })),
  ],
};
