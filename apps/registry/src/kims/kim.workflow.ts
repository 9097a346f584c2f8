import { kimStatuses } from '#contracts';
import type { Transition, Workflow } from '#workflow';

export type KimStatus = (typeof kimStatuses)[number];

export type KimAction =
  | 'register'
  | 'edit'
  | 'submit'
  | 'return'
  | 'reject'
  | 'verify'
  | 'activate'
  | 'suspend'
  | 'reinstate'
  | 'dissolve'
  | 'change-profile'
  | 'renew-decree'
  | 'become-dormant'
  | 'reactivate'
  | 'warn';

export type KimGuard =
  | 'village-unknown'
  | 'kim-incomplete'
  | 'kim-domain-taken'
  | 'decree-number-taken'
  | 'decree-used-before'
  | 'decree-terms-overlap'
  | 'successor-not-eligible';

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

type KimTransition = Transition<KimStatus, KimAction, KimGuard> & { readonly emits: KimEventType | null };

const submit = {
  action: 'submit',
  to: 'SUBMITTED',
  by: 'kim.submit',
  guards: ['kim-incomplete', 'decree-number-taken', 'kim-domain-taken'],
  emits: 'KimSubmitted',
} as const;
const edit = (status: KimStatus): KimTransition => ({
  from: status,
  action: 'edit',
  to: status,
  by: 'kim.edit',
  guards: ['village-unknown'],
  emits: null,
});
const changeProfile = (status: KimStatus): KimTransition => ({
  from: status,
  action: 'change-profile',
  to: status,
  by: 'kim.change-profile',
  guards: ['kim-domain-taken'],
  emits: 'KimProfileChanged',
});
const renewDecree = (status: KimStatus): KimTransition => ({
  from: status,
  action: 'renew-decree',
  to: status,
  by: 'kim.renew-decree',
  guards: ['village-unknown', 'decree-used-before', 'decree-terms-overlap', 'decree-number-taken'],
  emits: 'KimDecreeRenewed',
});
const warn = (status: KimStatus): KimTransition => ({
  from: status,
  action: 'warn',
  to: status,
  by: 'system',
  guards: [],
  emits: 'KimDecreeExpiring',
});
const suspend = { action: 'suspend', to: 'SUSPENDED', by: 'kim.suspend', guards: [], emits: 'KimSuspended' } as const;
const dissolve = {
  action: 'dissolve',
  to: 'DISSOLVED',
  by: 'kim.dissolve',
  guards: ['successor-not-eligible'],
  emits: 'KimDissolved',
} as const;

/** The lifecycle of a KIM. REJECTED and DISSOLVED are final: a KIM that begins again is registered anew. */
export const kimWorkflow: Workflow<KimStatus, KimAction, KimGuard> & {
  readonly transitions: readonly KimTransition[];
} = {
  noun: 'kim',
  states: kimStatuses,
  initial: 'DRAFT',
  transitions: [
    { from: null, action: 'register', to: 'DRAFT', by: 'kim.register', guards: ['village-unknown'], emits: null },
    edit('DRAFT'),
    { from: 'DRAFT', ...submit },

    { from: 'SUBMITTED', action: 'return', to: 'RETURNED', by: 'kim.return', guards: [], emits: 'KimReturned' },
    { from: 'SUBMITTED', action: 'reject', to: 'REJECTED', by: 'kim.reject', guards: [], emits: 'KimRejected' },
    {
      from: 'SUBMITTED',
      action: 'verify',
      to: 'VERIFIED',
      by: 'kim.verify',
      guards: ['kim-incomplete'],
      emits: 'KimVerified',
    },

    edit('RETURNED'),
    { from: 'RETURNED', ...submit },

    {
      from: 'VERIFIED',
      action: 'activate',
      to: 'ACTIVE',
      by: 'kim.activate',
      guards: ['kim-incomplete'],
      emits: 'KimActivated',
    },
    changeProfile('VERIFIED'),
    renewDecree('VERIFIED'),

    changeProfile('ACTIVE'),
    renewDecree('ACTIVE'),
    warn('ACTIVE'),
    { from: 'ACTIVE', action: 'become-dormant', to: 'DORMANT', by: 'system', guards: [], emits: 'KimBecameDormant' },
    { from: 'ACTIVE', ...suspend },
    { from: 'ACTIVE', ...dissolve },

    changeProfile('DORMANT'),
    renewDecree('DORMANT'),
    warn('DORMANT'),
    { from: 'DORMANT', action: 'reactivate', to: 'ACTIVE', by: 'system', guards: [], emits: 'KimReactivated' },
    { from: 'DORMANT', ...suspend },
    { from: 'DORMANT', ...dissolve },

    renewDecree('SUSPENDED'),
    warn('SUSPENDED'),
    {
      from: 'SUSPENDED',
      action: 'reinstate',
      to: 'ACTIVE',
      by: 'kim.reinstate',
      guards: ['kim-incomplete'],
      emits: 'KimReinstated',
    },
    { from: 'SUSPENDED', ...dissolve },
  ],
};

/** The statuses in which a registration can be edited. */
export const editableKimStatuses: readonly KimStatus[] = ['DRAFT', 'RETURNED'];

/** The statuses that are not public: registrations that are not submitted, and those that were rejected. */
export const unlistedKimStatuses: readonly KimStatus[] = [...editableKimStatuses, 'REJECTED'];
