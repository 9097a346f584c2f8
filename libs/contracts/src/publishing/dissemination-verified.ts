import { defineEvent } from '../define-event.js';
import { publishingTaskV1 } from '../topics.js';
import { disseminationReportExample, disseminationTaskExample, reportedTaskState } from './dissemination-task-state.js';

export const DisseminationVerified = defineEvent({
  type: 'DisseminationVerified',
  topic: publishingTaskV1,
  key: 'taskId',
  sequence: 'version',
  when: {
    en: 'A second person has checked the report of a dissemination and confirmed it.',
    id: 'Orang kedua memeriksa laporan penyebaran dan membenarkannya.',
  },
  data: reportedTaskState,
  examples: [{ ...disseminationTaskExample, version: 3, status: 'VERIFIED', report: disseminationReportExample }],
});
