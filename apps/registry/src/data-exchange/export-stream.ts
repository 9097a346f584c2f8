import { Readable } from 'node:stream';
import { csvHeader, csvRows } from '#http-api';

type Chunks<Row> = AsyncIterable<readonly Row[]>;

/**
 * Reads rows chunk by chunk while a file is sent.
 *
 * @param read the rows after this key, in the order of the keys, at most `size`
 */
export async function* inChunks<Row>(
  size: number,
  first: string,
  read: (after: string) => Promise<Row[]>,
  keyOf: (row: Row) => string,
): AsyncGenerator<Row[]> {
  for (let after: string | undefined = first; after !== undefined;) {
    const rows: Row[] = await read(after);
    if (rows.length > 0) yield rows;
    const last: Row | undefined = rows.length < size ? undefined : rows.at(-1);
    after = last && keyOf(last);
  }
}

/** A CSV file with a header. */
export function csvStream<Row, Column extends string>(
  columns: readonly Column[],
  chunks: Chunks<Row>,
  toCells: (row: Row) => Readonly<Record<Column, unknown>>,
): Readable {
  async function* parts(): AsyncGenerator<string> {
    yield csvHeader(columns);
    for await (const rows of chunks) {
      const cells = rows.map(toCells);
      yield csvRows(cells.map((row) => columns.map((name) => row[name])));
    }
  }
  return Readable.from(parts());
}

/** A JSON document with a list of the rows between these two texts. */
export function jsonStream<Row>(
  [begin, end]: readonly [string, string],
  chunks: Chunks<Row>,
  toJson: (row: Row) => unknown,
): Readable {
  async function* parts(): AsyncGenerator<string> {
    yield begin;
    let separator = '';
    for await (const rows of chunks) {
      yield separator + rows.map((row) => JSON.stringify(toJson(row))).join(',\n');
      separator = ',\n';
    }
    yield end;
  }
  return Readable.from(parts());
}
