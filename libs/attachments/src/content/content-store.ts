import type { Transaction } from '#database';

/** A part of a file: its first byte, and how many. */
export interface Span {
  readonly start: number;
  readonly length: number;
}

/**
 * Where the bytes of attachments lie: in the service's own database, unless it is given another store. What is stored is
 * never changed. `put` and `remove` are called in the transaction of the row that tells of them: a store outside of the
 * database must put up with bytes whose row was rolled back, and remove only after the commit (`tx.afterCommit`).
 */
export abstract class ContentStore {
  abstract put(tx: Transaction, id: string, content: Buffer): Promise<void>;

  /** Those bytes, a piece at a time, as fast as they are asked for. @throws when they are gone */
  abstract read(id: string, span: Span): AsyncIterable<Buffer>;

  abstract remove(tx: Transaction, ids: readonly string[]): Promise<void>;
}
