import { type Cell, smallCell } from './small-cell.rules.js';

/** What a number was in the publication before: `undefined` when there was none. */
export type Released = Cell | undefined;

/** A withheld number is released when it exceeds the largest small one by as much as a change that is released. */
const releasedAgainFrom = 2 * smallCell - 1;

interface ReleaseRule {
  readonly applies: (now: number, before: Released) => boolean;
  readonly released: (now: number, before: Released) => Cell;
}

/**
 * How a number of cases is released, given the publication before: the first rule that applies decides. So a number that
 * both publications give is the same, or differs by the cases of at least `smallCell` people: the difference
 * reveals none of them.
 */
export const releaseRules: readonly ReleaseRule[] = [
  // Withheld before: the reader knows only that it was small, or hidden for the sake of a small one.
  { applies: (now, before) => before === null && now < releasedAgainFrom, released: () => null },
  // A small change would reveal single cases.
  {
    applies: (now, before) => before !== undefined && before !== null && Math.abs(now - before) < smallCell,
    released: (_now, before) => before!,
  },
  { applies: (now) => now > 0 && now < smallCell, released: () => null },
  { applies: () => true, released: (now) => now },
];

/** The number as it is released; null: withheld. */
export function release(now: number, before: Released): Cell {
  return releaseRules.find(({ applies }) => applies(now, before))!.released(now, before);
}
