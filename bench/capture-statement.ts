import type { Database, Sql } from '#database';

/** The first statement that `work` sends to the database. */
export async function statementOf(work: (database: Database) => Promise<unknown>): Promise<Sql> {
  let first: Sql | undefined;
  const database = {
    query: async (statement: Sql) => {
      first ??= statement;
      return [];
    },
  };
  await work(database as unknown as Database);
  return first!;
}
