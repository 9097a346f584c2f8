import type { Transaction } from '#database';

/** A part of a file: its first byte and its length. */
export interface Span {
  readonly start: number;
  readonly length: number;
}

/**
 * Stores the content of attachments, by default in the database of the service. Content never changes. `put` and `remove`
 * are called in the transaction of the row of the attachment: a store outside of the database must tolerate content whose
 * row was rolled back, and remove content only after the commit (`tx.afterCommit`).
 */
export abstract class ContentStore {
  abstract put(tx: Transaction, id: string, content: Buffer): Promise<void>;

  /** Reads these bytes in pieces, at the pace of the consumer. @throws when the content does not exist */
  abstract read(id: string, span: Span): AsyncIterable<Buffer>;

  abstract remove(tx: Transaction, ids: readonly string[]): Promise<void>;
}
