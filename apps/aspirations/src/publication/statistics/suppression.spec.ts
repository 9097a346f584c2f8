import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { type Cell, hideSmall, hideSmallInTable, smallCell } from './suppression.js';

const cell = fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 6 }), fc.integer({ min: 5, max: 500 }));
const tables = fc
  .integer({ min: 1, max: 6 })
  .chain((columns) =>
    fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: 1, maxLength: 8 }),
  );

/** The suppressed numbers of a line with a known total cannot be computed and are not small in sum. */
function expectProtected(published: readonly Cell[], truth: readonly number[]): void {
  const hidden = truth.filter((_, at) => published[at] === null);
  const sum = hidden.reduce((total, one) => total + one, 0);
  if (sum === 0) return;
  expect(sum).toBeGreaterThanOrEqual(smallCell);
  expect(hidden.length).toBeGreaterThan(1);
}

describe('small numbers', () => {
  it('are suppressed together with another one, so that the total does not reveal them', () => {
    expect(hideSmall([3, 40, 9, 0])).toEqual([null, 40, null, 0]);
    expect(hideSmall([1, 1, 9, 80])).toEqual([null, null, null, 80]);
    expect(hideSmall([2, 4, 9])).toEqual([null, null, 9]);
    expect(hideSmall([7, 0, 12])).toEqual([7, 0, 12]);
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
    expect(hideSmall(line)).toEqual(published);
  });

  it('are suppressed in the sum of a table below five', () => {
    expect(smallCell).toBe(5);
    expect(hideSmallInTable([[4]], 1)).toEqual({ cells: [[null]], rowSums: [null], columnSums: [null], sum: null });
    expect(hideSmallInTable([[5]], 1)).toEqual({ cells: [[5]], rowSums: [5], columnSums: [5], sum: 5 });
  });

  it('of a table cannot be computed from the totals of rows and columns', () => {
    const { cells, rowSums, columnSums, sum } = hideSmallInTable(
      [
        [3, 10],
        [20, 30],
        [40, 50],
      ],
      2,
    );
    expect(cells[0]).toEqual([null, null]);
    expect(cells[1]).toEqual([null, null]);
    expect(cells[2]).toEqual([40, 50]);
    expect([rowSums, columnSums, sum]).toEqual([[13, 50, 90], [63, 90], 153]);
  });

  it('are suppressed in any table, and visible numbers are correct', () => {
    fc.assert(
      fc.property(tables, (table) => {
        const columns = table[0]!.length;
        const published = hideSmallInTable(table, columns);
        const rowTotals = table.map((row) => row.reduce((total, one) => total + one, 0));
        const columnTotals = table[0]!.map((_, at) => table.reduce((total, row) => total + row[at]!, 0));
        const all = [
          ...published.cells.flatMap((row, at) => row.map((one, place) => [one, table[at]![place]!] as const)),
          ...published.rowSums.map((one, at) => [one, rowTotals[at]!] as const),
          ...published.columnSums.map((one, at) => [one, columnTotals[at]!] as const),
        ];
        for (const [shown, truth] of all) {
          if (shown === null) continue;
          expect(shown).toBe(truth);
          expect(shown === 0 || shown >= smallCell).toBe(true);
        }
        if (published.sum !== null) {
          expectProtected(published.rowSums, rowTotals);
          expectProtected(published.columnSums, columnTotals);
        }
        for (const [at, row] of published.cells.entries())
          if (published.rowSums[at] !== null) expectProtected(row, table[at]!);
        for (const [at, shown] of published.columnSums.entries())
          if (shown !== null)
            expectProtected(
              published.cells.map((row) => row[at]!),
              table.map((row) => row[at]!),
            );
      }),
      { numRuns: 1_000 },
    );
  });
});
