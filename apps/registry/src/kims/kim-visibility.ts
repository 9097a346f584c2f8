import type { Access, Actor, ScopeColumns, Target } from '#access';
import { type Sql, sql } from '#database';
import type { Kim } from './kim-rows.js';
import { unlistedKimStatuses } from './kim.workflow.js';

/** What a grant must cover to act on a KIM: the KIM itself, or every village that it serves. */
export function targetOf({ id, villageCodes }: Pick<Kim, 'id' | 'villageCodes'>): Target {
  return { kim: id, area: villageCodes };
}

/** The same for lists: the columns that `Access.scopeCondition` compares, of the KIM with this id. */
export function kimScope(kimId: Sql): ScopeColumns {
  return { kim: kimId, everyArea: sql`(SELECT village_code FROM kim_village WHERE kim_village.kim_id = ${kimId})` };
}

/** Whether the actor has a role in this KIM: may see it before it is public, and who changed it and why. */
export function canReadInternal(access: Access, actor: Actor | undefined, kim: Kim): boolean {
  return access.allows(actor, 'kim.read-internal', targetOf(kim));
}

/** Whether the actor may see this KIM at all. */
export function isVisible(access: Access, actor: Actor | undefined, kim: Kim): boolean {
  return !unlistedKimStatuses.includes(kim.status) || canReadInternal(access, actor, kim);
}
