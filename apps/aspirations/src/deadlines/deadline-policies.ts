import { deadlineStages } from '../aspirations/aspiration.workflow.js';

/** What a case can be given time for: the stages of its life-cycle, and those of the law on public information. */
export const policyStages = [...deadlineStages, 'INFORMATION_REQUEST', 'INFORMATION_EXTENSION'] as const;
export type PolicyStage = (typeof policyStages)[number];

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
  readonly oversight: boolean;
}

export function classOf({ kind, oversight }: PolicySubject): CaseClass {
  if (oversight) return 'OVERSIGHT';
  return kind === 'INFORMATION_REQUEST' ? 'INFORMATION' : 'ORDINARY';
}

/**
 * The policy of a case on a day: of those that fit and are in effect the one that names most, agency before category
 * before class; of its versions the latest.
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
