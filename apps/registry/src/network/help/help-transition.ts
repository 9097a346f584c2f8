import type { Actor } from '#access';
import type { Transaction } from '#database';
import { transitionOf } from '#workflow';
import { jakartaDate } from '../../jakarta-date.js';
import { networkError } from '../network.errors.js';
import { recordTransition } from '../network-history.js';
import { type HelpRequest, updateHelpRequest } from './help-rows.js';
import { type HelpAction, helpWorkflow } from './help.workflow.js';

/** The state that the step leads to. @throws 'help-transition-refused' */
export function requireHelpTransition({ status }: HelpRequest, action: HelpAction): HelpRequest['status'] {
  const transition = transitionOf(helpWorkflow, status, action);
  if (!transition) throw networkError('help-transition-refused', { detail: `${status} → ${action}` });
  return transition.to;
}

/**
 * Takes a request whose row is locked one step on, with what the step changes beside the state.
 *
 * @throws 'help-transition-refused'
 */
export async function applyHelpTransition(
  tx: Transaction,
  request: HelpRequest,
  action: Exclude<HelpAction, 'ask'>,
  { actor, reason, ...change }: { actor: Actor; reason?: string | undefined } & Partial<HelpRequest>,
): Promise<HelpRequest> {
  const updated: HelpRequest = {
    ...request,
    ...change,
    status: requireHelpTransition(request, action),
    version: request.version + 1,
    updatedAt: new Date(),
  };
  await updateHelpRequest(tx, updated);
  await recordHelpTransition(tx, updated, action, { from: request.status, actor, reason });
  return updated;
}

export function recordHelpTransition(
  tx: Transaction,
  { id, version, status, updatedAt }: HelpRequest,
  action: HelpAction,
  { from, actor, reason }: { from: HelpRequest['status'] | null; actor: Actor; reason?: string | undefined },
): Promise<void> {
  const transition = { id, version, action, from, to: status, reason, actor: actor.subject, at: updatedAt };
  return recordTransition(tx, 'help_request', transition);
}

/** What every event of a request tells. */
export function helpEventData({ id, version, kimId, updatedAt }: HelpRequest) {
  return { helpRequestId: id, version, askingKimId: kimId, day: jakartaDate(updatedAt) };
}
