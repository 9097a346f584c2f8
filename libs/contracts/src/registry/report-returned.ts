import { defineEvent } from '../define-event.js';
import { registryReportV1 } from '../topics.js';
import { reportState, reportStateExample } from './report-state.js';

export const ReportReturned = defineEvent({
  type: 'ReportReturned',
  topic: registryReportV1,
  key: 'reportId',
  sequence: 'version',
  when: {
    en: 'The office has returned a monthly report to the KIM.',
    id: 'Dinas mengembalikan laporan bulanan kepada KIM.',
  },
  data: reportState,
  examples: [{ ...reportStateExample, status: 'RETURNED', version: 2 }],
});
