import type { CopiedRow } from './copied-row.js';
import type { Sql } from './sql.js';

/** Runs a statement and gives its rows, those of `… RETURNING` too. Columns in snake_case come as camelCase keys. */
export type Query = <Row extends object>(statement: Sql) => Promise<Row[]>;

/** What statements are run on: the database, a transaction, or a session. */
export interface Queryable {
  readonly query: Query;
}

/** A connection of its own to the database, opened with its first use; it is not reopened when it is lost. */
export interface Session extends Queryable {
  /** Runs one transaction, which is not retried. */
  transaction<T>(work: (query: Query) => Promise<T>): Promise<T>;
  /** Reads many rows in little time: a binary COPY of the query, whose columns are not null. */
  copyOut(query: Sql, onRow: (row: CopiedRow) => void): Promise<void>;
  /** Calls `receive` with the payload of each NOTIFY on the channel, an identifier, until the session is closed. */
  listen(channel: string, receive: (payload: string) => void): Promise<void>;
  close(): Promise<void>;
}

/** Connections that are shared, and some that are reserved. */
export interface Connections extends Queryable {
  session(): Session;
}
