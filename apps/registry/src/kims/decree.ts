import { addDays } from '#calendar';
import { comparable } from '#text';

/** The decree (SK) that established or renewed a KIM. Days are `YYYY-MM-DD`. */
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

/** Whether the term has begun and not ended on this day: a decree that begins later is not the present one. */
export function isInForce({ termFrom, termUntil }: Pick<Decree, 'termFrom' | 'termUntil'>, today: string): boolean {
  return termFrom <= today && (termUntil === null || today <= termUntil);
}

/** Compares numbers as people see them: `141 / 12/Kpts–2026` equals `141/12/KPTS-2026`. */
export function decreeKey(number: string): string {
  return comparable(number).replaceAll(' ', '');
}

/** Compares issuers in any spelling. */
export function issuerKey(issuer: string): string {
  return decreeKey(issuer);
}

/** Whether two decrees have the same number and issuer: every village head numbers their own decrees. */
export function isSameDecree(
  one: Pick<Decree, 'number' | 'issuer'>,
  other: Pick<Decree, 'number' | 'issuer'>,
): boolean {
  return decreeKey(one.number) === decreeKey(other.number) && issuerKey(one.issuer) === issuerKey(other.issuer);
}

/**
 * The present decree with its last day before the next one begins: the requested day, or the last day of its term, or
 * the day before the next term. Undefined when the terms would overlap, or the next one does not begin later.
 *
 * @param endsOn last day of a term that the next decree shortens, within that term
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
