import { Database } from '#database';

/** A statement with its values. */
export interface Statement {
  readonly text: string;
  readonly values: readonly unknown[];
}

/** The first statement that `work` sends to the database. */
export async function statementOf(work: (database: Database) => Promise<unknown>): Promise<Statement> {
  let first: Statement | undefined;
  const database = {
    query: async (text: string, values: readonly unknown[] = []) => {
      first ??= { text, values };
      return [];
    },
  };
  await work(database as unknown as Database);
  return first!;
}
