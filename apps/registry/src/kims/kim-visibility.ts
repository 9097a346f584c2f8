import { type Access, type Actor, covers, type Target } from '#access';
import { scopesOf } from './kim-scope.js';
import type { Kim } from './kim-rows.js';
import { unlistedKimStatuses } from './kim.workflow.js';

/** What an act on a KIM is done to: the KIM, and every village that it serves. */
export function targetOf(kim: Pick<Kim, 'id' | 'villageCodes'>): Target {
  return { kim: kim.id, area: kim.villageCodes };
}

/** Whether the actor has a part in this KIM: sees it unfinished, and sees who did what to it and why. */
export function canReadInternal(access: Access, actor: Actor | undefined, kim: Kim): boolean {
  return scopesOf(access, actor, 'kim.read-internal').some((scope) => covers(scope, targetOf(kim)));
}

/** What somebody may see of a KIM at all: drafts, returned and rejected registrations are for those who have a part in them. */
export function isVisible(access: Access, actor: Actor | undefined, kim: Kim): boolean {
  return !unlistedKimStatuses.includes(kim.status) || canReadInternal(access, actor, kim);
}
