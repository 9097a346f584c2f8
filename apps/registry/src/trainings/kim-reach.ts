import type { Scope } from '#access';

/** Scopes as the three parameters that `withinReach` takes. */
export function reachValues(scopes: readonly Scope[]): [boolean, string[], string[]] {
  return [
    scopes.some(({ kind }) => kind === 'everything'),
    scopes.flatMap((scope) => (scope.kind === 'kim' ? [scope.id] : [])),
    scopes.flatMap((scope) => (scope.kind === 'area' ? [scope.prefix] : [])),
  ];
}

/**
 * `covers` of a KIM and all its villages, said in SQL.
 *
 * @param kimId the column with the KIM
 * @param first number of the first of the three parameters that `reachValues` gives
 */
export function withinReach(kimId: string, first: number): string {
  return `($${first}::boolean OR ${kimId} = ANY ($${first + 1}::uuid[])
    OR NOT EXISTS (SELECT FROM kim_village served
                    WHERE served.kim_id = ${kimId}
                      AND NOT EXISTS (SELECT FROM unnest($${first + 2}::text[]) AS granted(prefix)
                                       WHERE served.village_code = prefix
                                          OR starts_with(served.village_code, prefix || '.'))))`;
}
