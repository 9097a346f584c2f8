import type { Workflow } from '#workflow';

export const laporHandOverStatuses = ['QUEUED', 'HANDED_OVER', 'ACKNOWLEDGED', 'REFUSED', 'FAILED'] as const;
export type LaporHandOverStatus = (typeof laporHandOverStatuses)[number];

export type LaporHandOverAction = 'queue' | 'hand-over' | 'acknowledge' | 'refuse' | 'fail' | 'retry';

/** The lifecycle of a hand-over to SP4N-LAPOR!. It ends when LAPOR! acknowledges the aspiration with an id. */
export const laporHandOverWorkflow: Workflow<LaporHandOverStatus, LaporHandOverAction, never> = {
  noun: 'lapor-hand-over',
  states: laporHandOverStatuses,
  initial: 'QUEUED',
  transitions: [
    { from: null, action: 'queue', to: 'QUEUED', guards: [], emits: null },
    { from: 'QUEUED', action: 'hand-over', to: 'HANDED_OVER', guards: [], emits: null },
    { from: 'QUEUED', action: 'acknowledge', to: 'ACKNOWLEDGED', guards: [], emits: null },
    { from: 'QUEUED', action: 'refuse', to: 'REFUSED', guards: [], emits: null },
    { from: 'QUEUED', action: 'fail', to: 'FAILED', guards: [], emits: null },
    { from: 'HANDED_OVER', action: 'acknowledge', to: 'ACKNOWLEDGED', guards: [], emits: null },
    { from: 'HANDED_OVER', action: 'refuse', to: 'REFUSED', guards: [], emits: null },
    { from: 'HANDED_OVER', action: 'retry', to: 'QUEUED', guards: [], emits: null },
    { from: 'REFUSED', action: 'retry', to: 'QUEUED', guards: [], emits: null },
    { from: 'FAILED', action: 'acknowledge', to: 'ACKNOWLEDGED', guards: [], emits: null },
    { from: 'FAILED', action: 'retry', to: 'QUEUED', guards: [], emits: null },
  ],
};
