import { z } from 'zod';
import { join, raw, snakeCase, sql, type Sql } from '#database';
import { type CursorValue, decodeCursor } from './cursor.js';

/** A column in the order of a list. */
export interface KeyColumn<Value extends CursorValue = CursorValue> {
  /** The schema of its value in a cursor. */
  readonly schema: z.ZodType<Value>;
  /** What a value of the cursor is in SQL. */
  toSql(value: Value): Sql;
  /** The expression to order by; by default the column with the name of the property. */
  readonly column?: Sql;
}

/** The kinds of key columns; a timestamp must have no more than milliseconds. */
export const key = {
  uuid: (column?: Sql) => keyColumn(z.uuid(), (value) => sql`${value}::uuid`, column),
  text: (column?: Sql) => keyColumn(z.string().max(500), (value) => sql`${value}::text`, column),
  int: (column?: Sql) => keyColumn(z.int32(), (value) => sql`${value}::int`, column),
  number: (column?: Sql) => keyColumn(z.number(), (value) => sql`${value}::numeric`, column),
  boolean: (column?: Sql) => keyColumn(z.boolean(), (value) => sql`${value}::boolean`, column),
  date: (column?: Sql) => keyColumn(z.iso.date(), (value) => sql`${value}::date`, column),
  /** The first day of a month, which rows show as `2026-12`. */
  month: (column?: Sql) =>
    keyColumn(z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/), (value) => sql`${`${value}-01`}::date`, column),
  timestamp: (column?: Sql) => keyColumn(z.iso.datetime(), (value) => sql`${value}::timestamptz`, column),
} as const;

function keyColumn<Value extends CursorValue>(
  schema: z.ZodType<Value>,
  toSql: (value: Value) => Sql,
  column?: Sql,
): KeyColumn<Value> {
  return { schema, toSql, ...(column && { column }) };
}

/** The order of a list and the place of a page in it. */
export interface Keyset<Keys> {
  /** The condition of the rows after the cursor; without a cursor, of all rows. @throws 400 `invalid-request` */
  after(query: { readonly cursor?: string | undefined }): Sql;
  /** `ORDER BY … LIMIT …` for a page and one further row, which shows that another page follows. */
  orderAndLimit(query: { readonly limit: number }): Sql;
  /** `ORDER BY …` alone, for a statement that has already selected the rows of the page. */
  readonly order: Sql;
  /** The values of the cursor after this row. */
  valuesOf(row: Keys): CursorValue[];
}

/** The keys in rows: text, numbers, or dates for timestamps. */
type KeysOf<Columns extends Readonly<Record<string, KeyColumn>>> = {
  readonly [Key in keyof Columns]:
    z.output<Columns[Key]['schema']> | (string extends z.output<Columns[Key]['schema']> ? Date : never);
};

/**
 * Orders a list by these columns, the last of which makes the order unique: `keyset({ heldOn: key.date(), id: key.uuid() },
 * 'desc')`. The names are the properties of its rows.
 */
export function keyset<Columns extends Readonly<Record<string, KeyColumn>>>(
  columns: Columns,
  direction: 'asc' | 'desc' = 'asc',
): Keyset<KeysOf<Columns>> {
  const names = Object.keys(columns);
  const kinds = Object.values(columns);
  const expressions = kinds.map(({ column }, index) => column ?? raw(snakeCase(names[index]!) as 'column'));
  const schema = z.tuple(kinds.map((kind) => kind.schema) as unknown as [z.ZodType<CursorValue>]);
  const [follows, suffix] = direction === 'asc' ? [sql`>`, sql``] : [sql`<`, sql` DESC`];
  const order = sql`ORDER BY ${join(
    expressions.map((expression) => sql`${expression}${suffix}`),
    ', ',
  )}`;
  return {
    order,
    after: ({ cursor }) => {
      if (cursor === undefined) return sql`TRUE`;
      const values = decodeCursor(cursor, schema).map((value, index) => kinds[index]!.toSql(value));
      return sql`(${join(expressions)}) ${follows} (${join(values)})`;
    },
    orderAndLimit: ({ limit }) => sql`${order} LIMIT ${limit + 1}`,
    valuesOf: (row) =>
      names.map((name) => {
        const value = (row as Readonly<Record<string, CursorValue | Date>>)[name]!;
        return value instanceof Date ? value.toISOString() : value;
      }),
  };
}
