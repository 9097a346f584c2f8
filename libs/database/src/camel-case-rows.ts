import { camelCase } from './naming.js';

/** By column; only as many as the statements of the code name. */
const keys = new Map<string, string>();

/** Gives the columns of a result their names in TypeScript. All rows of a result have the columns of its first. */
export function camelCaseRows<Row extends object>(rows: readonly object[]): Row[] {
  const columns = Object.keys(rows[0] ?? {});
  const properties = columns.map(keyOf);
  if (properties.every((property, index) => property === columns[index])) return rows as Row[];
  return rows.map((row) => {
    const renamed: Record<string, unknown> = {};
    const values: unknown[] = Object.values(row);
    for (let index = 0; index < values.length; index++) renamed[properties[index]!] = values[index];
    return renamed as Row;
  });
}

function keyOf(column: string): string {
  const known = keys.get(column);
  if (known !== undefined) return known;
  const key = camelCase(column);
  keys.set(column, key);
  return key;
}
