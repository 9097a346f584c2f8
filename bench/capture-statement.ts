import type { Database, Sql } from '#database';

/** The first statement that `work` sends to the database; `work` ends there. */
export async function statementOf(work: (database: Database) => Promise<unknown>): Promise<Sql> {
  let first: Sql | undefined;
  const captured = new Error('the statement is captured');
  const database = {
    query: async (statement: Sql) => {
      first ??= statement;
      throw captured;
    },
  };
  try {
    await work(database as unknown as Database);
  } catch (error) {
    if (error !== captured) throw error;
  }
  return first!;
}
