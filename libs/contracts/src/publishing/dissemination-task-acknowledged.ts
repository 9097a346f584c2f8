import { defineEvent } from '../define-event.js';
import { publishingTaskV1 } from '../topics.js';
import { disseminationTaskExample, disseminationTaskState } from './dissemination-task-state.js';

export const DisseminationTaskAcknowledged = defineEvent({
  type: 'DisseminationTaskAcknowledged',
  topic: publishingTaskV1,
  key: 'taskId',
  sequence: 'version',
  when: { en: 'A KIM has acknowledged a dissemination task.', id: 'KIM menyatakan menerima tugas penyebaran.' },
  data: disseminationTaskState,
  examples: [{ ...disseminationTaskExample, version: 2, status: 'ACKNOWLEDGED' }],
});
