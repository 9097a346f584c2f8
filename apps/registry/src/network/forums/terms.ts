/** A term from one day to another, both included (`YYYY-MM-DD`). */
export interface Term {
  readonly startsOn: string;
  readonly endsOn: string;
}

export function overlaps(one: Term, other: Term): boolean {
  return one.startsOn <= other.endsOn && other.startsOn <= one.endsOn;
}

/** The greatest number of these terms that run on the same day, which is the first day of one of them. */
export function mostAtOnce(terms: readonly Term[]): number {
  return Math.max(
    0,
    ...terms.map(({ startsOn: day }) => terms.filter((term) => term.startsOn <= day && day <= term.endsOn).length),
  );
}
