import { defineEvent } from '../define-event.js';
import { publishingTaskV1 } from '../topics.js';
import { disseminationTaskExample, disseminationTaskState } from './dissemination-task-state.js';

export const DisseminationTaskOverdue = defineEvent({
  type: 'DisseminationTaskOverdue',
  topic: publishingTaskV1,
  key: 'taskId',
  sequence: 'version',
  when: {
    en: 'The day by which a dissemination was to be reported has passed without a report.',
    id: 'Batas hari pelaporan penyebaran lewat tanpa laporan.',
  },
  data: disseminationTaskState,
  examples: [{ ...disseminationTaskExample, version: 3 }],
});
