import { defineEvent } from '../define-event.js';
import { publishingTaskV1 } from '../topics.js';
import { disseminationTaskExample, disseminationTaskState } from './dissemination-task-state.js';

export const DisseminationTaskDue = defineEvent({
  type: 'DisseminationTaskDue',
  topic: publishingTaskV1,
  key: 'taskId',
  sequence: 'version',
  when: {
    en: 'The day by which a dissemination is to be reported is near.',
    id: 'Batas hari pelaporan penyebaran sudah dekat.',
  },
  data: disseminationTaskState,
  examples: [{ ...disseminationTaskExample, version: 2 }],
});
