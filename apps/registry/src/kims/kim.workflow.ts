import { kimStatuses } from '#contracts';

export type KimStatus = (typeof kimStatuses)[number];

export const kimSteps = ['submit', 'return', 'verify', 'activate'] as const;
export type KimStep = (typeof kimSteps)[number];

/** What must hold for a step, beside the state: a decree, enough members, the three officers; a reason given. */
export type KimNeed = 'decree' | 'members' | 'officers' | 'reason';

export interface KimTransition {
  readonly from: KimStatus;
  readonly action: KimStep;
  readonly to: KimStatus;
  readonly needs: readonly KimNeed[];
  /** The event that tells of it. */
  readonly says: string;
}

const complete: readonly KimNeed[] = ['decree', 'members', 'officers'];

/** The life of a KIM: every step there is. */
export const kimTransitions: readonly KimTransition[] = [
  { from: 'DRAFT', action: 'submit', to: 'SUBMITTED', needs: complete, says: 'KimSubmitted' },
  { from: 'SUBMITTED', action: 'return', to: 'RETURNED', needs: ['reason'], says: 'KimReturned' },
  { from: 'RETURNED', action: 'submit', to: 'SUBMITTED', needs: complete, says: 'KimSubmitted' },
  { from: 'SUBMITTED', action: 'verify', to: 'VERIFIED', needs: [], says: 'KimVerified' },
  { from: 'VERIFIED', action: 'activate', to: 'ACTIVE', needs: [], says: 'KimActivated' },
];

export const firstKimStatus: KimStatus = 'DRAFT';

/** The states in which a registration can be changed; until it is handed in (again), it is nobody else's concern. */
export const editableKimStatuses: readonly KimStatus[] = ['DRAFT', 'RETURNED'];

/** Undefined when the life-cycle has no such step from there. */
export function kimTransition(from: KimStatus, action: KimStep): KimTransition | undefined {
  return kimTransitions.find((transition) => transition.from === from && transition.action === action);
}
