import { z } from 'zod';
import { defineEvent } from '../define-event.js';
import { publishingTaskV1 } from '../topics.js';
import { disseminationTaskExample, disseminationTaskState } from './dissemination-task-state.js';

export const DisseminationTaskAssigned = defineEvent({
  type: 'DisseminationTaskAssigned',
  topic: publishingTaskV1,
  key: 'taskId',
  sequence: 'version',
  when: {
    en: 'A KIM, or the office of a village, has been assigned the dissemination of a published edition.',
    id: 'KIM, atau kantor desa, diberi tugas menyebarkan edisi yang terbit.',
  },
  data: disseminationTaskState.extend({
    /** Whom in the KIM it is announced to. */
    notify: z.enum(['MEMBERS', 'OFFICERS']),
    /** What is to be disseminated, in short; empty for the withdrawal of an edition. */
    editionSummary: z.string(),
  }),
  examples: [
    {
      ...disseminationTaskExample,
      notify: 'MEMBERS',
      editionSummary: 'Imunisasi campak bagi balita pada 8 Desember di semua Posyandu.',
    },
    {
      ...disseminationTaskExample,
      kimId: null,
      purpose: 'GAP',
      priority: 'HIGH',
      notify: 'OFFICERS',
      editionSummary: '',
    },
  ],
});
