/** Smaller numbers could identify a person. */
export const smallCell = 5;

/** The times of a smaller sample would describe single aspirations. */
export const smallestSample = 10;

export type Cell = number | null;

/**
 * Suppresses small numbers, and as many others as needed to prevent their computation from the total: suppressed numbers
 * of a line with a known total are at least two, and together at least `smallCell`. Zeros stay.
 */
export function suppressSmall(line: readonly number[]): Cell[] {
  return suppressMore(line, line.map(isSmall)).map((suppressed, index) => (suppressed ? null : line[index]!));
}

/** A table published with the totals of rows and columns, suppressed so that no total reveals a small number. */
export interface SuppressedTable {
  readonly cells: Cell[][];
  readonly rowTotals: Cell[];
  readonly columnTotals: Cell[];
  readonly total: Cell;
}

/** Suppresses a whole row whose total is suppressed. */
export function suppressSmallInTable(table: readonly (readonly number[])[], columns: number): SuppressedTable {
  const columnOf = <Value>(rows: readonly (readonly Value[])[], column: number) => rows.map((row) => row[column]!);
  const trueRowTotals = table.map(sum);
  const rowTotals = suppressSmall(trueRowTotals);
  const columnTotals = suppressSmall(Array.from({ length: columns }, (_, column) => sum(columnOf(table, column))));
  const total = sum(trueRowTotals);
  let suppressed = table.map((row, index) => row.map((cell) => rowTotals[index] === null || isSmall(cell)));
  for (let before = -1, now = count(suppressed); before !== now; before = now, now = count(suppressed)) {
    suppressed = suppressed.map((flags, row) => (rowTotals[row] === null ? flags : suppressMore(table[row]!, flags)));
    for (let column = 0; column < columns; column++) {
      const changed = suppressMore(columnOf(table, column), columnOf(suppressed, column));
      suppressed = suppressed.map((flags, row) => flags.with(column, changed[row]!));
    }
  }
  return {
    cells: table.map((row, index) => row.map((cell, column) => (suppressed[index]![column] ? null : cell))),
    rowTotals,
    columnTotals,
    total: isSmall(total) ? null : total,
  };
}

function isSmall(cell: number): boolean {
  return cell > 0 && cell < smallCell;
}

/** Suppresses the smallest visible number first; zeros only when nothing else is left. */
function suppressMore(line: readonly number[], suppressed: readonly boolean[]): boolean[] {
  const flags = [...suppressed];
  const visible = line
    .map((cell, index) => ({ cell, index }))
    .filter(({ index }) => !flags[index])
    .toSorted((a, b) => (a.cell || Infinity) - (b.cell || Infinity));
  for (const { index } of visible) {
    const cells = line.filter((_, at) => flags[at]);
    if (sum(cells) === 0 || (cells.length > 1 && sum(cells) >= smallCell)) break;
    flags[index] = true;
  }
  return flags;
}

function sum(cells: readonly number[]): number {
  return cells.reduce((total, cell) => total + cell, 0);
}

function count(flags: readonly (readonly boolean[])[]): number {
  return flags.flat().filter(Boolean).length;
}
