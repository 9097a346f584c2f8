import { defineEvent } from '../define-event.js';
import { publishingTaskV1 } from '../topics.js';
import { disseminationReportExample, disseminationTaskExample, reportedTaskState } from './dissemination-task-state.js';

export const DisseminationReported = defineEvent({
  type: 'DisseminationReported',
  topic: publishingTaskV1,
  key: 'taskId',
  sequence: 'version',
  when: {
    en: 'A KIM has reported, with proof, where and how it disseminated an edition.',
    id: 'KIM melaporkan, dengan bukti, di mana dan bagaimana edisi disebarkan.',
  },
  data: reportedTaskState,
  examples: [{ ...disseminationTaskExample, version: 2, status: 'DISSEMINATED', report: disseminationReportExample }],
});
