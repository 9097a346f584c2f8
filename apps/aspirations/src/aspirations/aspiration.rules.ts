import type { AspirationAction } from './aspiration.actors.js';
import type { DeadlineStage } from './aspiration.states.js';
import type { AspirationState } from './aspiration.step.js';

/** The action that follows when the citizen's time is over. Every other deadline is an office's, and is missed. */
export const expiryActions = {
  COMPLETION: 'expire',
  QUESTION: 'expire',
  CLOSURE: 'auto-close',
} as const satisfies Partial<Record<DeadlineStage, AspirationAction>>;

/** Requests for information go by the law on public information (UU 14/2008), with a workflow and deadlines of their own. */
export function isInformationRequest({ kind }: Pick<AspirationState, 'kind'>): boolean {
  return kind === 'INFORMATION_REQUEST';
}

/** How often a citizen may reopen; after that, the coordinator judges. */
export const reopeningsAllowed = 2;

/** How many supporters with verified contacts must object to an answer to reopen it without its reporter. */
export const objectorsNeeded = 2;

/** How often agencies may decline an aspiration; the next agency acts, or asks the coordinator to recall it. */
export const declinesAllowed = 3;

/** A citizen's reply completes a returned aspiration, or answers the agency's question. */
export function replyAction({
  status,
}: Pick<AspirationState, 'status'>): Extract<AspirationAction, 'complete' | 'answer'> {
  return status === 'RETURNED' ? 'complete' : 'answer';
}

/** A citizen's objection reopens; after so many times the coordinator judges. */
export function objectionAction({
  reopenings,
}: Pick<AspirationState, 'reopenings'>): Extract<AspirationAction, 'reopen' | 'appeal'> {
  return reopenings < reopeningsAllowed ? 'reopen' : 'appeal';
}
