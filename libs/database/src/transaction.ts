import type { EntityManager, EntityTarget, ObjectLiteral } from 'typeorm';
import type { Sql } from './sql.js';

/** Runs a statement and gives its rows, those of `… RETURNING` too. Columns in snake_case come as camelCase keys. */
export interface Query {
  <Row extends object>(statement: Sql): Promise<Row[]>;
  /** @deprecated use the `sql` tag; the columns of a string keep their names */
  <Row extends object>(text: string, values?: readonly unknown[]): Promise<Row[]>;
}

/** What statements are run on: the database, a transaction, or a session. */
export interface Queryable {
  readonly query: Query;
}

/** An open transaction: what is done through it happens together with everything else done through it, or not at all. */
export interface Transaction extends Queryable {
  /** TypeORM's manager bound to this transaction. */
  readonly manager: EntityManager;
  /**
   * Writes with an INSERT, UPDATE or DELETE, without a WITH, whose answer nobody needs: at the latest before the next
   * `query`, or when the transaction ends, and then in one statement with all that was written so. That makes one round
   * trip of many: none of them sees what another writes, and two that differ must not change the same row. A failure shows
   * where it is sent.
   */
  enqueue(statement: Sql): void;
  /** @deprecated use the `sql` tag */
  enqueue(text: string, values?: readonly unknown[]): void;
  /** Writes a new row in the same way; what is undefined in it is left to the table's defaults. */
  enqueueInsert<Row extends ObjectLiteral>(into: EntityTarget<Row>, row: Row): void;
  /** Calls `work` once the transaction has committed; never when it is rolled back. */
  afterCommit(work: () => void): void;
}
