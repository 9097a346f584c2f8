import type { WorkflowModel } from '#testing';
import type { KimAction, KimStatus } from '../../apps/registry/src/kims/kim.workflow.js';

/** The lifecycle of a KIM, written by hand a second time. */
export const kimModel: WorkflowModel<KimStatus, KimAction> = {
  nothing: { register: 'DRAFT' },
  DRAFT: { edit: 'DRAFT', submit: 'SUBMITTED' },
  SUBMITTED: { return: 'RETURNED', reject: 'REJECTED', verify: 'VERIFIED' },
  RETURNED: { edit: 'RETURNED', submit: 'SUBMITTED' },
  VERIFIED: { activate: 'ACTIVE', 'change-profile': 'VERIFIED', 'renew-decree': 'VERIFIED' },
  ACTIVE: {
    'change-profile': 'ACTIVE',
    'renew-decree': 'ACTIVE',
    warn: 'ACTIVE',
    'become-dormant': 'DORMANT',
    suspend: 'SUSPENDED',
    dissolve: 'DISSOLVED',
  },
  DORMANT: {
    'change-profile': 'DORMANT',
    'renew-decree': 'DORMANT',
    warn: 'DORMANT',
    reactivate: 'ACTIVE',
    suspend: 'SUSPENDED',
    dissolve: 'DISSOLVED',
  },
  SUSPENDED: { 'renew-decree': 'SUSPENDED', warn: 'SUSPENDED', reinstate: 'ACTIVE', dissolve: 'DISSOLVED' },
  DISSOLVED: {},
  REJECTED: {},
};
