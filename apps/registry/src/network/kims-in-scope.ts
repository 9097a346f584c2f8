import { type Access, type Actor, covers } from '#access';
import type { Transaction } from '#database';
import { DomainError } from '#http-api';
import { lockKimShared } from '../kims/active-kim.js';
import type { Kim } from '../kims/kim-rows.js';
import { targetOf } from '../kims/kim-visibility.js';
import { scopesOf } from '../kims/kim-scope.js';
import type { NetworkPermission } from './network.policy.js';
import { networkError } from './network.errors.js';

/** Which of these KIM the actor may do this for. */
export function kimsInScope(
  access: Access,
  actor: Actor | undefined,
  action: NetworkPermission,
  kims: readonly Kim[],
): Kim[] {
  const scopes = scopesOf(access, actor, action);
  return kims.filter((kim) => scopes.some((scope) => covers(scope, targetOf(kim))));
}

/** A KIM that a request names beside what it is about, held as `hold` does. @throws 'kim-unknown' with the pointer */
export async function lockNamedKim(
  tx: Transaction,
  id: string,
  pointer: string,
  lock: (tx: Transaction, id: string) => Promise<Kim> = lockKimShared,
): Promise<Kim> {
  try {
    return await lock(tx, id);
  } catch (error) {
    if (!(error instanceof DomainError) || error.code !== 'kim-not-found') throw error;
    throw networkError('kim-unknown', { errors: [{ pointer, detail: id }] });
  }
}
