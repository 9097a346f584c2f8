import { kimStatuses } from '#contracts';
import type { Workflow } from '#workflow';

export type KimStatus = (typeof kimStatuses)[number];

export const kimActions = ['register', 'edit', 'submit', 'return', 'verify', 'activate'] as const;
export type KimAction = (typeof kimActions)[number];

export type KimRule = 'village-unknown' | 'kim-incomplete';

/** The life of a KIM: every step there is. */
export const kimWorkflow: Workflow<KimStatus, KimAction, KimRule> = {
  noun: 'kim',
  states: kimStatuses,
  initial: 'DRAFT',
  transitions: [
    { from: null, action: 'register', to: 'DRAFT', needs: ['village-unknown'], says: null },
    { from: 'DRAFT', action: 'edit', to: 'DRAFT', needs: ['village-unknown'], says: null },
    { from: 'DRAFT', action: 'submit', to: 'SUBMITTED', needs: ['kim-incomplete'], says: 'KimSubmitted' },
    { from: 'SUBMITTED', action: 'return', to: 'RETURNED', needs: [], says: 'KimReturned' },
    { from: 'RETURNED', action: 'edit', to: 'RETURNED', needs: ['village-unknown'], says: null },
    { from: 'RETURNED', action: 'submit', to: 'SUBMITTED', needs: ['kim-incomplete'], says: 'KimSubmitted' },
    { from: 'SUBMITTED', action: 'verify', to: 'VERIFIED', needs: [], says: 'KimVerified' },
    { from: 'VERIFIED', action: 'activate', to: 'ACTIVE', needs: [], says: 'KimActivated' },
  ],
};

/** The states in which a registration can be changed; until it is handed in (again), it is nobody else's concern. */
export const editableKimStatuses: readonly KimStatus[] = kimWorkflow.transitions.flatMap(({ from, action }) =>
  from !== null && action === 'edit' ? [from] : [],
);
