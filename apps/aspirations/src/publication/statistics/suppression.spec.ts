import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { type Cell, hideSmall, hideSmallInTable, smallCell } from './suppression.js';

const cell = fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 6 }), fc.integer({ min: 5, max: 500 }));
const tables = fc
  .integer({ min: 1, max: 6 })
  .chain((columns) =>
    fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: 1, maxLength: 8 }),
  );

/** Of a line whose sum is known, what is hidden cannot be reckoned, and is not so little that it is somebody. */
function keepsItsSecret(told: readonly Cell[], truth: readonly number[]): void {
  const hidden = truth.filter((_, at) => told[at] === null);
  const sum = hidden.reduce((total, one) => total + one, 0);
  if (sum === 0) return;
  expect(sum).toBeGreaterThanOrEqual(smallCell);
  expect(hidden.length).toBeGreaterThan(1);
}

describe('small numbers', () => {
  it('are hidden, and one more so that the sum does not tell', () => {
    expect(hideSmall([3, 40, 9, 0])).toEqual([null, 40, null, 0]);
    expect(hideSmall([1, 1, 9, 80])).toEqual([null, null, null, 80]);
    expect(hideSmall([2, 4, 9])).toEqual([null, null, 9]);
    expect(hideSmall([7, 0, 12])).toEqual([7, 0, 12]);
  });

  it('of a table are hidden from the sums of rows and columns', () => {
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

  it('are told of no table whatsoever, and what is told is true', () => {
    fc.assert(
      fc.property(tables, (table) => {
        const columns = table[0]!.length;
        const told = hideSmallInTable(table, columns);
        const rowTotals = table.map((row) => row.reduce((total, one) => total + one, 0));
        const columnTotals = table[0]!.map((_, at) => table.reduce((total, row) => total + row[at]!, 0));
        const all = [
          ...told.cells.flatMap((row, at) => row.map((one, place) => [one, table[at]![place]!] as const)),
          ...told.rowSums.map((one, at) => [one, rowTotals[at]!] as const),
          ...told.columnSums.map((one, at) => [one, columnTotals[at]!] as const),
        ];
        for (const [shown, truth] of all) {
          if (shown === null) continue;
          expect(shown).toBe(truth);
          expect(shown === 0 || shown >= smallCell).toBe(true);
        }
        if (told.sum !== null) {
          keepsItsSecret(told.rowSums, rowTotals);
          keepsItsSecret(told.columnSums, columnTotals);
        }
        for (const [at, row] of told.cells.entries()) if (told.rowSums[at] !== null) keepsItsSecret(row, table[at]!);
        for (const [at, shown] of told.columnSums.entries())
          if (shown !== null)
            keepsItsSecret(
              told.cells.map((row) => row[at]!),
              table.map((row) => row[at]!),
            );
      }),
      { numRuns: 1_000 },
    );
  });
});
