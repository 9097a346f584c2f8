import { sql, type Sql } from './sql.js';

/**
 * A statement that was written as a string with `$1`, `$2`, …
 *
 * @deprecated for the time until every statement is written with the `sql` tag
 */
export function fromPlaceholders(text: string, values: readonly unknown[]): Sql {
  const parts = text.split(/\$(\d+)/);
  const strings = parts.filter((_, index) => index % 2 === 0);
  const numbers = parts.filter((_, index) => index % 2 === 1);
  return sql(strings as unknown as TemplateStringsArray, ...numbers.map((number) => values[Number(number) - 1]));
}
