import { defineEvent } from '../define-event.js';
import { publishingTaskV1 } from '../topics.js';
import { disseminationReportExample, disseminationTaskExample, reportedTaskState } from './dissemination-task-state.js';

export const DisseminationReturned = defineEvent({
  type: 'DisseminationReturned',
  topic: publishingTaskV1,
  key: 'taskId',
  sequence: 'version',
  when: {
    en: 'A second person has checked the report of a dissemination and returned it to its KIM.',
    id: 'Orang kedua memeriksa laporan penyebaran dan mengembalikannya kepada KIM.',
  },
  data: reportedTaskState,
  examples: [{ ...disseminationTaskExample, version: 3, status: 'RETURNED', report: disseminationReportExample }],
});
