import { type Access, type Actor, type ScopeColumns, withinArea } from '#access';
import { sql, type Sql } from '#database';

/** A KIM, and the villages whose officers may read what it did: those that it serves, and where it did it. */
export interface ReadTarget {
  readonly kimId: string;
  readonly villages: readonly string[];
}

/** Whether a grant of the actor reaches the KIM or one of the villages. */
export function mayRead(
  access: Access,
  actor: Actor | undefined,
  action: string,
  { kimId, villages }: ReadTarget,
): boolean {
  const targets = [{ kim: kimId }, ...villages.map((area) => ({ area }))];
  return targets.some((target) => access.allows(actor, action, target));
}

/** @throws AccessError 'role-missing', 'out-of-scope' */
export function checkMayRead(access: Access, actor: Actor, action: string, target: ReadTarget): void {
  if (!mayRead(access, actor, action, target)) access.check(actor, action, { kim: target.kimId });
}

/** The same for lists: the columns with which `Access.scopeCondition` compares. */
export function readColumns(kimId: Sql): ScopeColumns {
  return { kim: kimId, anyArea: villagesOf(kimId) };
}

/** The condition of the KIM that serve a village in this area. */
export function servesArea(kimId: Sql, area: string): Sql {
  return sql`EXISTS (SELECT FROM ${villagesOf(kimId)} AS served (code) WHERE ${withinArea(sql`served.code`, area)})`;
}

function villagesOf(kimId: Sql): Sql {
  return sql`(SELECT village_code FROM kim_village WHERE kim_village.kim_id = ${kimId})`;
}
