import { type Access, AccessError, type Actor, covers, type Scope } from '#access';
import type { RegistryAction } from '../registry.policy.js';

/**
 * What a KIM did is read by its own people and by those of any of these places: the villages that it serves, and where it
 * did it.
 *
 * @throws AccessError 'out-of-scope'
 */
export function checkReadScope(
  access: Access,
  actor: Actor,
  action: RegistryAction,
  { kimId, places }: { kimId: string; places: readonly string[] },
): void {
  if (!isWithin(access.scopes(actor, action), { kimId, places })) throw new AccessError('out-of-scope');
}

/** Whether one of the scopes reaches the KIM or one of the places. */
export function isWithin(
  scopes: readonly Scope[],
  { kimId, places }: { kimId: string; places: readonly string[] },
): boolean {
  const targets = [{ kim: kimId }, ...places.map((area) => ({ area }))];
  return targets.some((target) => scopes.some((scope) => covers(scope, target)));
}

/** Whether a village lies within the prefixes of a parameter, in SQL. */
export const liesWithin = (village: string, prefixes: string): string =>
  `EXISTS (SELECT FROM unnest(${prefixes}::text[]) AS granted(prefix)
            WHERE ${village} = prefix OR starts_with(${village}, prefix || '.'))`;

/** Whether a KIM serves a village within the prefixes of a parameter, in SQL. */
export const kimServes = (kimId: string, prefixes: string): string =>
  `EXISTS (SELECT FROM kim_village served
            WHERE served.kim_id = ${kimId} AND ${liesWithin('served.village_code', prefixes)})`;
