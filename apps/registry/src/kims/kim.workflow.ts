import { kimStatuses } from '#contracts';
import type { WithDeadlines, Workflow } from '#workflow';

export type KimStatus = (typeof kimStatuses)[number];

/** What the registry does to a KIM by itself when a rule says so; no role may. */
export const automaticKimActions = ['become-dormant', 'reactivate', 'warn'] as const;

export const kimActions = [
  'register',
  'edit',
  'submit',
  'return',
  'reject',
  'verify',
  'activate',
  'suspend',
  'reinstate',
  'dissolve',
  'change-profile',
  'renew-decree',
  ...automaticKimActions,
] as const;
export type KimAction = (typeof kimActions)[number];

export type KimRule =
  | 'village-unknown'
  | 'kim-incomplete'
  | 'kim-domain-taken'
  | 'decree-number-taken'
  | 'decree-terms-overlap'
  | 'successor-not-eligible';

/** The events that tell of a step. */
export type KimEventType =
  | 'KimSubmitted'
  | 'KimReturned'
  | 'KimRejected'
  | 'KimVerified'
  | 'KimActivated'
  | 'KimBecameDormant'
  | 'KimReactivated'
  | 'KimSuspended'
  | 'KimReinstated'
  | 'KimDissolved'
  | 'KimProfileChanged'
  | 'KimDecreeRenewed'
  | 'KimDecreeExpiring';

const villageGuards = ['village-unknown'] as const;
const submissionGuards = ['kim-incomplete', 'decree-number-taken', 'kim-domain-taken'] as const;
const renewalGuards = ['village-unknown', 'decree-number-taken', 'decree-terms-overlap'] as const;
const profileGuards = ['kim-domain-taken'] as const;
const dissolutionGuards = ['successor-not-eligible'] as const;

/**
 * The life of a KIM: every step there is. Rejected and dissolved are for good: whoever begins again registers again.
 * What leaves the state as it is (a profile, a renewed decree, a warning) makes a new version all the same.
 */
export const kimWorkflow: Workflow<
  KimStatus,
  KimAction,
  KimRule,
  Partial<WithDeadlines<never>> & { readonly emits: KimEventType | null }
> = {
  noun: 'kim',
  states: kimStatuses,
  initial: 'DRAFT',
  transitions: [
    { from: null, action: 'register', to: 'DRAFT', guards: villageGuards, emits: null },
    { from: 'DRAFT', action: 'edit', to: 'DRAFT', guards: villageGuards, emits: null },
    { from: 'DRAFT', action: 'submit', to: 'SUBMITTED', guards: submissionGuards, emits: 'KimSubmitted' },

    { from: 'SUBMITTED', action: 'return', to: 'RETURNED', guards: [], emits: 'KimReturned' },
    { from: 'SUBMITTED', action: 'reject', to: 'REJECTED', guards: [], emits: 'KimRejected' },
    { from: 'SUBMITTED', action: 'verify', to: 'VERIFIED', guards: ['kim-incomplete'], emits: 'KimVerified' },

    { from: 'RETURNED', action: 'edit', to: 'RETURNED', guards: villageGuards, emits: null },
    { from: 'RETURNED', action: 'submit', to: 'SUBMITTED', guards: submissionGuards, emits: 'KimSubmitted' },

    { from: 'VERIFIED', action: 'activate', to: 'ACTIVE', guards: ['kim-incomplete'], emits: 'KimActivated' },
    { from: 'VERIFIED', action: 'change-profile', to: 'VERIFIED', guards: profileGuards, emits: 'KimProfileChanged' },
    { from: 'VERIFIED', action: 'renew-decree', to: 'VERIFIED', guards: renewalGuards, emits: 'KimDecreeRenewed' },

    { from: 'ACTIVE', action: 'change-profile', to: 'ACTIVE', guards: profileGuards, emits: 'KimProfileChanged' },
    { from: 'ACTIVE', action: 'renew-decree', to: 'ACTIVE', guards: renewalGuards, emits: 'KimDecreeRenewed' },
    { from: 'ACTIVE', action: 'warn', to: 'ACTIVE', guards: [], emits: 'KimDecreeExpiring' },
    { from: 'ACTIVE', action: 'become-dormant', to: 'DORMANT', guards: [], emits: 'KimBecameDormant' },
    { from: 'ACTIVE', action: 'suspend', to: 'SUSPENDED', guards: [], emits: 'KimSuspended' },
    { from: 'ACTIVE', action: 'dissolve', to: 'DISSOLVED', guards: dissolutionGuards, emits: 'KimDissolved' },

    { from: 'DORMANT', action: 'change-profile', to: 'DORMANT', guards: profileGuards, emits: 'KimProfileChanged' },
    { from: 'DORMANT', action: 'renew-decree', to: 'DORMANT', guards: renewalGuards, emits: 'KimDecreeRenewed' },
    { from: 'DORMANT', action: 'warn', to: 'DORMANT', guards: [], emits: 'KimDecreeExpiring' },
    { from: 'DORMANT', action: 'reactivate', to: 'ACTIVE', guards: [], emits: 'KimReactivated' },
    { from: 'DORMANT', action: 'suspend', to: 'SUSPENDED', guards: [], emits: 'KimSuspended' },
    { from: 'DORMANT', action: 'dissolve', to: 'DISSOLVED', guards: dissolutionGuards, emits: 'KimDissolved' },

    { from: 'SUSPENDED', action: 'renew-decree', to: 'SUSPENDED', guards: renewalGuards, emits: 'KimDecreeRenewed' },
    { from: 'SUSPENDED', action: 'warn', to: 'SUSPENDED', guards: [], emits: 'KimDecreeExpiring' },
    { from: 'SUSPENDED', action: 'reinstate', to: 'ACTIVE', guards: ['kim-incomplete'], emits: 'KimReinstated' },
    { from: 'SUSPENDED', action: 'dissolve', to: 'DISSOLVED', guards: dissolutionGuards, emits: 'KimDissolved' },
  ],
};

/** The states in which a registration can be changed; until it is handed in (again), it is nobody else's concern. */
export const editableKimStatuses: readonly KimStatus[] = ['DRAFT', 'RETURNED'];

/** The states that not everybody sees: what was not handed in, and what was turned down. */
export const unlistedKimStatuses: readonly KimStatus[] = [...editableKimStatuses, 'REJECTED'];
