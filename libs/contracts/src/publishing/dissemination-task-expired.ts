import { defineEvent } from '../define-event.js';
import { publishingTaskV1 } from '../topics.js';
import { disseminationTaskExample, disseminationTaskState } from './dissemination-task-state.js';

export const DisseminationTaskExpired = defineEvent({
  type: 'DisseminationTaskExpired',
  topic: publishingTaskV1,
  key: 'taskId',
  sequence: 'version',
  when: { en: 'A dissemination task has ended without a report.', id: 'Tugas penyebaran berakhir tanpa laporan.' },
  data: disseminationTaskState,
  examples: [{ ...disseminationTaskExample, version: 4, status: 'EXPIRED' }],
});
