import type { EntityTarget, ObjectLiteral, QueryRunner } from 'typeorm';
import { join, raw, sql, type Sql } from './sql.js';

/**
 * Statements without a result, sent as one before the next statement with a result or at the end of the transaction; equal
 * statements are sent one after another. A round trip costs more than most of the writes in it.
 */
export class WriteBatch {
  private pending: Sql[] = [];
  private readonly send: (text: string, values?: unknown[]) => Promise<unknown>;

  /** From now on, every statement of this runner is sent after the enqueued ones. */
  constructor(private readonly runner: QueryRunner) {
    const send = runner.query.bind(runner);
    this.send = send;
    const after = async (...given: Parameters<QueryRunner['query']>) => {
      await this.flush();
      return send(...given) as Promise<unknown>;
    };
    runner.query = after as QueryRunner['query'];
  }

  /** Sends a statement now, before those that are enqueued. */
  query<Rows>(text: string, values: unknown[]): Promise<Rows> {
    return this.send(text, values) as Promise<Rows>;
  }

  enqueue(statement: Sql): void {
    this.pending.push(statement);
  }

  enqueueInsert<Row extends ObjectLiteral>(into: EntityTarget<Row>, row: Row): void {
    const { connection } = this.runner;
    const { tablePath, columns } = connection.getMetadata(into);
    const given = columns.filter((column) => column.getEntityValue(row) !== undefined);
    const identifier = (name: string) => raw(connection.driver.escape(name) as '"identifier"');
    const names = given.map(({ databaseName }) => identifier(databaseName));
    const values = given.map(
      (column) => connection.driver.preparePersistentValue(column.getEntityValue(row), column) as unknown,
    );
    this.enqueue(sql`INSERT INTO ${identifier(tablePath)} (${join(names)}) VALUES (${join(values)})`);
  }

  /** Does what is written late in `work`, or none of it when it fails: the transaction is rolled back then. */
  async around<T>(work: () => Promise<T>): Promise<T> {
    try {
      const result = await work();
      await this.flush();
      return result;
    } catch (error) {
      this.pending = [];
      throw error;
    }
  }

  private async flush(): Promise<void> {
    const statements = this.pending;
    this.pending = [];
    for (const together of inRuns(statements)) {
      const { text, values } = joined(together);
      await this.send(text, [...values]);
    }
  }
}

/** What may be sent together: the same statement twice would have no order, and might change the same row. */
function inRuns(statements: readonly Sql[]): Sql[][] {
  const runs: Sql[][] = [];
  for (const statement of statements) {
    const run = runs.at(-1);
    if (run && run.every(({ text }) => text !== statement.text)) run.push(statement);
    else runs.push([statement]);
  }
  return runs;
}

/** One statement that does all of these, each of which sees the rows that were there before any of them. */
function joined(statements: readonly Sql[]): Sql {
  if (statements.length === 1) return statements[0]!;
  const parts = statements.map((statement, index) => sql`${raw(`write_${index}`)} AS (${statement})`);
  return sql`WITH ${join(parts)} SELECT`;
}
