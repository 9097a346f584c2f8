import type { EntityTarget, ObjectLiteral, QueryRunner } from 'typeorm';
import type { BeginningStatement } from './beginning-query.js';
import { nameIfFrequent } from './prepared-name.js';
import { join, raw, sql, type Sql } from './sql.js';

/** The driver takes what belongs to a statement beside its text; TypeORM passes it on. */
type Text = string | { readonly name: string; readonly text: string } | BeginningStatement;
type Statement = [text: string, values?: unknown[]];
type Send = (text: Text, values?: unknown[]) => Promise<unknown>;

/** As TypeORM writes them. */
const [begin, commit, rollback] = ['START TRANSACTION', 'COMMIT', 'ROLLBACK'];

/**
 * Statements without a result, sent as one before the next statement with a result or at the end of the transaction; equal
 * statements are sent one after another. A round trip costs more than most of the writes in it. For the same reason the
 * transaction begins with its first statement, and the last writes and COMMIT are sent together: COMMIT of a transaction whose
 * statement failed rolls back.
 */
export class WriteBatch {
  private pending: Sql[] = [];
  private begun = false;
  private readonly send: Send;

  /** From now on, every statement of this runner is sent after the enqueued ones. */
  constructor(private readonly runner: QueryRunner) {
    const send = runner.query.bind(runner) as unknown as Send;
    // TypeORM passes a third argument, the form of the result.
    this.send = (text, ...rest) => {
      if (this.begun) return send(text, ...rest);
      this.begun = true;
      return send({ ...(typeof text === 'string' ? { text } : text), begin }, ...rest);
    };
    runner.query = ((...statement: Statement) => this.sendAfterPending(...statement)) as QueryRunner['query'];
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

  private async sendAfterPending(...statement: Statement): Promise<unknown> {
    const [text] = statement;
    if (text === begin) return this.runner.connect();
    const writes = text === rollback ? [] : inRuns(this.pending).map(joined);
    this.pending = [];
    if ((text === commit || text === rollback) && writes.length === 0 && !this.begun) return undefined;
    // Writes have one plan for all values; of a statement that reads, the best plan may depend on them.
    const sent = writes.map((write) => this.send(nameIfFrequent(write.text), [...write.values]));
    return together([...sent, this.send(...statement)]);
  }
}

/** The result of the last one of statements that are sent in this order; the failure of the first one that fails. */
async function together(results: readonly Promise<unknown>[]): Promise<unknown> {
  return (await Promise.all(results)).at(-1);
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
