import { reportStatuses } from '#contracts';
import type { Workflow } from '#workflow';

export type ReportStatus = (typeof reportStatuses)[number];

export const reportActions = ['submit', 'return', 'accept'] as const;
export type ReportAction = (typeof reportActions)[number];

export type ReportRule = 'kim-not-active' | 'report-too-early' | 'report-before-kim' | 'report-exists' | 'report-own';

const first = ['kim-not-active', 'report-too-early', 'report-before-kim', 'report-exists'] as const;

/** The life of a monthly report: every step there is. What is handed in again is counted again. */
export const reportWorkflow: Workflow<ReportStatus, ReportAction, ReportRule> = {
  noun: 'report',
  states: reportStatuses,
  initial: 'SUBMITTED',
  transitions: [
    { from: null, action: 'submit', to: 'SUBMITTED', guards: [...first], emits: 'ReportSubmitted' },
    { from: 'SUBMITTED', action: 'return', to: 'RETURNED', guards: [], emits: 'ReportReturned' },
    { from: 'RETURNED', action: 'submit', to: 'SUBMITTED', guards: [], emits: 'ReportSubmitted' },
    { from: 'SUBMITTED', action: 'accept', to: 'ACCEPTED', guards: ['report-own'], emits: 'ReportAccepted' },
  ],
};
