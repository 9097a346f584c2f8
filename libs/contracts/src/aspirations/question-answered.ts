import { z } from 'zod';
import { defineEvent } from '../define-event.js';
import { moment } from '../fields.js';
import { aspirationsAspirationV1 } from '../topics.js';
import { agencyId, aspirationExample, aspirationFields } from './aspiration-fields.js';

export const QuestionAnswered = defineEvent({
  type: 'QuestionAnswered',
  topic: aspirationsAspirationV1,
  key: 'aspirationId',
  sequence: 'version',
  when: {
    en: 'The reporter has answered the agency’s question, or the time for that has ended; the agency continues. Also published on the agency’s own topic.',
    id: 'Pelapor menjawab pertanyaan perangkat daerah, atau batas waktunya berakhir; perangkat daerah melanjutkan. Juga diterbitkan di topik perangkat daerah itu.',
  },
  data: z.strictObject({
    ...aspirationFields,
    agencyId,
    /** False: the reporter did not reply in time. */
    answered: z.boolean(),
    resolveBy: z.iso.date(),
    answeredAt: moment,
  }),
  examples: [
    {
      ...aspirationExample,
      version: 6,
      agencyId: 'dpupr',
      answered: true,
      resolveBy: '2026-12-15',
      answeredAt: '2026-11-26T04:00:00.000Z',
    },
  ],
});
