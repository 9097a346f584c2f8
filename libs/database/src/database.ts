import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { isRetriable } from './failure.js';
import { WriteBatch } from './write-batch.js';
import type { Transaction } from './transaction.js';

const maxAttempts = 4;

export type Query = <Row extends object>(sql: string, values?: readonly unknown[]) => Promise<Row[]>;

/** One connection to the database, opened when it is first used; it is not opened again when it is lost. */
export interface Session {
  readonly query: Query;
  /** One transaction, which is not tried again. */
  transaction<T>(work: (query: Query) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** A service's own database: transactions and plain SQL through one pool. */
@Injectable()
export class Database {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * Runs `work` in one READ COMMITTED transaction. When PostgreSQL ends it to resolve a deadlock or a conflict of
   * serialisation, the whole of `work` is run again, three times at the most: it must be repeatable.
   */
  async transaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      const committed: (() => void)[] = [];
      try {
        const result = await this.dataSource.transaction('READ COMMITTED', (manager) => {
          const batch = new WriteBatch(manager.queryRunner!);
          return batch.around(() =>
            work({
              manager,
              query: (sql, values) => rows(manager, sql, values),
              enqueue: (sql, values = []) => batch.enqueue(sql, values),
              enqueueInsert: (into, row) => batch.enqueueInsert(into, row),
              afterCommit: (after) => committed.push(after),
            }),
          );
        });
        for (const after of committed) after();
        return result;
      } catch (error) {
        if (attempt === maxAttempts || !isRetriable(error)) throw error;
      }
    }
  }

  /**
   * A connection of the pool kept apart until it is closed: for what lasts exactly as long as a session, and for what must
   * not wait until others give a connection back.
   */
  session(): Session {
    const runner = this.dataSource.createQueryRunner();
    return {
      transaction: (work) =>
        runner.manager.transaction('READ COMMITTED', (manager) => work((sql, values) => rows(manager, sql, values))),
      query: (sql, values) => rows(runner.manager, sql, values),
      close: () => runner.release(),
    };
  }

  /** One statement by itself, on any connection of the pool. */
  query<Row extends object>(sql: string, values?: readonly unknown[]): Promise<Row[]> {
    return rows(this.dataSource.manager, sql, values);
  }
}

/** TypeORM gives `[rows, count]` for UPDATE and DELETE and plain rows for the rest; here it is rows always. */
async function rows<Row>(manager: EntityManager, sql: string, values: readonly unknown[] = []): Promise<Row[]> {
  const result: unknown = await manager.query(sql, [...values]);
  if (!Array.isArray(result)) return [];
  const updated = result.length === 2 && Array.isArray(result[0]) && typeof result[1] === 'number';
  return (updated ? result[0] : result) as Row[];
}
