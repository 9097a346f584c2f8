import type { Database, Sql } from '#database';

/** A statement with its values. */
export interface Statement {
  readonly text: string;
  readonly values: readonly unknown[];
}

/** The first statement that `work` sends to the database. */
export async function statementOf(work: (database: Database) => Promise<unknown>): Promise<Statement> {
  let first: Statement | undefined;
  const database = {
    query: async (statement: Sql | string, values: readonly unknown[] = []) => {
      first ??= typeof statement === 'string' ? { text: statement, values } : statement;
      return [];
    },
  };
  await work(database as unknown as Database);
  return first!;
}
