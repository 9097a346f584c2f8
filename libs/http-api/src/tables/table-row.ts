/** A row of a file as it is written, with the line on which it ends, counted from 1. */
export interface RawRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** A row by the names of its columns. */
export interface TableRow {
  readonly line: number;
  readonly values: Readonly<Record<string, string>>;
}
