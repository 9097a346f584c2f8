import type { Actor } from '#access';
import type { Transaction } from '#database';
import { transitionOf } from '#workflow';
import { jakartaDay } from '../../jakarta-day.js';
import { registryError } from '../../registry.errors.js';
import { recordStep } from '../steps.js';
import { type HelpRequest, updateHelpRequest } from './help-rows.js';
import { type HelpAction, helpWorkflow } from './help.workflow.js';

/** The state that the step leads to. @throws 'help-transition-refused' */
export function requireHelpStep({ status }: HelpRequest, action: HelpAction): HelpRequest['status'] {
  const transition = transitionOf(helpWorkflow, status, action);
  if (!transition) throw registryError('help-transition-refused', { detail: `${status} → ${action}` });
  return transition.to;
}

/**
 * Takes a request whose row is locked one step on, with what the step changes beside the state.
 *
 * @throws 'help-transition-refused'
 */
export async function takeHelpStep(
  tx: Transaction,
  request: HelpRequest,
  action: Exclude<HelpAction, 'ask'>,
  { actor, reason, ...change }: { actor: Actor; reason?: string | undefined } & Partial<HelpRequest>,
): Promise<HelpRequest> {
  const moved: HelpRequest = {
    ...request,
    ...change,
    status: requireHelpStep(request, action),
    version: request.version + 1,
    updatedAt: new Date(),
  };
  await updateHelpRequest(tx, moved);
  await recordHelpStep(tx, moved, action, { from: request.status, actor, reason });
  return moved;
}

export function recordHelpStep(
  tx: Transaction,
  { id, version, status, updatedAt }: HelpRequest,
  action: HelpAction,
  { from, actor, reason }: { from: HelpRequest['status'] | null; actor: Actor; reason?: string | undefined },
): Promise<void> {
  const step = { id, version, action, from, to: status, reason, actor: actor.subject, at: updatedAt };
  return recordStep(tx, 'help_request', step);
}

/** What every event of a request tells. */
export function helpFactsOf({ id, version, kimId, updatedAt }: HelpRequest) {
  return { helpRequestId: id, version, askingKimId: kimId, day: jakartaDay(updatedAt) };
}
