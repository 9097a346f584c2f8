import type { Database, Transaction } from '#database';
import type { KeyName } from './dead-letters.js';

/**
 * Holds a parked key until the transaction ends: an event of it that arrives meanwhile either gets behind the others
 * before the key is freed, or finds it free. False when the key is not parked.
 */
export async function lockKey(tx: Transaction, { reaction, topic, key }: KeyName): Promise<boolean> {
  const locked = await tx.query(`SELECT FROM blocked_key WHERE reaction = $1 AND topic = $2 AND key = $3 FOR UPDATE`, [
    reaction,
    topic,
    key,
  ]);
  return locked.length > 0;
}

/** The next event of the key is handled at once. Only for who holds it, when nothing is parked under it any more. */
export async function unblockKey(tx: Transaction, { reaction, topic, key }: KeyName): Promise<void> {
  await tx.query(`DELETE FROM blocked_key WHERE reaction = $1 AND topic = $2 AND key = $3`, [reaction, topic, key]);
}

/** How many events are parked under the key. */
export async function countDeadLetters(
  database: Database | Transaction,
  { reaction, topic, key }: KeyName,
): Promise<number> {
  const [row] = await database.query<{ count: number }>(
    `SELECT count(*)::int FROM dead_letter WHERE reaction = $1 AND topic = $2 AND key = $3`,
    [reaction, topic, key],
  );
  return row!.count;
}
