import { type Access, type Actor, covers, type Scope } from '#access';
import type { Transaction } from '#database';
import { DomainError } from '#http-api';
import { holdKim } from '../active-kim.js';
import type { Kim } from '../kims/kim-rows.js';
import { targetOf } from '../kims/kim-visibility.js';
import { reach } from '../reach.js';
import type { RegistryAction } from '../registry.policy.js';
import { registryError } from '../registry.errors.js';

/**
 * Whether the KIM in this column lies within scopes: `covers`, said in SQL for lists. The three values of `reachValues`
 * take the places from `first` on.
 */
export function inReach(column: string, first: number): string {
  return `($${first}::boolean OR ${column} = ANY ($${first + 1}::uuid[])
    OR EXISTS (SELECT FROM unnest($${first + 2}::text[]) AS granted(prefix)
                WHERE NOT EXISTS (SELECT FROM kim_village AS served
                                   WHERE served.kim_id = ${column} AND served.village_code <> prefix
                                     AND NOT starts_with(served.village_code, prefix || '.'))))`;
}

export function reachValues(scopes: readonly Scope[]): [boolean, string[], string[]] {
  return [
    scopes.some(({ kind }) => kind === 'everything'),
    scopes.flatMap((scope) => (scope.kind === 'kim' ? [scope.id] : [])),
    scopes.flatMap((scope) => (scope.kind === 'area' ? [scope.prefix] : [])),
  ];
}

/** Which of these KIM the actor may do this for. */
export function kimsInReach(
  access: Access,
  actor: Actor | undefined,
  action: RegistryAction,
  kims: readonly Kim[],
): Kim[] {
  const scopes = reach(access, actor, action);
  return kims.filter((kim) => scopes.some((scope) => covers(scope, targetOf(kim))));
}

/** A KIM that a request names beside what it is about, held as `hold` does. @throws 'kim-unknown' with the pointer */
export async function namedKim(
  tx: Transaction,
  id: string,
  pointer: string,
  hold: (tx: Transaction, id: string) => Promise<Kim> = holdKim,
): Promise<Kim> {
  try {
    return await hold(tx, id);
  } catch (error) {
    if (!(error instanceof DomainError) || error.code !== 'kim-not-found') throw error;
    throw registryError('kim-unknown', { errors: [{ pointer, detail: id }] });
  }
}
