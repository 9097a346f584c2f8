import { defineEvent } from '../define-event.js';
import { publishingTaskV1 } from '../topics.js';
import { disseminationTaskExample, disseminationTaskState } from './dissemination-task-state.js';

export const DisseminationTaskDeclined = defineEvent({
  type: 'DisseminationTaskDeclined',
  topic: publishingTaskV1,
  key: 'taskId',
  sequence: 'version',
  when: { en: 'A KIM has declined a dissemination task.', id: 'KIM menolak tugas penyebaran.' },
  data: disseminationTaskState,
  examples: [{ ...disseminationTaskExample, version: 2, status: 'DECLINED' }],
});
