import type { Policy } from '#access';
import { type DomainError, platformError } from '#http-api';
import { byOf, toAudience, transitionsFrom } from '#workflow';
import type { AnyWorkflow } from './step.js';

/** 409 `transition-refused`: names the actions that are possible from this status, and who may take each. */
export function transitionRefused(
  workflow: AnyWorkflow,
  from: string | null,
  action: string,
  policy: Policy,
): DomainError {
  const possible = transitionsFrom(workflow, from).map((transition) => ({
    action: transition.action,
    to: transition.to,
    ...toAudience(byOf(workflow, transition.action), policy),
  }));
  const actions = possible.map((one) => one.action).join(', ') || 'none';
  return platformError('transition-refused', {
    detail: {
      en: `'${action}' is not possible from ${from ?? 'nothing'}. Possible: ${actions}.`,
      id: `'${action}' tidak dapat dilakukan dari ${from ?? 'awal'}. Yang dapat dilakukan: ${actions}.`,
    },
    possible,
  });
}
