import type { EntityManager } from 'typeorm';

/** An open transaction: what is done through it happens together with everything else done through it, or not at all. */
export interface Transaction {
  /** TypeORM's manager bound to this transaction. */
  readonly manager: EntityManager;
  /** Plain SQL in this transaction; gives the rows, those of `… RETURNING` too. */
  query<Row extends object>(sql: string, values?: readonly unknown[]): Promise<Row[]>;
  /** Calls `work` once the transaction has committed; never when it is rolled back. */
  afterCommit(work: () => void): void;
}
