import { type Access, type Actor, covers, type Target } from '#access';
import type { AspirationsAction } from './aspirations.policy.js';

/** Whether the policy lets somebody do this to this; an answer, where `Access.check` would refuse. */
export function isAllowed(
  access: Access,
  actor: Actor | undefined,
  action: AspirationsAction,
  target: Target,
): boolean {
  const entry = access.entry(action);
  if (typeof entry === 'string') return entry === 'public' || actor !== undefined;
  return (
    actor?.grants.some(
      ({ role, scope }) => entry.roles.includes(role) && (entry.scope === 'any' || covers(scope, target)),
    ) ?? false
  );
}
