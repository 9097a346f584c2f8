import { type Database, sql, type Transaction } from '#database';
import type { KeyName } from './dead-letters.js';

/**
 * Locks a blocked key until the transaction ends: an event of the key that arrives meanwhile either is stored behind
 * the others before the key is unblocked, or finds it unblocked. Returns false when the key is not blocked.
 */
export async function lockKey(tx: Transaction, { reaction, topic, key }: KeyName): Promise<boolean> {
  const locked = await tx.query(
    sql`SELECT FROM blocked_key WHERE reaction = ${reaction} AND topic = ${topic} AND key = ${key} FOR UPDATE`,
  );
  return locked.length > 0;
}

/**
 * Unblocks the key, so that its next event is handled at once. Requires the lock and that the key has no dead letters
 * left.
 */
export async function unblockKey(tx: Transaction, { reaction, topic, key }: KeyName): Promise<void> {
  await tx.query(sql`DELETE FROM blocked_key WHERE reaction = ${reaction} AND topic = ${topic} AND key = ${key}`);
}

/** Counts the dead letters of the key. */
export async function countDeadLetters(
  database: Database | Transaction,
  { reaction, topic, key }: KeyName,
): Promise<number> {
  const [row] = await database.query<{ count: number }>(
    sql`SELECT count(*)::int FROM dead_letter WHERE reaction = ${reaction} AND topic = ${topic} AND key = ${key}`,
  );
  return row!.count;
}
