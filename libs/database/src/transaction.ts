import type { EntityManager, EntityTarget, ObjectLiteral } from 'typeorm';
import type { Query, Queryable } from './queryable.js';
import type { Sql } from './sql.js';

/** An open transaction: everything done through it commits together, or not at all. */
export interface Transaction extends Queryable {
  /** TypeORM's manager bound to this transaction. */
  readonly manager: EntityManager;
  /**
   * Runs a statement that reads nothing of what is enqueued, without sending that first: one round trip less between two
   * groups of writes.
   */
  readonly lookup: Query;
  /**
   * Enqueues an INSERT, UPDATE or DELETE without a WITH and without a result. It is sent before the next `query`, at the
   * latest when the transaction ends, in one statement with all other enqueued ones: one round trip instead of many. None
   * of them sees the rows of another, and two different ones must not change the same row. A failure surfaces where the
   * batch is sent.
   */
  enqueue(statement: Sql): void;
  /** Writes a new row in the same way; what is undefined in it is left to the table's defaults. */
  enqueueInsert<Row extends ObjectLiteral>(into: EntityTarget<Row>, row: Row): void;
  /** Calls `work` once the transaction has committed; never when it is rolled back. */
  afterCommit(work: () => void): void;
}
