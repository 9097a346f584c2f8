import pg from 'pg';
import { endWhenSilent } from './bounded-client.js';
import { CopiedRow } from './copied-row.js';
import type { Sql } from './sql.js';

/** A query that receives the messages of COPY, which `pg.Query` ignores. */
class CopyQuery extends pg.Query {
  constructor(
    text: string,
    private readonly onMessage: (message: Buffer) => void,
    ended: (error: Error | undefined) => void,
  ) {
    super(text, ended);
  }

  handleCopyData({ chunk }: { readonly chunk: Buffer }): void {
    this.onMessage(chunk);
  }
}

/** Reads the rows of a query as a binary COPY: no text is parsed, and no object created for a row. */
export async function copyOut(client: pg.ClientBase, query: Sql, onRow: (row: CopiedRow) => void): Promise<void> {
  const row = new CopiedRow();
  let failure: unknown;
  const onMessage = (message: Buffer) => {
    try {
      if (failure === undefined && row.begin(message)) onRow(row);
    } catch (error) {
      failure = error;
    }
  };
  const text = `COPY (${withLiterals(query)}) TO STDOUT (FORMAT binary)`;
  try {
    await new Promise<void>((resolve, reject) => {
      client.query(new CopyQuery(text, onMessage, (error) => (error ? reject(error) : resolve())));
    });
  } catch (error) {
    endWhenSilent(client as pg.Client, error);
    throw error;
  }
  if (failure !== undefined) throw failure;
}

/** COPY accepts no parameters. */
function withLiterals({ text, values }: Sql): string {
  return text.replaceAll(/\$(\d+)/g, (_parameter, number: string) => literal(values[Number(number) - 1]));
}

function literal(value: unknown): string {
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return pg.escapeLiteral(value);
  if (Array.isArray(value) && value.every((each) => typeof each === 'number' || typeof each === 'string'))
    return pg.escapeLiteral(
      `{${value.map((each) => `"${String(each).replaceAll(/["\\]/g, String.raw`\$&`)}"`).join()}}`,
    );
  throw new TypeError('COPY accepts numbers, texts and lists of them');
}
