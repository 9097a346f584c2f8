import type { z } from 'zod';
import type { FieldError } from '../errors/domain-error.js';
import { detailOf } from '../errors/language.js';
import { parseWith } from '../requests/field-errors.js';
import type { TableRow } from './table-row.js';
import { tableError } from './table.errors.js';

/** The maximal number of faults in an error. */
export const maxReportedFaults = 100;

/** A pointer into a file: the line, counted from 1, and the column. */
export function pointerTo(line: number, column?: string): string {
  return column ? `#/line/${line}/${column}` : `#/line/${line}`;
}

/** The error of faulty rows, with the first hundred faults and their number. */
export function refusedRows(faults: readonly FieldError[]): Error {
  return tableError('table-rows-refused', {
    errors: faults.slice(0, maxReportedFaults),
    detail: { en: `${faults.length} faults`, id: `${faults.length} kesalahan` },
  });
}

/**
 * Each row as parsed by the schema.
 *
 * @throws 422 'table-rows-refused' with the line and the column of every fault
 */
export function checkRows<Row>(rows: readonly TableRow[], schema: z.ZodType<Row>): Row[] {
  const faults: FieldError[] = [];
  const checked = rows.flatMap(({ line, values }) => {
    const result = parseWith(schema, values);
    if (result.success) return [result.data];
    for (const { path, message } of result.issues)
      faults.push({ pointer: pointerTo(line, String(path[0] ?? '')), detail: detailOf(message) });
    return [];
  });
  if (faults.length > 0) throw refusedRows(faults);
  return checked;
}
