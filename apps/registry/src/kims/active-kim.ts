import { sql, type Transaction } from '#database';
import { type Kim, readKim } from './kim-rows.js';

/**
 * The KIM, whose state stays as it is until the transaction ends; many transactions may hold this lock at the same time.
 *
 * @throws 'kim-not-found'
 */
export async function lockKimShared(tx: Transaction, id: string): Promise<Kim> {
  await tx.query(sql`SELECT FROM kim WHERE id = ${id} FOR SHARE`);
  return readKim(tx, id);
}
