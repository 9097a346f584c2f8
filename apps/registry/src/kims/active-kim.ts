import type { Transaction } from '#database';
import { type Kim, readKim } from './kim-rows.js';
import { kimError } from './kim.errors.js';

/**
 * The KIM, whose state stays as it is until the transaction ends; many may hold it at the same time.
 *
 * @throws 'kim-not-found'
 */
export async function lockKimShared(tx: Transaction, id: string): Promise<Kim> {
  await tx.query(`SELECT FROM kim WHERE id = $1 FOR SHARE`, [id]);
  return readKim(tx, id);
}

/** @throws 'kim-must-be-active' for one that is not, or not any more, at work */
export function requireActive({ id, status }: Kim): void {
  if (status !== 'ACTIVE') throw kimError('kim-must-be-active', { detail: id });
}
