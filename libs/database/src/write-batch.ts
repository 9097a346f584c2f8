import type { EntityTarget, ObjectLiteral, QueryRunner } from 'typeorm';

interface Statement {
  readonly text: string;
  readonly values: readonly unknown[];
}

/**
 * Statements whose answer nobody waits for: they are kept until the next one that somebody does wait for, or until the
 * transaction ends, and then sent as one; the same statement twice as two, one after the other. A round trip costs more than
 * most of what is written in it.
 */
export class WriteBatch {
  private pending: Statement[] = [];
  private readonly send: QueryRunner['query'];

  /** From now on, whatever goes through this runner comes after what was written late before it. */
  constructor(private readonly runner: QueryRunner) {
    this.send = runner.query.bind(runner);
    const after = async (...given: Parameters<QueryRunner['query']>) => {
      await this.flush();
      return this.send(...given) as Promise<unknown>;
    };
    runner.query = after as QueryRunner['query'];
  }

  enqueue(text: string, values: readonly unknown[]): void {
    this.pending.push({ text, values });
  }

  enqueueInsert<Row extends ObjectLiteral>(into: EntityTarget<Row>, row: Row): void {
    const { connection } = this.runner;
    const { tablePath, columns } = connection.getMetadata(into);
    const given = columns.filter((column) => column.getEntityValue(row) !== undefined);
    const names = given.map(({ databaseName }) => connection.driver.escape(databaseName));
    this.enqueue(
      `INSERT INTO ${connection.driver.escape(tablePath)} (${names.join(', ')}) VALUES (${given.map((_, place) => `$${place + 1}`).join(', ')})`,
      given.map((column) => connection.driver.preparePersistentValue(column.getEntityValue(row), column) as unknown),
    );
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
      await this.send(text, values);
    }
  }
}

/** What may be sent together: the same statement twice would have no order, and might change the same row. */
function inRuns(statements: readonly Statement[]): Statement[][] {
  const runs: Statement[][] = [];
  for (const statement of statements) {
    const run = runs.at(-1);
    if (run && run.every(({ text }) => text !== statement.text)) run.push(statement);
    else runs.push([statement]);
  }
  return runs;
}

/** One statement that does all of these, each of which sees the rows that were there before any of them. */
function joined(statements: readonly Statement[]): { readonly text: string; readonly values: unknown[] } {
  if (statements.length === 1) return { text: statements[0]!.text, values: [...statements[0]!.values] };
  const values: unknown[] = [];
  const parts = statements.map(({ text, values: own }, place) => {
    const before = values.length;
    values.push(...own);
    return `late_${place} AS (${text.replaceAll(/\$(\d+)/g, (_, number) => `$${before + Number(number)}`)})`;
  });
  return { text: `WITH ${parts.join(',\n')} SELECT`, values };
}
