import { z } from 'zod';
import { moment } from '#contracts';
import { camelCase, identifier, join, type Queryable, snakeCase, sql, type Transaction } from '#database';
import { key, keyset, page, type Page, pageQuery, pageSchema } from '#http-api';
import type { Step, Subject } from './step.js';

/** The table of the histories of a noun: `help-request` → `help_request_history`. */
export function historyTable(noun: string): string {
  return `${noun.replaceAll('-', '_')}_history`;
}

/**
 * The statement of a migration that creates the history of a noun.
 *
 * @param table the table of the subjects
 * @param columns those that this noun has besides
 * @example await db.query(createHistory('edition', { table: 'edition', columns: 'content_hash text NOT NULL' }));
 */
export function createHistory(noun: string, { table, columns }: { table: string; columns?: string }): string {
  const name = historyTable(noun);
  return `
    CREATE TABLE ${name} (
      subject_id uuid NOT NULL CONSTRAINT ${name}_subject REFERENCES ${table},
      version int NOT NULL,
      action text NOT NULL,
      from_status text,
      to_status text NOT NULL,
      actor text NOT NULL,
      reason text,
      at timestamptz NOT NULL,
      ${columns === undefined ? '' : `${columns},`}
      CONSTRAINT ${name}_pkey PRIMARY KEY (subject_id, version)
    )`;
}

export const HistoryQuery = z.strictObject(pageQuery);
export type HistoryQuery = z.output<typeof HistoryQuery>;

/** One step of a lifecycle; a noun that shows more extends it. */
export const HistoryEntry = z
  .object({
    version: z.int().describe('The version after the step'),
    action: z.string(),
    from: z.string().nullable().describe('Null: the step creates it'),
    to: z.string(),
    at: moment,
    actor: z
      .string()
      .nullable()
      .describe('Subject of the account, SYSTEM or CITIZEN; null for readers who may not know'),
    reason: z.string().nullable().describe('Null when there is none, and for readers who may not know'),
  })
  .meta({ id: 'HistoryEntry' });
export type HistoryEntry = z.output<typeof HistoryEntry>;

export const HistoryPage = pageSchema(HistoryEntry).meta({ id: 'HistoryPage' });
export type HistoryPage = z.output<typeof HistoryPage>;

/** Adds a line to the history of each step: one statement, sent with what the transaction sends next. */
export function recordSteps<S extends Subject, I extends object, F extends object>(
  tx: Transaction,
  noun: string,
  steps: readonly Step<S, I, F>[],
  columnsOf: (step: Step<S, I, F>) => object = () => ({}),
): void {
  const rows = steps.map((step) => ({
    subject_id: step.after.id,
    version: step.after.version,
    action: step.action,
    from_status: step.before?.status ?? null,
    to_status: step.after.status,
    actor: step.actor,
    reason: step.reason,
    at: step.now,
    ...inSnakeCase(columnsOf(step)),
  }));
  if (rows.length === 0) return;
  const table = identifier(historyTable(noun));
  const columns = join(Object.keys(rows[0]!).map((column) => identifier(column)));
  tx.enqueue(sql`
    INSERT INTO ${table} (${columns})
    SELECT ${columns} FROM jsonb_populate_recordset(NULL::${table}, ${JSON.stringify(rows)})`);
}

const byVersion = keyset({ version: key.int() });

/** How a history is read. */
export interface HistoryReading<Entry extends typeof HistoryEntry> {
  /** Extends `HistoryEntry` by the columns that the noun has besides. */
  readonly entry?: Entry;
  /** For readers who may not know who acted, and why. */
  readonly hidden?: boolean;
}

/** The history of a subject, oldest first. */
export async function readHistory<Entry extends typeof HistoryEntry = typeof HistoryEntry>(
  source: Queryable,
  noun: string,
  subjectId: string,
  query: HistoryQuery,
  { entry = HistoryEntry as Entry, hidden = false }: HistoryReading<Entry> = {},
): Promise<Page<z.output<Entry>>> {
  const rows = await source.query<{ readonly version: number; readonly line: Record<string, unknown> }>(sql`
    SELECT version, to_jsonb(history) AS line FROM ${identifier(historyTable(noun))} AS history
     WHERE subject_id = ${subjectId} AND ${byVersion.after(query)} ${byVersion.orderAndLimit(query)}`);
  return page(rows, query, byVersion, ({ line }) => entry.parse(toEntry(line, hidden)));
}

function toEntry({ from_status: from, to_status: to, at, ...line }: Record<string, unknown>, hidden: boolean): object {
  return {
    ...Object.fromEntries(Object.entries(line).map(([column, value]) => [camelCase(column), value])),
    from,
    to,
    at: new Date(at as string).toISOString(),
    ...(hidden && { actor: null, reason: null }),
  };
}

function inSnakeCase(values: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [snakeCase(name), value as unknown]));
}
