import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { releaseLine, releaseTable } from './release-table.js';
import { type Cell, smallCell } from './small-cell.rules.js';

const anyCell = fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 6 }), fc.integer({ min: 5, max: 500 }));
const tables = fc
  .integer({ min: 1, max: 6 })
  .chain((columns) =>
    fc.array(fc.array(anyCell, { minLength: columns, maxLength: columns }), { minLength: 1, maxLength: 8 }),
  );

const sumOf = (line: readonly number[]) => line.reduce((sum, number) => sum + number, 0);

/** The suppressed numbers of a line with a known total cannot be computed and are not small in sum. */
function expectProtected(published: readonly Cell[], truth: readonly number[]): void {
  const suppressed = truth.filter((_, index) => published[index] === null);
  if (sumOf(suppressed) === 0) return;
  expect(sumOf(suppressed)).toBeGreaterThanOrEqual(smallCell);
  expect(suppressed.length).toBeGreaterThan(1);
}

describe('small numbers', () => {
  it('are suppressed together with another one, so that the total does not reveal them', () => {
    expect(releaseLine([3, 40, 9, 0])).toEqual([null, 40, null, 0]);
    expect(releaseLine([1, 1, 9, 80])).toEqual([null, null, null, 80]);
    expect(releaseLine([2, 4, 9])).toEqual([null, null, 9]);
    expect(releaseLine([7, 0, 12])).toEqual([7, 0, 12]);
  });

  it.each([
    [
      [4, 9, 40],
      [null, null, 40],
    ],
    [
      [5, 9, 40],
      [5, 9, 40],
    ],
    [
      [2, 3, 9],
      [null, null, 9],
    ],
    [
      [1, 3, 9, 40],
      [null, null, null, 40],
    ],
    [
      [3, 0, 0],
      [null, null, null],
    ],
  ])('%j are published as %j: five is not small, and neither is a suppressed sum of five', (line, published) => {
    expect(releaseLine(line)).toEqual(published);
  });

  it('are suppressed in the sum of a table below five', () => {
    expect(smallCell).toBe(5);
    expect(releaseTable([[4]], 1, undefined)).toEqual({
      cells: [[null]],
      rowTotals: [null],
      columnTotals: [null],
      total: null,
    });
    expect(releaseTable([[5]], 1, undefined)).toEqual({ cells: [[5]], rowTotals: [5], columnTotals: [5], total: 5 });
  });

  it('of a table cannot be computed from the totals of rows and columns', () => {
    const { cells, rowTotals, columnTotals, total } = releaseTable(
      [
        [3, 10],
        [20, 30],
        [40, 50],
      ],
      2,
      undefined,
    );
    expect(cells[0]).toEqual([null, null]);
    expect(cells[1]).toEqual([null, null]);
    expect(cells[2]).toEqual([40, 50]);
    expect([rowTotals, columnTotals, total]).toEqual([[13, 50, 90], [63, 90], 153]);
  });

  it('are suppressed in any table, and visible numbers are correct', () => {
    fc.assert(
      fc.property(tables, (table) => {
        const columns = Array.from(table[0]!, (_, column) => table.map((row) => row[column]!));
        const published = releaseTable(table, columns.length, undefined);
        const publishedColumns = columns.map((_, column) => published.cells.map((row) => row[column]!));
        const pairs = [
          ...published.cells.flatMap((row, index) =>
            row.map((cell, column) => [cell, table[index]![column]!] as const),
          ),
          ...published.rowTotals.map((total, index) => [total, sumOf(table[index]!)] as const),
          ...published.columnTotals.map((total, column) => [total, sumOf(columns[column]!)] as const),
        ];
        for (const [visible, truth] of pairs.filter(([number]) => number !== null)) {
          expect(visible).toBe(truth);
          expect(visible === 0 || visible! >= smallCell).toBe(true);
        }
        if (published.total !== null) {
          expectProtected(published.rowTotals, table.map(sumOf));
          expectProtected(published.columnTotals, columns.map(sumOf));
        }
        for (const [index, row] of published.cells.entries())
          if (published.rowTotals[index] !== null) expectProtected(row, table[index]!);
        for (const [column, total] of published.columnTotals.entries())
          if (total !== null) expectProtected(publishedColumns[column]!, columns[column]!);
      }),
      { numRuns: 1_000 },
    );
  });
});
