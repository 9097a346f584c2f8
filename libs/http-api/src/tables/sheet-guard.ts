/** What a sheet may have, whatever the file is for. */
export const maxSheetRows = 100_000;
export const maxSheetColumns = 200;
export const maxSheetCells = 2_000_000;

/** A sheet beyond its limits. */
export class SheetTooLarge extends Error {}

const prefix = String.raw`(?:[\w.-]+:)?`;
const attribute = String.raw`\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*')`;
const anyTag = new RegExp(String.raw`<${prefix}(?:row|c)(?=[\s/>])`, 'g');
const wholeTag = new RegExp(String.raw`<${prefix}(row|c)((?:${attribute})*)\s*\/?>`, 'g');
const emptyCell = new RegExp(String.raw`<${prefix}c(?:${attribute})*\s*\/>`, 'g');
const emptyRow = new RegExp(String.raw`<${prefix}row(?:${attribute})*\s*(?:\/>|>\s*<\/${prefix}row>)`, 'g');
const place = /\sr\s*=\s*(?:"([^"]*)"|'([^']*)')/;

/**
 * The XML of a sheet without its empty cells and rows, of which office programs write a million where a whole column has a
 * format. The library fills every gap between places that the file states, without a limit of its own, so they are checked
 * before it reads them.
 *
 * @throws SheetTooLarge, and another error for what no office program writes
 */
export function guardSheet(xml: string): string {
  if (/<!(?:DOCTYPE|ENTITY)/i.test(xml)) throw new Error('a document type');
  const filled = xml.replaceAll(emptyCell, '').replaceAll(emptyRow, '');
  let [tags, cells] = [0, 0];
  for (const [, name, attributes = ''] of filled.matchAll(wholeTag)) {
    tags++;
    const [, quoted, other] = place.exec(attributes) ?? [];
    const stated = quoted ?? other;
    if (name === 'row') {
      if (stated !== undefined) checkRow(stated);
      continue;
    }
    const [, column, row] = /^([A-Z]{1,3})(\d{1,7})$/.exec(stated ?? '') ?? [];
    if (column === undefined) throw new Error('a cell without a place');
    checkRow(row!);
    if (columnNumber(column) > maxSheetColumns || ++cells > maxSheetCells) throw new SheetTooLarge();
  }
  if (tags !== (filled.match(anyTag)?.length ?? 0)) throw new Error('a tag that cannot be read');
  return filled;
}

function checkRow(stated: string): void {
  if (!/^[1-9]\d*$/.test(stated)) throw new Error('a row without a place');
  if (Number(stated) > maxSheetRows) throw new SheetTooLarge();
}

function columnNumber(letters: string): number {
  return Array.from(letters).reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
}
