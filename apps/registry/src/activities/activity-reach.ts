import { type Access, AccessError, type Actor, covers, type Scope } from '#access';
import type { Activity } from './activity-rows.js';

/**
 * An activity is read by those of its KIM, of the place where it took place, and of any village that the KIM serves.
 *
 * @throws AccessError 'out-of-scope'
 */
export function checkActivityRead(
  access: Access,
  actor: Actor,
  { kimId, villageCode }: Pick<Activity, 'kimId' | 'villageCode'>,
  served: readonly string[],
): void {
  const scopes = access.scopes(actor, 'activity.read');
  const targets = [{ kim: kimId }, ...[villageCode ?? [], served].flat().map((area) => ({ area }))];
  if (!targets.some((target) => scopes.some((scope) => covers(scope, target)))) throw new AccessError('out-of-scope');
}

/** Scopes as the values of `withinReach`. */
export function reachValues(scopes: readonly Scope[]): [everything: boolean, kims: string[], prefixes: string[]] {
  return [
    scopes.some(({ kind }) => kind === 'everything'),
    scopes.flatMap((scope) => (scope.kind === 'kim' ? [scope.id] : [])),
    scopes.flatMap((scope) => (scope.kind === 'area' ? [scope.prefix] : [])),
  ];
}

/** Whether a KIM serves a village within the prefixes of a parameter, in SQL. */
export const kimServes = (kimId: string, prefixes: string): string =>
  `EXISTS (SELECT FROM kim_village served JOIN unnest(${prefixes}::text[]) AS granted(prefix)
             ON served.village_code = prefix OR starts_with(served.village_code, prefix || '.')
            WHERE served.kim_id = ${kimId})`;
