import { z } from 'zod';
import { allOf, type Condition, sql, type Sql } from '#database';
import { rule } from '#text';
import { day, line } from '../fields.js';

/** A query parameter of a list, and the condition of the rows that it selects. */
export interface Filter<Value = unknown> {
  readonly schema: z.ZodType<Value>;
  condition(value: Value): Condition;
}

/** The kinds of filters, each with the expression that it compares. */
export const filter = {
  /** Any schema and any condition. */
  by: <Value>(schema: z.ZodType<Value>, condition: (value: Value) => Condition): Filter<Value> => ({
    schema,
    condition,
  }),
  is: <Value extends string>(schema: z.ZodType<Value>, column: Sql): Filter<Value> =>
    filter.by(schema, (value) => sql`${column} = ${value}`),
  /** One value or several, separated by commas. Of one value, an index gives the rows in their order. */
  anyOf: <Value extends string>(one: z.ZodType<Value>, column: Sql): Filter<Value[]> =>
    filter.by(severalOf(one), (values) =>
      values.length === 1 ? sql`${column} = ${values[0]}` : sql`${column} = ANY (${values}::text[])`,
    ),
  /** `true` selects the rows for which the condition holds, `false` the others. */
  flag: (describe: string, condition: Sql): Filter<boolean> =>
    filter.by(flag.describe(describe), (value) => (value ? condition : sql`(${condition}) IS NOT TRUE`)),
  /** Each of the words occurs in the text, in any case. The index: `gin (lower(<text>) gin_trgm_ops)`. */
  words: (text: Sql, describe: string): Filter<string> =>
    filter.by(line(200).describe(describe), (q) => containsWords(text, q)),
  /** From the beginning of a day in Jakarta. */
  fromDay: (column: Sql, describe: string): Filter<string> =>
    filter.by(day.describe(describe), (value) => sql`${column} >= ${value}::timestamp AT TIME ZONE 'Asia/Jakarta'`),
  /** Until the end of a day in Jakarta. */
  untilDay: (column: Sql, describe: string): Filter<string> =>
    filter.by(
      day.describe(describe),
      (value) => sql`${column} < (${value}::date + 1)::timestamp AT TIME ZONE 'Asia/Jakarta'`,
    ),
} as const;

/** The condition of texts in which each of these words occurs, in any case. */
export function containsWords(text: Sql, words: string): Sql {
  const patterns = words
    .toLowerCase()
    .split(/\s+/)
    .map((word) => `%${word.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`);
  return allOf(...patterns.map((pattern) => sql`lower(${text}) LIKE ${pattern}`));
}

/** What a reader types to find rows. */
export const searchText = line(200).describe(
  'Words in any form; `"…"` for a phrase, `or`, and `-` before a word that must not occur',
);

/** `true` or `false` in a query. */
export const flag = z.stringbool({
  truthy: ['true'],
  falsy: ['false'],
  error: rule({ en: 'must be true or false', id: 'harus true atau false' }),
});

/** Values separated by commas, at most 50. */
export function severalOf<Value extends string>(one: z.ZodType<Value>): z.ZodType<Value[]> {
  const values = one instanceof z.ZodEnum ? `: ${one.options.join(', ')}` : '';
  return z
    .string()
    .max(2_000)
    .transform((text) => text.split(',').map((part) => part.trim()))
    .pipe(z.array(one).min(1).max(50) as unknown as z.ZodType<Value[], string[]>)
    .describe(`One value, or several separated by commas${values}`);
}
