import { Readable } from 'node:stream';
import { applyDecorators, Header, StreamableFile } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { stringify } from 'csv-stringify/sync';
import type { Page } from '../pages/page.js';

/** Rows per statement of a file. */
const pageSize = 200;

/** The columns of a file by their names, each with its cell; a list becomes one cell, separated by `|`. */
export type FileColumns<Item> = Readonly<Record<string, (item: Item) => unknown>>;

/** Marks a route that answers with `listFile`: `@Get('aspirations.csv') @ListFile('aspirations')`. */
export function ListFile(name: string): MethodDecorator {
  return applyDecorators(
    Header('content-disposition', `attachment; filename="${name}.csv"`),
    Header('cache-control', 'no-store'),
    ApiOkResponse({ content: { 'text/csv': { schema: { type: 'string', format: 'binary' } } } }),
  );
}

/**
 * All rows of a list as CSV for office programs, read page by page while it is sent: with a byte order mark, Windows line ends,
 * and without formulas. A refusal of the first page is an error of the request.
 */
export async function listFile<Item>(
  columns: FileColumns<Item>,
  read: (query: { readonly limit: number; readonly cursor?: string }) => Promise<Page<Item>>,
): Promise<StreamableFile> {
  const cells = Object.values(columns);
  const first = await read({ limit: pageSize });
  async function* parts(): AsyncGenerator<string> {
    yield stringify([Object.keys(columns)], { bom: true, record_delimiter: 'windows' });
    for (let current = first; ; current = await read({ limit: pageSize, cursor: current.next })) {
      const rows = current.items.map((item) => cells.map((cell) => cellOf(cell(item))));
      yield stringify(rows, { escape_formulas: true, record_delimiter: 'windows' });
      if (current.next === null) return;
    }
  }
  return new StreamableFile(Readable.from(parts()), { type: 'text/csv; charset=utf-8' });
}

function cellOf(value: unknown): unknown {
  return Array.isArray(value) ? value.join('|') : value;
}
