import type { Workflow } from '#workflow';

export const agencyStatuses = ['ACTIVE', 'RETIRED'] as const;
export type AgencyStatus = (typeof agencyStatuses)[number];

export type AgencyAction = 'record' | 'change' | 'retire' | 'restore';

export type AgencyRule =
  'unknown-agency' | 'unknown-category' | 'agency-above-itself' | 'delivery-not-offered' | 'agency-has-open-cases';

const asEntered = ['unknown-agency', 'unknown-category', 'agency-above-itself', 'delivery-not-offered'] as const;

/** A retired agency gets no more cases; what it has answered stays its own, and it may still read its feed. */
export const agencyWorkflow: Workflow<AgencyStatus, AgencyAction, AgencyRule> = {
  noun: 'agency',
  states: agencyStatuses,
  initial: 'ACTIVE',
  transitions: [
    { from: null, action: 'record', to: 'ACTIVE', needs: asEntered, says: null },
    { from: 'ACTIVE', action: 'change', to: 'ACTIVE', needs: asEntered, says: null },
    { from: 'ACTIVE', action: 'retire', to: 'RETIRED', needs: ['agency-has-open-cases'], says: null },
    { from: 'RETIRED', action: 'restore', to: 'ACTIVE', needs: [], says: null },
  ],
};
