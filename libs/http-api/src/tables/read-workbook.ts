import { type CellValue, readSheet } from 'read-excel-file/node';
import type { RawRow } from './table-row.js';
import { guardSheet, SheetTooLarge } from './sheet-guard.js';
import { tableError } from './table.errors.js';
import { readZip, writeZip, type ZipEntry, ZipTooLarge } from './zip.js';

const limits = { entries: 1_000, bytes: 64 * 1024 * 1024 };

/** The longest text that an office program writes into a cell. */
const maxCellLength = 32_767;

export function isZip(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, 4)).toString('latin1') === 'PK\u0003\u0004';
}

/** The container of .xls, and of .xlsx with a password. */
export function isCompoundFile(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, 8)).toString('hex') === 'd0cf11e0a1b11ae1';
}

/**
 * The rows of the first sheet of an XLSX workbook, without empty ones. The value of a formula is the one that the office
 * program has stored; no formula is evaluated.
 *
 * @throws 422 'workbook-unreadable', 'workbook-too-large'
 */
export async function readWorkbook(bytes: Uint8Array): Promise<RawRow[]> {
  try {
    const rows = await readSheet(guarded(Buffer.from(bytes)));
    return rows.flatMap((cells, index) => {
      const texts = cells.map(textOf);
      return texts.some((text) => text !== '') ? [{ line: index + 1, cells: texts }] : [];
    });
  } catch (error) {
    const tooLarge = error instanceof ZipTooLarge || error instanceof SheetTooLarge;
    throw tableError(tooLarge ? 'workbook-too-large' : 'workbook-unreadable');
  }
}

/**
 * The workbook written anew from its checked parts, so that the library reads what was checked, whichever of the two
 * directories of an archive it believes.
 */
function guarded(archive: Buffer): Buffer {
  const parts = readZip(archive, (name) => /\.(?:xml|xml\.rels)$/.test(name), limits);
  return writeZip(parts.map((part) => (isSheet(part) ? withoutEmptyCells(part) : part)));
}

function isSheet({ content }: ZipEntry): boolean {
  return /<(?:[\w.-]+:)?sheetData[\s/>]/.test(content.toString('latin1'));
}

function withoutEmptyCells({ name, content }: ZipEntry): ZipEntry {
  return { name, content: Buffer.from(guardSheet(content.toString('utf8'))) };
}

/** Dates are days in every time zone: a workbook has none. */
function textOf(value: CellValue | null | undefined): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return value.toISOString().replace(/(?:T00:00:00)?\.\d+Z$/, '');
  const text = typeof value === 'string' ? value.trim() : String(value).toUpperCase();
  if (text.length > maxCellLength) throw new SheetTooLarge();
  return text;
}
