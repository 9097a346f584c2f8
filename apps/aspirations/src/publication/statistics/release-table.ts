import { release } from './release.rules.js';
import { type Cell, sum, withholdMore } from './small-cell.rules.js';

/** A table published with the totals of its rows and columns. */
export interface ReleasedTable {
  readonly cells: readonly (readonly Cell[])[];
  readonly rowTotals: readonly Cell[];
  readonly columnTotals: readonly Cell[];
  readonly total: Cell;
}

/** The table of the publication before, row by row of the present one; `undefined`: there was none. */
export type FormerTable = ReleasedTable | undefined;

/**
 * Releases a table so that neither its totals nor the publication before reveal a small number: each number by
 * `releaseRules`, and as many more withheld as sums require. A whole row is withheld whose total is.
 */
export function releaseTable(
  table: readonly (readonly number[])[],
  columns: number,
  former: FormerTable,
): ReleasedTable {
  const columnOf = <Value>(rows: readonly (readonly Value[])[], column: number) => rows.map((row) => row[column]!);
  const trueRowTotals = table.map(sum);
  const trueColumnTotals = Array.from({ length: columns }, (_, column) => sum(columnOf(table, column)));
  const rowTotals = releaseLine(trueRowTotals, former?.rowTotals);
  const columnTotals = releaseLine(trueColumnTotals, former?.columnTotals);
  const cells = table.map((row, index) => row.map((cell, column) => release(cell, former?.cells[index]?.[column])));
  const before = table.map((row, index) => row.map((_, column) => former?.cells[index]?.[column] === null));
  let withheld = cells.map((row, index) => row.map((cell) => rowTotals[index] === null || cell === null));
  for (let last = -1, now = count(withheld); last !== now; last = now, now = count(withheld)) {
    withheld = withheld.map((flags, row) =>
      rowTotals[row] === null ? flags : withholdMore(table[row]!, flags, before[row]),
    );
    for (let column = 0; column < columns; column++) {
      const line = columnOf(table, column);
      const changed = withholdMore(line, columnOf(withheld, column), columnOf(before, column));
      withheld = withheld.map((flags, row) => flags.with(column, changed[row]!));
    }
  }
  return {
    cells: cells.map((row, index) => row.map((cell, column) => (withheld[index]![column] ? null : cell))),
    rowTotals,
    columnTotals,
    total: release(sum(trueRowTotals), former?.total),
  };
}

/** A line with a known total. */
export function releaseLine(line: readonly number[], former?: readonly Cell[]): Cell[] {
  const released = line.map((number, index) => release(number, former?.[index]));
  const withheld = withholdMore(
    line,
    released.map((cell) => cell === null),
    line.map((_, index) => former?.[index] === null),
  );
  return released.map((cell, index) => (withheld[index] ? null : cell));
}

function count(flags: readonly (readonly boolean[])[]): number {
  return flags.flat().filter(Boolean).length;
}
