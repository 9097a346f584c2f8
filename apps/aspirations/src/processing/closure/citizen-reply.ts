import type { AspirationState } from '../../aspirations/aspiration-lifecycle.service.js';
import { reopeningsAllowed } from '../../aspirations/aspiration.workflow.js';
import type { TransitionInput } from '../../aspirations/aspiration-commands.service.js';

/** The step that a citizen's reply is: it completes a returned case, or answers the agency's question. */
export function citizenReply({ status }: Pick<AspirationState, 'status'>, text: string): TransitionInput {
  return status === 'RETURNED'
    ? { action: 'complete', entry: { kind: 'COMPLETION', text } }
    : { action: 'answer', entry: { kind: 'ANSWER', text } };
}

/** The step that a citizen's objection is: the agency acts again, and after so many times the coordinator judges. */
export function objection({ reopenings }: Pick<AspirationState, 'reopenings'>, text: string): TransitionInput {
  return reopenings < reopeningsAllowed
    ? {
        action: 'reopen',
        reason: text,
        entry: { kind: 'REOPENING', text },
        changes: { reopenings: reopenings + 1 },
      }
    : { action: 'appeal', reason: text, entry: { kind: 'APPEAL', text } };
}
