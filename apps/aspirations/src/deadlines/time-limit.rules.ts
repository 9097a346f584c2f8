import { type DeadlineStage, deadlineStages } from '../aspirations/aspiration.states.js';

/** What has a time limit: the deadlines, and the extension of one of them. */
export const timeLimitStages = [...deadlineStages, 'INFORMATION_EXTENSION'] as const;
export type TimeLimitStage = DeadlineStage | 'INFORMATION_EXTENSION';

export const aspirationClasses = ['INFORMATION', 'ORDINARY', 'OVERSIGHT'] as const;
export type AspirationClass = (typeof aspirationClasses)[number];

/** The working days of a stage, from a day on; null matches any. */
export interface TimeLimit {
  readonly stage: TimeLimitStage;
  readonly class: AspirationClass | null;
  readonly category: string | null;
  readonly agencyId: string | null;
  readonly effectiveFrom: string;
  readonly workingDays: number;
  readonly warnBefore: number | null;
}

/** The properties of an aspiration that select its time limit. */
export interface TimeLimitSubject {
  readonly kind: string;
  readonly category: string;
  readonly agencyId: string | null;
  /** Needs an inspection on site (berkadar pengawasan). */
  readonly oversight: boolean;
}

export function classOf({ kind, oversight }: TimeLimitSubject): AspirationClass {
  if (kind === 'INFORMATION_REQUEST') return 'INFORMATION';
  return oversight ? 'OVERSIGHT' : 'ORDINARY';
}

export type TimeLimitChange = 'CATEGORY' | 'CLASS';

/** The change that requires a recalculation. A new agency starts its own deadlines. */
export function changeBetween(before: TimeLimitSubject, after: TimeLimitSubject): TimeLimitChange | undefined {
  if (before.category !== after.category) return 'CATEGORY';
  return classOf(before) === classOf(after) ? undefined : 'CLASS';
}

/**
 * The time limit of an aspiration on a day: the most specific one that matches and is in effect, agency before category
 * before class; of its versions the latest.
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
