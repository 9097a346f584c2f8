import { addDays } from '../jakarta-date.js';

/** The decree (SK) that established a KIM, or renewed it. Days are `YYYY-MM-DD`. */
export interface Decree {
  readonly number: string;
  readonly date: string;
  readonly issuer: string;
  /** First day of the term. */
  readonly termFrom: string;
  /** Last day of the term; null when the decree names none. */
  readonly termUntil: string | null;
  /** The scanned decree, among the attachments. */
  readonly documentId: string | null;
}

/** The number of a decree however it is written: `141 / 12/Kpts/2026` is `141/12/KPTS/2026`. */
export function decreeKey(number: string): string {
  return number.replaceAll(/\s/g, '').toLowerCase();
}

/** Who issued a decree, however it is written. */
export function issuerKey(issuer: string): string {
  return decreeKey(issuer);
}

/** Whether it is one and the same decree: of this number, and by this issuer. Every village head counts for themselves. */
export function isSameDecree(
  one: Pick<Decree, 'number' | 'issuer'>,
  other: Pick<Decree, 'number' | 'issuer'>,
): boolean {
  return decreeKey(one.number) === decreeKey(other.number) && issuerKey(one.issuer) === issuerKey(other.issuer);
}

/**
 * The present decree as it ends when the next one follows: on the day that is asked for, else on the last day of its
 * term, else on the day before the next term. Undefined when the two terms would overlap, or the next one is not later.
 *
 * @param endsOn last day of a term that the next decree cuts short; within that term
 */
export function endedDecree(
  present: Decree,
  next: Pick<Decree, 'termFrom'>,
  endsOn: string | null,
): Decree | undefined {
  const last = present.termUntil ?? addDays(next.termFrom, -1);
  const termUntil = endsOn ?? last;
  const withinTerm = present.termFrom <= termUntil && termUntil <= last;
  return withinTerm && termUntil < next.termFrom ? { ...present, termUntil } : undefined;
}
