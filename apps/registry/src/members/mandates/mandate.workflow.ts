import type { Workflow } from '#workflow';

export const mandateStatuses = ['GIVEN', 'REVOKED'] as const;
export type MandateStatus = (typeof mandateStatuses)[number];

export type MandateAction = 'give' | 'revoke';
export type MandateRule = 'mandate-over' | 'mandate-holder-unfit';

/** The life of a mandate. Its time runs out by itself; it can be ended before. */
export const mandateWorkflow: Workflow<MandateStatus, MandateAction, MandateRule> = {
  noun: 'mandate',
  states: mandateStatuses,
  initial: 'GIVEN',
  transitions: [
    { from: null, action: 'give', to: 'GIVEN', guards: ['mandate-over', 'mandate-holder-unfit'], emits: null },
    { from: 'GIVEN', action: 'revoke', to: 'REVOKED', guards: [], emits: null },
  ],
};
