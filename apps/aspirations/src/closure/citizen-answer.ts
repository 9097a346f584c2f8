import type { Case } from '../aspirations/aspiration-lifecycle.js';
import { reopeningsAllowed } from '../aspirations/aspiration.workflow.js';
import type { Wanted } from '../aspirations/case-desk.js';

/** The step that a citizen's reply is: it completes a returned case, or answers the agency's question. */
export function citizenAnswer({ status }: Pick<Case, 'status'>, text: string): Wanted {
  return status === 'RETURNED'
    ? { action: 'complete', entry: { kind: 'COMPLETION', text } }
    : { action: 'answer', entry: { kind: 'ANSWER', text } };
}

/** The step that a citizen's objection is: the agency acts again, and after so many times the coordinator judges. */
export function objection({ reopenings }: Pick<Case, 'reopenings'>, text: string): Wanted {
  return reopenings < reopeningsAllowed
    ? {
        action: 'reopen',
        reason: text,
        entry: { kind: 'REOPENING', text },
        changes: { reopenings: reopenings + 1 },
      }
    : { action: 'appeal', reason: text, entry: { kind: 'APPEAL', text } };
}
