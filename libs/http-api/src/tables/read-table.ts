import { comparable } from '#text';
import type { FieldError } from '../errors/domain-error.js';
import type { Detail } from '../errors/language.js';
import { readCsv } from './read-csv.js';
import { isCompoundFile, isZip, readWorkbook } from './read-workbook.js';
import { maxReportedFaults, pointerTo, refusedRows } from './refused-rows.js';
import type { RawRow, TableRow } from './table-row.js';
import { tableError } from './table.errors.js';

export interface TableShape {
  /** Required columns, in any order. */
  readonly columns: readonly string[];
  readonly optional?: readonly string[];
  /** Other columns are left out; without it they are rejected. */
  readonly ignoresOthers?: true;
  /** What people may write above a column instead of its name, such as `Nomor SK`. */
  readonly titles?: Readonly<Record<string, string>>;
  readonly maxRows: number;
}

/**
 * The rows of a table in a file, CSV or XLSX, without empty ones; the first row names the columns.
 *
 * @throws 422 'table-encoding-wrong', 'table-columns-wrong', 'table-empty', 'table-too-many-rows', 'workbook-format-old',
 * 'workbook-unreadable', 'workbook-too-large', or 'table-rows-refused' with the line that cannot be read
 */
export async function readTable(bytes: Uint8Array, shape: TableShape): Promise<TableRow[]> {
  if (isCompoundFile(bytes)) throw tableError('workbook-format-old');
  const known = namesOf(shape);
  const workbook = isZip(bytes);
  const isColumn = (title: string) => known.has(comparable(title));
  const [header, ...rows] = workbook ? await readWorkbook(bytes) : readCsv(bytes, shape.maxRows + 1, isColumn);
  const names = headerOf(header, known, shape);
  if (rows.length === 0) throw tableError('table-empty');
  if (rows.length > shape.maxRows)
    throw tableError('table-too-many-rows', {
      detail: { en: `At most ${shape.maxRows} rows are allowed.`, id: `Paling banyak ${shape.maxRows} baris.` },
    });
  // Programs leave out the last cells of a row in XLSX; in CSV a row that is too short has a line end too many.
  const isWhole = ({ cells }: RawRow) =>
    (workbook || cells.length >= names.length) && cells.slice(names.length).every((cell) => cell === '');
  const torn = rows.filter((row) => !isWhole(row));
  if (torn.length > 0)
    throw refusedRows(
      torn.map(({ line }) => ({
        pointer: pointerTo(line),
        detail: { en: `must have ${names.length} cells`, id: `harus berisi ${names.length} sel` },
      })),
    );
  return rows.map(({ line, cells }) => ({
    line,
    values: Object.fromEntries(
      names.flatMap((name, place) => (name === undefined ? [] : [[name, cells[place] ?? '']])),
    ),
  }));
}

/** The names of the columns by what may be written above them. */
function namesOf({ columns, optional = [], titles = {} }: TableShape): ReadonlyMap<string, string> {
  return new Map(
    [...columns, ...optional].flatMap((name) =>
      [name, titles[name] ?? name].map((title): [string, string] => [comparable(title), name]),
    ),
  );
}

function headerOf(
  header: RawRow | undefined,
  known: ReadonlyMap<string, string>,
  shape: TableShape,
): (string | undefined)[] {
  const titles = header?.cells.slice(0, header.cells.findLastIndex((title) => title !== '') + 1) ?? [];
  const names = titles.map((title) => known.get(comparable(title)));
  const fault = (column: string, detail: Detail): FieldError => ({
    pointer: pointerTo(header?.line ?? 1, column),
    detail,
  });
  const errors = [
    ...shape.columns
      .filter((name) => !names.includes(name))
      .map((name) => fault(name, { en: 'must be a column', id: 'kolom ini harus ada' })),
    ...titles
      .filter((_title, place) => !shape.ignoresOthers && names[place] === undefined)
      .map((title) =>
        fault(title.slice(0, 50), {
          en: 'must be left out: the column is not known',
          id: 'harus dihilangkan: kolom ini tidak dikenal',
        }),
      ),
    ...names.flatMap((name, place) =>
      name !== undefined && names.indexOf(name) !== place
        ? [fault(name, { en: 'must be named once', id: 'hanya boleh disebut sekali' })]
        : [],
    ),
  ];
  if (errors.length > 0) throw tableError('table-columns-wrong', { errors: errors.slice(0, maxReportedFaults) });
  return names;
}
