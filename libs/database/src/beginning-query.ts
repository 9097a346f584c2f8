import pg from 'pg';

/** The messages of the extended protocol, which the types of the driver leave out. */
interface Wire {
  /** The texts of named statements that were sent and not parsed yet. */
  readonly submittedNamedStatements: Record<string, string>;
  parse(statement: { readonly text: string; readonly name: string; readonly types: readonly number[] }): void;
  bind(portal: { readonly portal: string; readonly statement: string; readonly values: readonly unknown[] }): void;
  execute(portal: { readonly portal: string; readonly rows: number }): void;
}

declare module 'pg' {
  interface Query {
    name: string | undefined;
    text: string;
    prepare(wire: Wire): void;
    hasBeenParsed(wire: Wire): boolean;
    requiresPreparation(): boolean;
    handleCommandComplete(message: unknown, wire: Wire): void;
  }
}

/** A statement that begins a transaction and is its first one. */
export interface BeginningStatement {
  readonly text: string;
  /** Under which the connection prepares it. */
  readonly name?: string;
  /** Such as `START TRANSACTION`. */
  readonly begin: string;
}

/**
 * Begins a transaction and sends its first statement with it. Both end with one Sync: when the begin fails, such as by a
 * cancellation, PostgreSQL skips the statement; behind a Sync of its own it would be committed alone.
 * https://www.postgresql.org/docs/current/protocol-flow.html#PROTOCOL-FLOW-PIPELINING
 */
export class BeginningQuery extends pg.Query {
  private readonly begin: string;
  private begun = false;

  constructor(
    { begin, ...statement }: BeginningStatement,
    values: readonly unknown[],
    ended: (error: Error | undefined, result: pg.QueryResult) => void,
  ) {
    super({ ...statement, values: [...values] }, undefined, ended);
    this.begin = begin;
  }

  override requiresPreparation(): boolean {
    return true;
  }

  override prepare(wire: Wire): void {
    this.parseNamed(wire);
    wire.parse({ text: this.begin, name: '', types: [] });
    wire.bind({ portal: '', statement: '', values: [] });
    wire.execute({ portal: '', rows: 0 });
    super.prepare(wire);
  }

  /** Before the begin: the driver takes the first thing that is parsed for the named statement. */
  private parseNamed(wire: Wire): void {
    const { name, text } = this;
    if (!name || this.hasBeenParsed(wire)) return;
    wire.parse({ text, name, types: [] });
    wire.submittedNamedStatements[name] = text;
  }

  /** The first completion is that of the begin, which has no result. */
  override handleCommandComplete(message: unknown, wire: Wire): void {
    if (this.begun) super.handleCommandComplete(message, wire);
    this.begun = true;
  }
}
