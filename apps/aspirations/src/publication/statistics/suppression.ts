/** Smaller numbers could identify a person. */
export const smallCell = 5;

export type Cell = number | null;

/**
 * Suppresses small numbers, and as many others as needed to prevent their computation from the total: suppressed numbers
 * of a line with a known total are at least two, and together at least `smallCell`. Zeros stay.
 */
export function hideSmall(line: readonly number[]): Cell[] {
  return hideMore(line, line.map(isSmall)).map((hidden, place) => (hidden ? null : line[place]!));
}

/** A table published with the totals of rows and columns, suppressed so that no total reveals a small number. */
export interface HiddenTable {
  readonly cells: Cell[][];
  readonly rowSums: Cell[];
  readonly columnSums: Cell[];
  readonly sum: Cell;
}

/** Suppresses a whole row whose total is suppressed. */
export function hideSmallInTable(table: readonly (readonly number[])[], columns: number): HiddenTable {
  const rowTotals = table.map((row) => row.reduce((sum, cell) => sum + cell, 0));
  const columnTotals = Array.from({ length: columns }, (_, at) => table.reduce((sum, row) => sum + row[at]!, 0));
  const total = rowTotals.reduce((sum, cell) => sum + cell, 0);
  const rowSums = hideSmall(rowTotals);
  const columnSums = hideSmall(columnTotals);
  let hidden = table.map((row, at) => row.map((cell) => rowSums[at] === null || isSmall(cell)));
  for (let before = -1, now = count(hidden); before !== now; before = now, now = count(hidden)) {
    hidden = hidden.map((flags, at) => (rowSums[at] === null ? flags : hideMore(table[at]!, flags)));
    for (let at = 0; at < columns; at++) {
      const line = hideMore(
        table.map((row) => row[at]!),
        hidden.map((flags) => flags[at]!),
      );
      hidden = hidden.map((flags, row) => flags.map((flag, place) => (place === at ? line[row]! : flag)));
    }
  }
  return {
    cells: table.map((row, at) => row.map((cell, place) => (hidden[at]![place] ? null : cell))),
    rowSums,
    columnSums,
    sum: isSmall(total) ? null : total,
  };
}

function isSmall(cell: number): boolean {
  return cell > 0 && cell < smallCell;
}

/** Suppresses the smallest visible number first; zeros only when nothing else is left. */
function hideMore(line: readonly number[], hidden: readonly boolean[]): boolean[] {
  const flags = [...hidden];
  const covered = () => line.filter((_, at) => flags[at]);
  const open = line
    .map((cell, at) => ({ cell, at }))
    .filter(({ at }) => !flags[at])
    .toSorted((a, b) => (a.cell || Infinity) - (b.cell || Infinity));
  for (const { at } of open) {
    const now = covered();
    const sum = now.reduce((total, cell) => total + cell, 0);
    if (sum === 0 || (now.length > 1 && sum >= smallCell)) break;
    flags[at] = true;
  }
  return flags;
}

function count(flags: readonly (readonly boolean[])[]): number {
  return flags.flat().filter(Boolean).length;
}
