import { type ClockStage, clockStages } from './clock-stages.js';

/** What a case can be given time for: its clocks, and what is added to one of them on request. */
export const policyStages = [...clockStages, 'INFORMATION_EXTENSION'] as const;
export type PolicyStage = ClockStage | 'INFORMATION_EXTENSION';

export const caseClasses = ['INFORMATION', 'ORDINARY', 'OVERSIGHT'] as const;
export type CaseClass = (typeof caseClasses)[number];

/** How much time a stage has, from a day on; null is any. */
export interface DeadlinePolicy {
  readonly stage: PolicyStage;
  readonly class: CaseClass | null;
  readonly category: string | null;
  readonly agencyId: string | null;
  readonly effectiveFrom: string;
  readonly workingDays: number;
  readonly warnBefore: number | null;
}

/** What of a case decides on its policy. */
export interface PolicySubject {
  readonly kind: string;
  readonly category: string;
  readonly agencyId: string | null;
  /** It needs an inspection on site (berkadar pengawasan). */
  readonly oversight: boolean;
}

export function classOf({ kind, oversight }: PolicySubject): CaseClass {
  if (oversight) return 'OVERSIGHT';
  return kind === 'INFORMATION_REQUEST' ? 'INFORMATION' : 'ORDINARY';
}

export type PolicyChange = 'CATEGORY' | 'CLASS' | 'AGENCY';

/**
 * Which change of a case asks for its clocks to be counted again. Another agency gets clocks of its own; only a request
 * for information has one that goes from agency to agency.
 */
export function changeBetween(before: PolicySubject, after: PolicySubject): PolicyChange | undefined {
  if (before.category !== after.category) return 'CATEGORY';
  if (classOf(before) !== classOf(after)) return 'CLASS';
  const moves = after.kind === 'INFORMATION_REQUEST' && after.agencyId !== null && before.agencyId !== after.agencyId;
  return moves ? 'AGENCY' : undefined;
}

/**
 * The policy of a case on a day: of those of a stage that fit and are in effect the one that names most, agency before
 * category before class; of its versions the latest.
 */
export function policyFor<Policy extends DeadlinePolicy>(
  policies: readonly Policy[],
  subject: PolicySubject,
  on: string,
): Policy | undefined {
  const fits = (wanted: string | null, actual: string | null) => wanted === null || wanted === actual;
  return policies
    .filter((policy) => policy.effectiveFrom <= on)
    .filter((policy) => fits(policy.class, classOf(subject)))
    .filter((policy) => fits(policy.category, subject.category) && fits(policy.agencyId, subject.agencyId))
    .reduce<Policy | undefined>((best, policy) => (best && rank(best) >= rank(policy) ? best : policy), undefined);
}

function rank(policy: DeadlinePolicy): string {
  const named = [policy.agencyId, policy.category, policy.class].map((value) => (value === null ? 0 : 1));
  return `${named.filter(Boolean).length}${named.join('')}${policy.effectiveFrom}`;
}
