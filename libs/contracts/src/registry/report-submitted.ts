import { defineEvent } from '../define-event.js';
import { registryReportV1 } from '../topics.js';
import { reportState, reportStateExample } from './report-state.js';

export const ReportSubmitted = defineEvent({
  type: 'ReportSubmitted',
  topic: registryReportV1,
  key: 'reportId',
  sequence: 'version',
  when: {
    en: 'A KIM has submitted its report for a month, for the first time or again.',
    id: 'KIM menyerahkan laporan bulanan, untuk pertama kali atau lagi.',
  },
  data: reportState,
  examples: [reportStateExample],
});
