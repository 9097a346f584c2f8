import { defineEvent } from '../define-event.js';
import { registryReportV1 } from '../topics.js';
import { reportState, reportStateExample } from './report-state.js';

export const ReportAccepted = defineEvent({
  type: 'ReportAccepted',
  topic: registryReportV1,
  key: 'reportId',
  sequence: 'version',
  when: { en: 'The office has accepted a KIM’s report for a month.', id: 'Dinas menerima laporan bulanan KIM.' },
  data: reportState,
  examples: [{ ...reportStateExample, status: 'ACCEPTED', version: 2 }],
});
