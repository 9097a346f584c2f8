import type { EntityManager, EntityTarget, ObjectLiteral } from 'typeorm';

/** An open transaction: what is done through it happens together with everything else done through it, or not at all. */
export interface Transaction {
  /** TypeORM's manager bound to this transaction. */
  readonly manager: EntityManager;
  /** Plain SQL in this transaction; gives the rows, those of `… RETURNING` too. */
  query<Row extends object>(sql: string, values?: readonly unknown[]): Promise<Row[]>;
  /**
   * Writes with an INSERT, UPDATE or DELETE, without a WITH, whose answer nobody needs: at the latest before the next
   * `query`, or when the transaction ends, and then in one statement with all that was written so. That makes one round
   * trip of many: none of them sees what another writes, and two that differ must not change the same row. A failure shows
   * where it is sent.
   */
  enqueue(sql: string, values?: readonly unknown[]): void;
  /** Writes a new row in the same way; what is undefined in it is left to the table's defaults. */
  enqueueInsert<Row extends ObjectLiteral>(into: EntityTarget<Row>, row: Row): void;
  /** Calls `work` once the transaction has committed; never when it is rolled back. */
  afterCommit(work: () => void): void;
}
