import type { Transaction } from '#database';
import type { Outbox } from '#messaging';

/**
 * Publishes the present state of the subjects after this key again, in the order of their keys, at most `limit`. A room
 * has one such function for each of its compacted topics. It locks rows before it reads them, so that a concurrent
 * change is published afterwards.
 *
 * @returns the keys of the subjects
 */
export type Republish = (tx: Transaction, outbox: Outbox, after: string, limit: number) => Promise<string[]>;
