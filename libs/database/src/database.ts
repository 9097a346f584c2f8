import { setTimeout as pause } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import pLimit from 'p-limit';
import type { PoolClient } from 'pg';
import { DataSource, type EntityManager } from 'typeorm';
import { camelCaseRows } from './camel-case-rows.js';
import { copyOut } from './copy-out.js';
import { isRetriable } from './failure.js';
import { nameIfFrequent } from './prepared-name.js';
import { connectionRequested, inTransaction } from './probes.js';
import type { Sql } from './sql.js';
import type { Connections, Query, Session } from './queryable.js';
import type { Transaction } from './transaction.js';
import { WriteBatch } from './write-batch.js';

const maxAttempts = 4;
/** The first pause before another attempt; doubled each time, and random, so that the same ones do not meet again. */
const backOffMs = 20;

/** What runs transactions. */
export type Transactions = Pick<Database, 'transaction'>;

/** A service's own database: transactions and statements through one pool. */
@Injectable()
export class Database implements Connections {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * Runs `work` in one READ COMMITTED transaction. When PostgreSQL ends it because of a deadlock or a serialization
   * conflict, runs the whole of `work` again, at most three times: it must be repeatable.
   */
  async transaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    connectionRequested();
    for (let attempt = 1; ; attempt++) {
      const committed: (() => void)[] = [];
      const runner = this.dataSource.createQueryRunner();
      const batch = new WriteBatch(runner);
      try {
        const result = await runner.manager.transaction((manager) =>
          inTransaction(work, {
            manager,
            query: queryOn(manager),
            lookup: queryOn(batch),
            enqueue: (statement) => batch.enqueue(statement),
            enqueueInsert: (into, row) => batch.enqueueInsert(into, row),
            afterCommit: (after) => committed.push(after),
          }),
        );
        for (const after of committed) after();
        return result;
      } catch (error) {
        if (attempt === maxAttempts || !isRetriable(error)) throw error;
        await pause(Math.random() * backOffMs * 2 ** attempt);
      } finally {
        await runner.release();
      }
    }
  }

  /** Transactions of which at most `max` run at the same time; the others wait for each other without a connection. */
  limited(max: number): Transactions {
    const limit = pLimit(max);
    return { transaction: (work) => limit(() => this.transaction(work)) };
  }

  /**
   * Reserves a connection of the pool until it is closed: for work that lasts exactly as long as a session, or that must
   * not wait for a free connection.
   */
  session(): Session {
    const runner = this.dataSource.createQueryRunner();
    let stopListening = async () => {};
    return {
      transaction: (work) => runner.manager.transaction((manager) => inTransaction(work, queryOn(manager))),
      query: queryOn(runner.manager),
      copyOut: async (query, onRow) => copyOut((await runner.connect()) as PoolClient, query, onRow),
      listen: async (channel, receive) => {
        const client = (await runner.connect()) as PoolClient;
        client.on('notification', ({ payload = '' }) => receive(payload));
        await runner.query(`LISTEN ${client.escapeIdentifier(channel)}`);
        stopListening = async () => {
          client.removeAllListeners('notification');
          await runner.query('UNLISTEN *');
        };
      },
      close: async () => {
        // A connection that cannot stop listening is lost.
        await stopListening().catch(() => undefined);
        await runner.release();
      },
    };
  }

  /** Runs one statement on any connection of the pool. */
  get query(): Query {
    connectionRequested();
    return queryOn(this.dataSource.manager);
  }
}

function queryOn(connection: Pick<EntityManager, 'query'>): Query {
  return async ({ text, values, isPrepared }: Sql) => {
    // TypeORM passes it on.
    const sent = (isPrepared ? nameIfFrequent(text) : text) as string;
    return camelCaseRows(rowsOf(await connection.query(sent, [...values])));
  };
}

/** TypeORM gives `[rows, count]` for UPDATE and DELETE, and rows for the rest. */
function rowsOf(result: unknown): object[] {
  if (!Array.isArray(result)) return [];
  const updated = result.length === 2 && Array.isArray(result[0]) && typeof result[1] === 'number';
  return (updated ? result[0] : result) as object[];
}
