import { annotations } from './aspiration-annotations.workflow.js';
import { actors, type AspirationAction } from './aspiration.actors.js';
import type { AspirationStatus, AspirationTransition, AspirationWorkflow } from './aspiration.states.js';
import { aspirationWorkflow } from './aspiration.workflow.js';

/**
 * The actions that a part shares with an aspiration. The citizen deals with the whole: a part is neither rated nor appealed,
 * and its answer is delivered with the whole.
 */
const sharedActions: Partial<Record<AspirationStatus, readonly AspirationAction[]>> = {
  VERIFIED: ['assign', 'archive', 'refer', 'recategorise'],
  ASSIGNED: ['accept', 'decline', 'recall', 'respond', 'recategorise'],
  ACCEPTED: ['ask', 'log-progress', 'recall', 'respond', 'recategorise'],
  ASKED: ['answer', 'expire', 'recategorise'],
  RESPONDED: ['request-check', 'check', 'send-back', 'reopen', 'close'],
  REOPENED: ['ask', 'log-progress', 'recall', 'respond', 'recategorise'],
};

/** How a part ends is published with the whole. */
const partEvents: Partial<Record<AspirationAction, string | null>> = {
  respond: 'PartResponded',
  close: 'PartClosed',
  archive: null,
  refer: null,
};

const states = [
  'VERIFIED',
  'ASSIGNED',
  'ACCEPTED',
  'ASKED',
  'RESPONDED',
  'REOPENED',
  'CLOSED',
  'REFERRED',
  'ARCHIVED',
] as const;

/**
 * Every transition of a part of a split aspiration: those from assignment to answer. An answered part waits for the others
 * without a deadline, and ends with the whole.
 */
export const partWorkflow: AspirationWorkflow = {
  noun: 'aspiration-part',
  states,
  initial: 'VERIFIED',
  transitions: [
    { from: null, action: 'create-part', to: 'VERIFIED', by: actors['create-part'], guards: [], emits: null },
    ...aspirationWorkflow.transitions
      .filter(({ from, action }) => from !== null && sharedActions[from]?.includes(action))
      .map(({ stops, starts, ...row }): AspirationTransition => ({
        ...row,
        ...(stops && stops !== 'CLOSURE' && { stops }),
        ...(starts && starts !== 'CLOSURE' && { starts }),
        emits: row.action in partEvents ? partEvents[row.action]! : row.emits,
      })),
    ...annotations
      .filter(({ from }) => states.some((state) => state === from))
      .map((row) => ({ ...row, by: actors[row.action] })),
  ],
};
