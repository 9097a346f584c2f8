import type { Scope } from '#access';

/**
 * The rows within these scopes, as an SQL condition over the columns `village_codes` and, where there is one, `kim_id`;
 * the counterpart of `covers` for lists. Its values take the places from `first` on.
 */
export function scopeFilter(
  scopes: readonly Scope[],
  { first, kimColumn }: { first: number; kimColumn?: string },
): { condition: string; values: unknown[] } {
  const everything = scopes.some(({ kind }) => kind === 'everything');
  const prefixes = scopes.flatMap((scope) => (scope.kind === 'area' ? [scope.prefix] : []));
  const kims = scopes.flatMap((scope) => (scope.kind === 'kim' ? [scope.id] : []));
  return {
    condition: `(
      $${first}::boolean
      ${kimColumn ? `OR ${kimColumn} = ANY($${first + 2}::uuid[])` : ''}
      OR EXISTS (
        SELECT FROM unnest($${first + 1}::text[]) AS prefix
         WHERE NOT EXISTS (
           SELECT FROM unnest(village_codes) AS village
            WHERE village <> prefix AND NOT starts_with(village, prefix || '.'))))`,
    values: [everything, prefixes, ...(kimColumn ? [kims] : [])],
  };
}
