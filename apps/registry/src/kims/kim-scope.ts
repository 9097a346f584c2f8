import { type Access, AccessError, type Actor, type Scope, type ScopeColumns } from '#access';
import { sql, type Sql } from '#database';

/** How far the actor may do this; no scope at all when no role allows it. For answers that show more to some. */
export function scopesOf(access: Access, actor: Actor | undefined, action: string): Scope[] {
  try {
    return access.scopes(actor, action);
  } catch (error) {
    if (error instanceof AccessError) return [];
    throw error;
  }
}

/** Scopes as three parameters of a list: everything or not, KIM, area prefixes. */
export function scopeValues(scopes: readonly Scope[]): [everything: boolean, kims: string[], prefixes: string[]] {
  return [
    scopes.some(({ kind }) => kind === 'everything'),
    scopes.flatMap((scope) => (scope.kind === 'kim' ? [scope.id] : [])),
    scopes.flatMap((scope) => (scope.kind === 'area' ? [scope.prefix] : [])),
  ];
}

/**
 * Whether one of the scopes `covers` the KIM in this column with all its villages, said in SQL for lists.
 *
 * @param first number of the first of the three parameters that `reachValues` gives
 */
export function scopeCondition(kimId: string, first: number): string {
  return `($${first}::boolean OR ${kimId} = ANY ($${first + 1}::uuid[])
    OR EXISTS (SELECT FROM unnest($${first + 2}::text[]) AS granted(prefix)
                WHERE NOT EXISTS (SELECT FROM kim_village AS served
                                   WHERE served.kim_id = ${kimId} AND served.village_code <> prefix
                                     AND NOT starts_with(served.village_code, prefix || '.'))))`;
}

/** The columns of a KIM, with all its villages, with which `Access.scopeCondition` compares. */
export function kimColumns(kimId: Sql): ScopeColumns {
  return { kim: kimId, everyArea: sql`(SELECT village_code FROM kim_village WHERE kim_village.kim_id = ${kimId})` };
}
