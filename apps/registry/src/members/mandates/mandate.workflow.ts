import type { Workflow } from '#workflow';

export const mandateStatuses = ['GIVEN', 'REVOKED'] as const;
export type MandateStatus = (typeof mandateStatuses)[number];

export type MandateAction = 'give' | 'revoke';
export type MandateGuard = 'mandate-over' | 'mandate-holder-unfit' | 'mandate-overlaps';

/** The lifecycle of a mandate. It ends on its last day, or earlier by its revocation. */
export const mandateWorkflow: Workflow<MandateStatus, MandateAction, MandateGuard> = {
  noun: 'mandate',
  states: mandateStatuses,
  initial: 'GIVEN',
  transitions: [
    {
      from: null,
      action: 'give',
      to: 'GIVEN',
      by: 'mandate.give',
      guards: ['mandate-over', 'mandate-holder-unfit', 'mandate-overlaps'],
      emits: null,
    },
    { from: 'GIVEN', action: 'revoke', to: 'REVOKED', by: 'mandate.revoke', guards: [], emits: null },
  ],
};
