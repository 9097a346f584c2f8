import type { GuardTable } from '#lifecycle';
import { jakartaDate } from '#calendar';
import type { Kim } from '../../kims/kim-rows.js';
import { kimSince } from '../activity-day.js';
import { isOperational } from '../operational-kim.js';
import { hasEnded } from './report-month.js';
import type { Report } from './report.entity.js';
import type { ReportGuard } from './report.workflow.js';

export interface ReportInput {
  /** The KIM of a new report. */
  readonly kim?: Kim;
}

export const reportGuards: GuardTable<ReportGuard, Report, ReportInput> = {
  'kim-not-active': ({ input: { kim } }) => isOperational(kim!) || { detail: kim!.status },
  'report-too-early': ({ now, after: { month } }) => hasEnded(month, jakartaDate(now)) || invalid(month),
  'report-before-kim': ({ input: { kim }, after: { month } }) => month >= kimSince(kim!).slice(0, 7) || invalid(month),
  'report-exists': { constraint: 'report_of_month' },
  'report-own': ({ actor, before }) => actor !== before!.submittedBy,
};

function invalid(month: string) {
  return { errors: [{ pointer: '/month', detail: month }] };
}
