import type { Workflow } from '#workflow';

export const claimStatuses = [
  'REPORTED',
  'TRIAGED',
  'IN_VERIFICATION',
  'RATED',
  'CLARIFIED',
  'REJECTED',
  'MERGED',
] as const;
export type ClaimStatus = (typeof claimStatuses)[number];
export type ClaimAction =
  | 'report'
  | 'triage'
  | 'verify'
  | 'propose-rating'
  | 'confirm-rating'
  | 'draft-clarification'
  | 'clarify'
  | 'spread'
  | 'reconsider'
  | 'reject'
  | 'merge';
export type ClaimGuard =
  | 'subtype-of-another-verdict'
  | 'evidence-missing'
  | 'rating-not-proposed'
  | 'own-rating'
  | 'clarification-exists'
  | 'clarification-without-villages'
  | 'claim-not-mergeable';

type Row = Workflow<ClaimStatus, ClaimAction, ClaimGuard>['transitions'][number];

const step = (
  from: ClaimStatus | null,
  action: ClaimAction,
  to: ClaimStatus,
  by: string,
  ...guards: ClaimGuard[]
): Row => ({ from, action, to, by, guards, emits: null });

/** Of claims without a verdict. */
export const openClaimStatuses = ['REPORTED', 'TRIAGED', 'IN_VERIFICATION'] as const;

/** The lifecycle of a claim. A new verdict needs two people again; until then the former one stands. */
export const claimWorkflow: Workflow<ClaimStatus, ClaimAction, ClaimGuard> = {
  noun: 'claim',
  states: claimStatuses,
  initial: 'REPORTED',
  transitions: [
    { ...step(null, 'report', 'REPORTED', 'claim.report'), emits: 'ClaimReported' },
    step('REPORTED', 'triage', 'TRIAGED', 'claim.triage'),
    step('TRIAGED', 'triage', 'TRIAGED', 'claim.triage'),
    step('TRIAGED', 'verify', 'IN_VERIFICATION', 'claim.verify'),
    step(
      'IN_VERIFICATION',
      'propose-rating',
      'IN_VERIFICATION',
      'claim.rate',
      'subtype-of-another-verdict',
      'evidence-missing',
    ),
    {
      ...step('IN_VERIFICATION', 'confirm-rating', 'RATED', 'claim.rate', 'rating-not-proposed', 'own-rating'),
      emits: 'ClaimRated',
    },
    step(
      'RATED',
      'draft-clarification',
      'RATED',
      'claim.clarify',
      'clarification-exists',
      'clarification-without-villages',
    ),
    { ...step('RATED', 'clarify', 'CLARIFIED', 'system'), emits: 'ClaimClarified' },
    { ...step('CLARIFIED', 'spread', 'CLARIFIED', 'system'), emits: 'ClaimSpread' },
    step('RATED', 'reconsider', 'IN_VERIFICATION', 'claim.rate'),
    step('CLARIFIED', 'reconsider', 'IN_VERIFICATION', 'claim.rate'),
    ...openClaimStatuses.map((from) => step(from, 'reject', 'REJECTED', 'claim.triage')),
    ...openClaimStatuses.map((from) => step(from, 'merge', 'MERGED', 'claim.triage', 'claim-not-mergeable')),
  ],
};
