import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { isRetriable } from './failure.js';
import { camelCaseRows } from './camel-case-rows.js';
import { fromPlaceholders } from './placeholders.js';
import type { Sql } from './sql.js';
import type { Query, Queryable, Transaction } from './transaction.js';
import { WriteBatch } from './write-batch.js';

const maxAttempts = 4;

/** One connection to the database, opened when it is first used; it is not opened again when it is lost. */
export interface Session extends Queryable {
  /** One transaction, which is not tried again. */
  transaction<T>(work: (query: Query) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** A service's own database: transactions and plain SQL through one pool. */
@Injectable()
export class Database implements Queryable {
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
              query: queryOn(manager),
              enqueue: (statement: Sql | string, values: readonly unknown[] = []) =>
                batch.enqueue(typeof statement === 'string' ? fromPlaceholders(statement, values) : statement),
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
      transaction: (work) => runner.manager.transaction('READ COMMITTED', (manager) => work(queryOn(manager))),
      query: queryOn(runner.manager),
      close: () => runner.release(),
    };
  }

  /** Runs one statement by itself, on any connection of the pool. */
  get query(): Query {
    return queryOn(this.dataSource.manager);
  }
}

function queryOn(manager: EntityManager): Query {
  return async <Row extends object>(statement: Sql | string, values: readonly unknown[] = []): Promise<Row[]> =>
    typeof statement === 'string'
      ? rowsOf(await manager.query(statement, [...values]))
      : camelCaseRows(rowsOf(await manager.query(statement.text, [...statement.values])));
}

/** TypeORM gives `[rows, count]` for UPDATE and DELETE and plain rows for the rest; here it is rows always. */
function rowsOf<Row extends object>(result: unknown): Row[] {
  if (!Array.isArray(result)) return [];
  const updated = result.length === 2 && Array.isArray(result[0]) && typeof result[1] === 'number';
  return (updated ? result[0] : result) as Row[];
}
