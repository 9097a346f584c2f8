import { z } from 'zod';
import { defineEvent } from '../define-event.js';
import { moment } from '../fields.js';
import { aspirationsAspirationV1 } from '../topics.js';
import { agencyId, aspirationExample, aspirationFields } from './aspiration-fields.js';

export const AspirationReopened = defineEvent({
  type: 'AspirationReopened',
  topic: aspirationsAspirationV1,
  key: 'aspirationId',
  sequence: 'version',
  when: {
    en: 'The citizen is not satisfied with the answer; the agency must act again. Also published on the agency’s own topic.',
    id: 'Warga tidak puas dengan jawaban; perangkat daerah harus bertindak lagi. Juga diterbitkan di topik perangkat daerah itu.',
  },
  data: z.strictObject({
    ...aspirationFields,
    agencyId,
    /** Number of times it has been reopened, including this one. */
    reopenings: z.int().positive(),
    respondBy: z.iso.date(),
    reopenedAt: moment,
  }),
  examples: [
    {
      ...aspirationExample,
      version: 5,
      agencyId: 'dpupr',
      reopenings: 1,
      respondBy: '2026-12-03',
      reopenedAt: '2026-11-26T03:00:00.000Z',
    },
  ],
});
