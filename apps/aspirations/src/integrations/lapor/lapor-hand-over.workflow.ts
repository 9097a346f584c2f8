import type { Workflow } from '#workflow';

export const laporHandOverStatuses = ['QUEUED', 'HANDED_OVER', 'ACKNOWLEDGED', 'REFUSED', 'FAILED'] as const;
export type LaporHandOverStatus = (typeof laporHandOverStatuses)[number];

export type LaporHandOverAction =
  'queue' | 'hand-over' | 'postpone' | 'acknowledge' | 'progress' | 'refuse' | 'fail' | 'retry';

type LaporHandOverWorkflow = Workflow<LaporHandOverStatus, LaporHandOverAction, never>;
type Row = LaporHandOverWorkflow['transitions'][number];

/** The lifecycle of a hand-over to SP4N-LAPOR!. It ends when LAPOR! acknowledges the aspiration with an id. */
export const laporHandOverWorkflow: LaporHandOverWorkflow = {
  noun: 'lapor-hand-over',
  states: laporHandOverStatuses,
  initial: 'QUEUED',
  transitions: [
    { from: null, action: 'queue', to: 'QUEUED', by: 'system', guards: [], emits: null },
    { from: 'QUEUED', action: 'hand-over', to: 'HANDED_OVER', by: 'system', guards: [], emits: null },
    { from: 'QUEUED', action: 'postpone', to: 'QUEUED', by: 'system', guards: [], emits: null },
    { from: 'QUEUED', action: 'fail', to: 'FAILED', by: 'system', guards: [], emits: null },
    ...(['QUEUED', 'HANDED_OVER'] as const).map((from): Row => {
      return { from, action: 'refuse', to: 'REFUSED', by: 'system', guards: [], emits: null };
    }),
    ...(['QUEUED', 'HANDED_OVER', 'FAILED'] as const).map((from): Row => {
      return { from, action: 'acknowledge', to: 'ACKNOWLEDGED', by: 'system', guards: [], emits: null };
    }),
    { from: 'ACKNOWLEDGED', action: 'progress', to: 'ACKNOWLEDGED', by: 'system', guards: [], emits: null },
    ...(['HANDED_OVER', 'REFUSED', 'FAILED'] as const).map((from): Row => {
      return { from, action: 'retry', to: 'QUEUED', by: 'lapor.retry', guards: [], emits: null };
    }),
  ],
};
