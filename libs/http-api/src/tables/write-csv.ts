import { stringify } from 'csv-stringify/sync';

const options = { escape_formulas: true, record_delimiter: 'windows' } as const;

/** The first row of a CSV file for office programs, with a byte order mark. */
export function csvHeader(columns: readonly string[]): string {
  return stringify([columns], { bom: true, record_delimiter: 'windows' });
}

/** Rows of a CSV file, with Windows line ends and without formulas. */
export function csvRows(rows: readonly (readonly unknown[])[]): string {
  return stringify([...rows], options);
}

/** A whole CSV file of rows by the names of their columns. */
export function csvFile(columns: readonly string[], rows: readonly object[]): string {
  return csvHeader(columns) + csvRows(rows.map((row) => columns.map((name) => (row as Record<string, unknown>)[name])));
}
