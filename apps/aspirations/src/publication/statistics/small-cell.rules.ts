/** Smaller numbers could identify a person. */
export const smallCell = 5;

/** The times of a smaller sample would describe single aspirations. */
export const smallestSample = 10;

export type Cell = number | null;

/**
 * Which numbers of a line with a known total are withheld: these, and as many others as needed to prevent their computation
 * from the total: at least two, and together at least `smallCell`.
 *
 * @param preferred those that are withheld first: they were before, and so reveal nothing new
 */
export function withholdMore(
  line: readonly number[],
  withheld: readonly boolean[],
  preferred: readonly boolean[] = [],
): boolean[] {
  const flags = [...withheld];
  const visible = line
    .map((cell, index) => ({ cell, index, rank: preferred[index] ? 0 : 1 }))
    .filter(({ index }) => !flags[index])
    // The smallest first; zeros only when nothing else is left.
    .toSorted((a, b) => a.rank - b.rank || (a.cell || Infinity) - (b.cell || Infinity));
  for (const { index } of visible) {
    const cells = line.filter((_, at) => flags[at]);
    if (sum(cells) === 0 || (cells.length > 1 && sum(cells) >= smallCell)) break;
    flags[index] = true;
  }
  return flags;
}

export function sum(cells: readonly number[]): number {
  return cells.reduce((total, cell) => total + cell, 0);
}
