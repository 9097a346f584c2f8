import { CsvError, parse } from 'csv-parse/sync';
import type { z } from 'zod';
import { type Detail, detailOf, type FieldError, parseWith } from '#http-api';
import { csvError } from './csv.errors.js';

export interface CsvShape {
  /** Required columns, in any order. */
  readonly columns: readonly string[];
  /** Optional columns. Other columns are rejected. */
  readonly optional?: readonly string[];
  readonly maxRows: number;
}

/** A row and the line of the file on which it ends, counted from 1. */
export interface CsvRow {
  readonly line: number;
  readonly values: Readonly<Record<string, string>>;
}

/** The maximal number of faults in an error. */
const maxReportedFaults = 100;

/**
 * The rows of a CSV file (RFC 4180: commas, a first line with the names of the columns; a byte order mark and any line
 * ends are accepted).
 *
 * @throws 422 'csv-encoding-wrong', 'csv-delimiter-wrong', 'csv-columns-wrong', 'csv-empty', 'csv-too-many-rows', or
 * 'csv-rows-refused' with the line that cannot be read
 */
export function readCsv(bytes: Uint8Array, shape: CsvShape): CsvRow[] {
  const text = decode(bytes);
  requireColumns(text, shape);
  const rows = parseRows(text, shape.maxRows);
  if (rows.length === 0) throw csvError('csv-empty');
  if (rows.length > shape.maxRows)
    throw csvError('csv-too-many-rows', {
      detail: { en: `At most ${shape.maxRows} rows are allowed.`, id: `Paling banyak ${shape.maxRows} baris.` },
    });
  return rows;
}

/**
 * Each row as parsed by the schema.
 *
 * @throws 422 'csv-rows-refused' with the line and the column of every fault
 */
export function checkRows<Row>(rows: readonly CsvRow[], schema: z.ZodType<Row>): Row[] {
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

/** A pointer into a file: the line, counted from 1, and the column. */
export function pointerTo(line: number, column?: string): string {
  return column ? `#/line/${line}/${column}` : `#/line/${line}`;
}

/** The error of faulty rows, with the first hundred faults and their number. */
export function refusedRows(faults: readonly FieldError[]): Error {
  return csvError('csv-rows-refused', {
    errors: faults.slice(0, maxReportedFaults),
    detail: { en: `${faults.length} faults`, id: `${faults.length} kesalahan` },
  });
}

function decode(bytes: Uint8Array): string {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    if (!text.includes('\0')) return text;
  } catch {
    // The error is thrown below, as for a NUL.
  }
  throw csvError('csv-encoding-wrong');
}

function requireColumns(text: string, { columns, optional = [] }: CsvShape): void {
  const [header = ''] = text.split(/\r\n|\r|\n/, 1);
  if (!header.includes(',') && /[;\t|]/.test(header)) throw csvError('csv-delimiter-wrong');
  const named = header.split(',').map((name) => name.trim().replaceAll(/^"|"$/g, ''));
  const errors = [
    ...columns
      .filter((name) => !named.includes(name))
      .map((name) => fault(name, { en: 'must be a column', id: 'kolom ini harus ada' })),
    ...named
      .filter((name) => !columns.includes(name) && !optional.includes(name))
      .map((name) =>
        fault(name.slice(0, 50), {
          en: 'must be left out: the column is not known',
          id: 'harus dihilangkan: kolom ini tidak dikenal',
        }),
      ),
    ...named
      .filter((name, place) => named.indexOf(name) !== place)
      .map((name) => fault(name, { en: 'must be named once', id: 'hanya boleh disebut sekali' })),
  ];
  if (errors.length > 0) throw csvError('csv-columns-wrong', { errors: errors.slice(0, maxReportedFaults) });
}

function fault(column: string, detail: Detail): FieldError {
  return { pointer: pointerTo(1, column), detail };
}

function parseRows(text: string, maxRows: number): CsvRow[] {
  try {
    const rows = parse(text, {
      columns: true,
      trim: true,
      skip_empty_lines: true,
      info: true,
      record_delimiter: ['\r\n', '\n', '\r'],
      to: maxRows + 1,
    });
    return (rows as unknown as { info: { lines: number }; record: Record<string, string> }[]).map(
      ({ info, record }) => ({ line: info.lines, values: record }),
    );
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const { lines } = error as unknown as { lines?: number };
    throw refusedRows([
      {
        pointer: pointerTo(lines ?? 1),
        detail: { en: `cannot be read: ${error.code}`, id: `tidak terbaca: ${error.code}` },
      },
    ]);
  }
}
