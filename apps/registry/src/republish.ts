import type { Transaction } from '#database';
import type { Outbox } from '#messaging';

/**
 * Says the present state of the things after this one again, in the order of their keys, at most so many. A feature has
 * one for each compacted topic of its own. Rows are locked while they are read, so that a change under way is said after.
 *
 * @returns the keys of those that were said
 */
export type Republish = (tx: Transaction, outbox: Outbox, after: string, limit: number) => Promise<string[]>;
