import { addDays, daysBetween } from '#calendar';

/** The days before the end of a term on which its KIM is warned. */
export const warningDistances = [90, 30, 7] as const;

export interface TermWarning {
  readonly withinDays: number;
  /** When the next one is due; null after the last. */
  readonly nextOn: string | null;
}

/** The day of the first warning: today for a term that ends sooner than the first distance; null for a past term. */
export function firstWarningOn(endsOn: string | null, today: string): string | null {
  if (endsOn === null || endsOn <= today) return null;
  const due = addDays(endsOn, -warningDistances[0]);
  return due < today ? today : due;
}

/** The warning that is due today, even when earlier ones were missed; undefined when none is due. */
export function warningOf(endsOn: string, today: string): TermWarning | undefined {
  const daysLeft = daysBetween(today, endsOn);
  const withinDays = daysLeft > 0 ? warningDistances.findLast((distance) => daysLeft <= distance) : undefined;
  if (withinDays === undefined) return undefined;
  const next = warningDistances.find((distance) => distance < withinDays);
  return { withinDays, nextOn: next === undefined ? null : addDays(endsOn, -next) };
}
