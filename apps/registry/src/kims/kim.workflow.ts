import { kimStatuses } from '#contracts';
import type { Timed, Workflow } from '#workflow';

export type KimStatus = (typeof kimStatuses)[number];

/** What the registry does to a KIM by itself when a rule says so; no role may. */
export const automaticKimActions = ['rest', 'reactivate', 'warn'] as const;

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
  | 'successor-not-living';

/** The events that tell of a step. */
export type KimSaying =
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

const entered = ['village-unknown'] as const;
const handedIn = ['kim-incomplete', 'decree-number-taken', 'kim-domain-taken'] as const;
const renewed = ['village-unknown', 'decree-number-taken', 'decree-terms-overlap'] as const;
const profile = ['kim-domain-taken'] as const;
const ended = ['successor-not-living'] as const;

/**
 * The life of a KIM: every step there is. Rejected and dissolved are for good: whoever begins again registers again.
 * What leaves the state as it is (a profile, a renewed decree, a warning) makes a new version all the same.
 */
export const kimWorkflow: Workflow<
  KimStatus,
  KimAction,
  KimRule,
  Partial<Timed<never>> & { readonly says: KimSaying | null }
> = {
  noun: 'kim',
  states: kimStatuses,
  initial: 'DRAFT',
  transitions: [
    { from: null, action: 'register', to: 'DRAFT', needs: entered, says: null },
    { from: 'DRAFT', action: 'edit', to: 'DRAFT', needs: entered, says: null },
    { from: 'DRAFT', action: 'submit', to: 'SUBMITTED', needs: handedIn, says: 'KimSubmitted' },

    { from: 'SUBMITTED', action: 'return', to: 'RETURNED', needs: [], says: 'KimReturned' },
    { from: 'SUBMITTED', action: 'reject', to: 'REJECTED', needs: [], says: 'KimRejected' },
    { from: 'SUBMITTED', action: 'verify', to: 'VERIFIED', needs: ['kim-incomplete'], says: 'KimVerified' },

    { from: 'RETURNED', action: 'edit', to: 'RETURNED', needs: entered, says: null },
    { from: 'RETURNED', action: 'submit', to: 'SUBMITTED', needs: handedIn, says: 'KimSubmitted' },

    { from: 'VERIFIED', action: 'activate', to: 'ACTIVE', needs: ['kim-incomplete'], says: 'KimActivated' },
    { from: 'VERIFIED', action: 'change-profile', to: 'VERIFIED', needs: profile, says: 'KimProfileChanged' },
    { from: 'VERIFIED', action: 'renew-decree', to: 'VERIFIED', needs: renewed, says: 'KimDecreeRenewed' },

    { from: 'ACTIVE', action: 'change-profile', to: 'ACTIVE', needs: profile, says: 'KimProfileChanged' },
    { from: 'ACTIVE', action: 'renew-decree', to: 'ACTIVE', needs: renewed, says: 'KimDecreeRenewed' },
    { from: 'ACTIVE', action: 'warn', to: 'ACTIVE', needs: [], says: 'KimDecreeExpiring' },
    { from: 'ACTIVE', action: 'rest', to: 'DORMANT', needs: [], says: 'KimBecameDormant' },
    { from: 'ACTIVE', action: 'suspend', to: 'SUSPENDED', needs: [], says: 'KimSuspended' },
    { from: 'ACTIVE', action: 'dissolve', to: 'DISSOLVED', needs: ended, says: 'KimDissolved' },

    { from: 'DORMANT', action: 'change-profile', to: 'DORMANT', needs: profile, says: 'KimProfileChanged' },
    { from: 'DORMANT', action: 'renew-decree', to: 'DORMANT', needs: renewed, says: 'KimDecreeRenewed' },
    { from: 'DORMANT', action: 'warn', to: 'DORMANT', needs: [], says: 'KimDecreeExpiring' },
    { from: 'DORMANT', action: 'reactivate', to: 'ACTIVE', needs: [], says: 'KimReactivated' },
    { from: 'DORMANT', action: 'suspend', to: 'SUSPENDED', needs: [], says: 'KimSuspended' },
    { from: 'DORMANT', action: 'dissolve', to: 'DISSOLVED', needs: ended, says: 'KimDissolved' },

    { from: 'SUSPENDED', action: 'renew-decree', to: 'SUSPENDED', needs: renewed, says: 'KimDecreeRenewed' },
    { from: 'SUSPENDED', action: 'warn', to: 'SUSPENDED', needs: [], says: 'KimDecreeExpiring' },
    { from: 'SUSPENDED', action: 'reinstate', to: 'ACTIVE', needs: ['kim-incomplete'], says: 'KimReinstated' },
    { from: 'SUSPENDED', action: 'dissolve', to: 'DISSOLVED', needs: ended, says: 'KimDissolved' },
  ],
};

/** The states in which a registration can be changed; until it is handed in (again), it is nobody else's concern. */
export const editableKimStatuses: readonly KimStatus[] = ['DRAFT', 'RETURNED'];

/** The states that not everybody sees: what was not handed in, and what was turned down. */
export const unlistedKimStatuses: readonly KimStatus[] = [...editableKimStatuses, 'REJECTED'];
