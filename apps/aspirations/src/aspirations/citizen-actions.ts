import { type AspirationAction, reopeningsAllowed } from './aspiration.states.js';
import type { AspirationState } from './aspiration.step.js';

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
