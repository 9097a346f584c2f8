import { transitionOf } from '#workflow';
import { registryError } from '../../registry.errors.js';
import type { Report } from './report-rows.js';
import { type ReportAction, reportWorkflow } from './report.workflow.js';

/** @throws 'report-transition-refused' when the life-cycle has no such step from the report's state */
export function requireReportTransition({ status }: Report, action: ReportAction) {
  const transition = transitionOf(reportWorkflow, status, action);
  if (!transition) throw registryError('report-transition-refused', { detail: `${status} → ${action}` });
  return transition;
}
