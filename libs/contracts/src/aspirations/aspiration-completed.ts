import { z } from 'zod';
import { defineEvent } from '../define-event.js';
import { moment } from '../fields.js';
import { aspirationsAspirationV1 } from '../topics.js';
import { aspirationExample, aspirationFields } from './aspiration-fields.js';

export const AspirationCompleted = defineEvent({
  type: 'AspirationCompleted',
  topic: aspirationsAspirationV1,
  key: 'aspirationId',
  sequence: 'version',
  when: {
    en: 'A returned aspiration is back with the coordinator: the reporter has completed it, or the time for that has ended.',
    id: 'Aspirasi yang dikembalikan ada lagi di koordinator: pelapor melengkapinya, atau batas waktunya berakhir.',
  },
  data: z.strictObject({
    ...aspirationFields,
    /** False: the reporter did not reply in time; the coordinator decides on the available information. */
    completed: z.boolean(),
    completedAt: moment,
  }),
  examples: [{ ...aspirationExample, version: 3, completed: true, completedAt: '2026-11-25T03:00:00.000Z' }],
});
