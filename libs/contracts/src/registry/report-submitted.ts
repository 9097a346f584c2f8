import { defineEvent } from '../define-event.js';
import { registryReportV1 } from '../topics.js';
import { reportState, reportStateExample } from './report-state.js';

export const ReportSubmitted = defineEvent({
  type: 'ReportSubmitted',
  topic: registryReportV1,
  key: 'reportId',
  sequence: 'version',
  when: 'A KIM has submitted its report for a month, for the first time or again.',
  data: reportState,
  examples: [reportStateExample],
});
