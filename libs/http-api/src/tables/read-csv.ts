import { CsvError, parse } from 'csv-parse/sync';
import { pointerTo, refusedRows } from './refused-rows.js';
import type { RawRow } from './table-row.js';
import { tableError } from './table.errors.js';

const lineEnds = ['\r\n', '\n', '\r'];
const delimiters = [',', ';', '\t', '|'];

/** Ends the reading of a file with too many rows. */
class RowsExceeded extends Error {}

/**
 * The rows of a CSV file, without empty ones and those of delimiters alone. Commas, semicolons, tabs or bars separate its
 * columns; a byte order mark, any line ends and the line `sep=;` of Excel are accepted. At most one row more than `maxRows`.
 *
 * @param isColumn whether a column has this name; the delimiter is the one by which the first row names the most columns
 * @throws 422 'table-encoding-wrong', or 'table-rows-refused' with the line that cannot be read
 */
export function readCsv(bytes: Uint8Array, maxRows: number, isColumn: (name: string) => boolean): RawRow[] {
  const text = decode(bytes);
  const declared = /^sep=([,;\t|])\s*$/im.exec(text.split(/\r\n|\r|\n/, 1)[0]!)?.[1];
  const delimiter = declared ?? delimiterOf(text, isColumn);
  const rows: RawRow[] = [];
  try {
    parse(text, {
      delimiter,
      trim: true,
      skip_empty_lines: true,
      relax_column_count: true,
      record_delimiter: lineEnds,
      ...(declared !== undefined && { from_line: 2 }),
      on_record: (cells: string[], { lines }) => {
        if (cells.every((cell) => cell === '')) return null;
        if (rows.length > maxRows) throw new RowsExceeded();
        rows.push({ line: lines, cells });
        return null;
      },
    });
  } catch (error) {
    if (error instanceof RowsExceeded) return rows;
    if (!(error instanceof CsvError)) throw error;
    const { lines } = error as unknown as { lines?: number };
    throw refusedRows([
      {
        pointer: pointerTo(lines ?? 1),
        detail: { en: `cannot be read: ${error.code}`, id: `tidak terbaca: ${error.code}` },
      },
    ]);
  }
  return rows;
}

function decode(bytes: Uint8Array): string {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    if (!text.includes('\0')) return text;
  } catch {
    // The error is thrown below, as for a NUL.
  }
  throw tableError('table-encoding-wrong');
}

function delimiterOf(text: string, isColumn: (name: string) => boolean): string {
  const header = text.split(/\r\n|\r|\n/).find((line) => /[\p{L}\p{N}]/u.test(line)) ?? '';
  const named = (delimiter: string) =>
    header.split(delimiter).filter((name) => isColumn(name.trim().replaceAll(/^"|"$/g, ''))).length;
  const found = (delimiter: string) => header.split(delimiter).length;
  return delimiters.toSorted((one, other) => named(other) - named(one) || found(other) - found(one))[0]!;
}
