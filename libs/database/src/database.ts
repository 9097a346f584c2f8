import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { isRetriable } from './failure.js';
import type { Transaction } from './transaction.js';

const tries = 4;

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
        const result = await this.dataSource.transaction('READ COMMITTED', (manager) =>
          work({
            manager,
            query: (sql, values) => rows(manager, sql, values),
            afterCommit: (after) => committed.push(after),
          }),
        );
        for (const after of committed) after();
        return result;
      } catch (error) {
        if (attempt === tries || !isRetriable(error)) throw error;
      }
    }
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
