import type { Transaction } from '#database';
import { DomainError } from '#http-api';
import type { GuardResult } from '#lifecycle';
import { lockKimShared } from '../kims/active-kim.js';
import { type Kim, lockKim } from '../kims/kim-rows.js';
import { networkError } from './network.errors.js';

/** The guard that all of these KIM are active, and stay so until the transaction ends. */
export async function areActive(tx: Transaction, kimIds: readonly (string | null)[]): Promise<GuardResult> {
  for (const id of kimIds) {
    if (id === null) continue;
    const { status } = await lockKimShared(tx, id);
    if (status !== 'ACTIVE') return { detail: id };
  }
  return true;
}

/** Locks a KIM that the body of a request names. @throws 'kim-unknown' with the pointer */
export async function lockNamedKim(
  tx: Transaction,
  id: string,
  pointer: string,
  lock: typeof lockKim = lockKimShared,
): Promise<Kim> {
  try {
    return await lock(tx, id);
  } catch (error) {
    if (!(error instanceof DomainError) || error.code !== 'kim-not-found') throw error;
    throw networkError('kim-unknown', { errors: [{ pointer, detail: id }] });
  }
}
