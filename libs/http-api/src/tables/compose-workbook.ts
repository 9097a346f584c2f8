import writeExcelFile, { type Cell } from 'write-excel-file/node';

export interface Sheet {
  readonly name: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly unknown[])[];
  /** In characters; without it, as the texts of each column need. */
  readonly widths?: readonly number[];
  /** Texts that are longer than their column go on below. */
  readonly wraps?: boolean;
  /** Empty rows whose cells are text, so that office programs keep the zeros of what is typed into them. */
  readonly emptyRows?: number;
}

/** Characters that XML 1.0 cannot represent, not even escaped. */
const notXml = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** The longest text of a cell. */
const maxLength = 32_767;
const [narrowest, widest] = [10, 50];

const emptyText = { value: null, type: String, format: '@' } as unknown as Cell;

/** The XLSX workbook of these sheets: see `writeWorkbook`. */
export function composeWorkbook(sheets: readonly Sheet[]): Promise<Buffer> {
  return writeExcelFile(
    sheets.map(({ name, header, rows, widths, wraps = false, emptyRows = 0 }) => ({
      sheet: name,
      stickyRowsCount: 1,
      columns: header.map((title, place) => ({ width: widths?.[place] ?? widthOf(title, rows, place) })),
      data: [
        header.map((title): Cell => ({ value: clean(title), type: String, fontWeight: 'bold' })),
        ...rows.map((row) => row.map((value) => cellOf(value, wraps, emptyRows > 0))),
        ...Array.from({ length: emptyRows }, () => header.map(() => emptyText)),
      ],
    })),
  ).toBuffer();
}

function cellOf(value: unknown, wraps: boolean, isTyped: boolean): Cell {
  if (value === null || value === undefined || value === '') return isTyped ? emptyText : null;
  if (typeof value === 'number') return Number.isFinite(value) ? { value, type: Number } : null;
  if (typeof value === 'boolean') return { value, type: Boolean };
  return {
    value: clean(textOf(value)),
    type: String,
    ...(isTyped && { format: '@' }),
    ...(wraps && { wrap: true, alignVertical: 'top' }),
  };
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** `_x0041_` stands for a character in a workbook: an underscore that would begin such a code is written as one itself. */
function clean(text: string): string {
  const characters = text.slice(0, maxLength).replaceAll(notXml, '\uFFFD');
  return characters.replaceAll(/_(?=x[\dA-F]{4}_)/gi, '_x005F_').slice(0, maxLength);
}

/** Of the title and the first rows. */
function widthOf(title: string, rows: Sheet['rows'], place: number): number {
  const lengths = rows.slice(0, 100).map((row) => textOf(row[place] ?? '').length);
  return Math.min(widest, Math.max(narrowest, title.length, ...lengths) + 2);
}
