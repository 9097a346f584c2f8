import { Readable } from 'node:stream';
import { applyDecorators, Get, Header, StreamableFile, UseInterceptors } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { platformError } from '../errors/platform-errors.js';
import type { Page } from '../pages/page.js';
import { csvHeader, csvRows } from '../tables/write-csv.js';
import { type Sheet, workbookType, writeWorkbook } from '../tables/write-workbook.js';
import { ListFileInterceptor } from './list-file.interceptor.js';

/** Rows per statement of a file. */
const pageSize = 200;

/** A workbook is made as a whole before it is sent. */
const maxWorkbookRows = 20_000;

/** The columns of a file by their names, each with its cell; a list becomes one cell, separated by `|`. */
export type FileColumns<Item> = Readonly<Record<string, (item: Item) => unknown>>;

/** Columns that show properties of the rows under their names. */
export function columnsNamed<Item>(...names: readonly (keyof Item & string)[]): FileColumns<Item> {
  return Object.fromEntries(names.map((name) => [name, (item: Item) => item[name]]));
}

/**
 * The routes of a list as a file, `<name>.csv` and `<name>.xlsx`, on a handler that answers with `listFile`:
 * `@ListFile('aspirations')`.
 */
export function ListFile(name: string, fileName = name): MethodDecorator {
  const binary = { schema: { type: 'string', format: 'binary' } } as const;
  return applyDecorators(
    Get([`${name}.csv`, `${name}.xlsx`]),
    UseInterceptors(new ListFileInterceptor(fileName)),
    Header('cache-control', 'no-store'),
    ApiOkResponse({ content: { 'text/csv': binary, [workbookType]: binary } }),
  );
}

/** What a workbook has besides the rows. */
interface WorkbookOptions extends Partial<Pick<Sheet, 'name' | 'emptyRows'>> {
  /** Sheets after the one of the rows. */
  readonly more?: readonly Sheet[];
}

/** All rows of a list, as they are read page by page. */
export class ListRows {
  constructor(
    readonly columns: readonly string[],
    readonly pages: () => AsyncGenerator<unknown[][]>,
    private readonly workbook: WorkbookOptions = {},
  ) {}

  /** For office programs: with a byte order mark, Windows line ends, and without formulas. */
  asCsv(): StreamableFile {
    const { columns, pages } = this;
    async function* parts(): AsyncGenerator<string> {
      yield csvHeader(columns);
      for await (const rows of pages()) yield csvRows(rows);
    }
    return new StreamableFile(Readable.from(parts()), { type: 'text/csv; charset=utf-8' });
  }

  /** @throws 422 `list-too-long` */
  async asWorkbook(name: string): Promise<StreamableFile> {
    const rows: unknown[][] = [];
    for await (const more of this.pages()) {
      rows.push(...more);
      if (rows.length > maxWorkbookRows) throw platformError('list-too-long', { detail: String(maxWorkbookRows) });
    }
    const { more = [], ...options } = this.workbook;
    const content = await writeWorkbook([{ name, header: this.columns, rows, ...options }, ...more]);
    return new StreamableFile(content, { type: workbookType });
  }
}

/**
 * All rows of a list for a file, read page by page while it is sent. A refusal of the first page is an error of the request.
 */
export async function listFile<Item>(
  columns: FileColumns<Item>,
  read: (query: { readonly limit: number; readonly cursor?: string }) => Promise<Page<Item>>,
  workbook?: WorkbookOptions,
): Promise<ListRows> {
  const cells = Object.values(columns);
  const first = await read({ limit: pageSize });
  async function* pages(): AsyncGenerator<unknown[][]> {
    for (let current = first; ; current = await read({ limit: pageSize, cursor: current.next })) {
      yield current.items.map((item) => cells.map((cell) => cellOf(cell(item))));
      if (current.next === null) return;
    }
  }
  return new ListRows(Object.keys(columns), pages, workbook);
}

/** As `listFile`, of rows that were read at once. */
export function tableFile<Item>(
  columns: FileColumns<Item>,
  items: readonly Item[],
  workbook?: WorkbookOptions,
): Promise<ListRows> {
  return listFile(columns, async () => ({ items: [...items], next: null }), workbook);
}

function cellOf(value: unknown): unknown {
  return Array.isArray(value) ? value.join('|') : value;
}
