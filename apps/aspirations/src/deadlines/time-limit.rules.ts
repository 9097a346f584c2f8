import { type AnyDeadlineStage, allDeadlineStages } from './deadline-stages.js';

/** What a case can be given time for: its clocks, and what is added to one of them on request. */
export const timeLimitStages = [...allDeadlineStages, 'INFORMATION_EXTENSION'] as const;
export type TimeLimitStage = AnyDeadlineStage | 'INFORMATION_EXTENSION';

export const aspirationClasses = ['INFORMATION', 'ORDINARY', 'OVERSIGHT'] as const;
export type AspirationClass = (typeof aspirationClasses)[number];

/** How much time a stage has, from a day on; null is any. */
export interface TimeLimit {
  readonly stage: TimeLimitStage;
  readonly class: AspirationClass | null;
  readonly category: string | null;
  readonly agencyId: string | null;
  readonly effectiveFrom: string;
  readonly workingDays: number;
  readonly warnBefore: number | null;
}

/** What of a case decides on its policy. */
export interface TimeLimitSubject {
  readonly kind: string;
  readonly category: string;
  readonly agencyId: string | null;
  /** It needs an inspection on site (berkadar pengawasan). */
  readonly oversight: boolean;
}

export function classOf({ kind, oversight }: TimeLimitSubject): AspirationClass {
  if (oversight) return 'OVERSIGHT';
  return kind === 'INFORMATION_REQUEST' ? 'INFORMATION' : 'ORDINARY';
}

export type TimeLimitChange = 'CATEGORY' | 'CLASS' | 'AGENCY';

/**
 * Which change of a case asks for its clocks to be counted again. Another agency gets clocks of its own; only a request
 * for information has one that goes from agency to agency.
 */
export function changeBetween(before: TimeLimitSubject, after: TimeLimitSubject): TimeLimitChange | undefined {
  if (before.category !== after.category) return 'CATEGORY';
  if (classOf(before) !== classOf(after)) return 'CLASS';
  const moves = after.kind === 'INFORMATION_REQUEST' && after.agencyId !== null && before.agencyId !== after.agencyId;
  return moves ? 'AGENCY' : undefined;
}

/**
 * The policy of a case on a day: of those of a stage that fit and are in effect the one that names most, agency before
 * category before class; of its versions the latest.
 */
export function timeLimitFor<Limit extends TimeLimit>(
  timeLimits: readonly Limit[],
  subject: TimeLimitSubject,
  on: string,
): Limit | undefined {
  const fits = (required: string | null, actual: string | null) => required === null || required === actual;
  return timeLimits
    .filter((timeLimit) => timeLimit.effectiveFrom <= on)
    .filter((timeLimit) => fits(timeLimit.class, classOf(subject)))
    .filter((timeLimit) => fits(timeLimit.category, subject.category) && fits(timeLimit.agencyId, subject.agencyId))
    .reduce<Limit | undefined>(
      (best, timeLimit) => (best && rank(best) >= rank(timeLimit) ? best : timeLimit),
      undefined,
    );
}

function rank(timeLimit: TimeLimit): string {
  const named = [timeLimit.agencyId, timeLimit.category, timeLimit.class].map((value) => (value === null ? 0 : 1));
  return `${named.filter(Boolean).length}${named.join('')}${timeLimit.effectiveFrom}`;
}
