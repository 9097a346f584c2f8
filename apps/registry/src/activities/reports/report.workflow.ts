import { reportStatuses } from '#contracts';
import type { Workflow } from '#workflow';

export type ReportStatus = (typeof reportStatuses)[number];
export type ReportAction = 'submit' | 'return' | 'accept';
export type ReportGuard = 'kim-not-active' | 'report-too-early' | 'report-before-kim' | 'report-exists' | 'report-own';

/** The lifecycle of a monthly report. Its activities are counted with every submission. */
export const reportWorkflow: Workflow<ReportStatus, ReportAction, ReportGuard> = {
  noun: 'report',
  states: reportStatuses,
  initial: 'SUBMITTED',
  transitions: [
    {
      from: null,
      action: 'submit',
      to: 'SUBMITTED',
      by: 'report.submit-any',
      guards: ['kim-not-active', 'report-too-early', 'report-before-kim', 'report-exists'],
      emits: 'ReportSubmitted',
    },
    { from: 'SUBMITTED', action: 'return', to: 'RETURNED', by: 'report.return', guards: [], emits: 'ReportReturned' },
    {
      from: 'RETURNED',
      action: 'submit',
      to: 'SUBMITTED',
      by: 'report.submit-any',
      guards: [],
      emits: 'ReportSubmitted',
    },
    {
      from: 'SUBMITTED',
      action: 'accept',
      to: 'ACCEPTED',
      by: 'report.accept',
      guards: ['report-own'],
      emits: 'ReportAccepted',
    },
  ],
};
