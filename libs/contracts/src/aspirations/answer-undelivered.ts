import { z } from 'zod';
import { defineEvent } from '../define-event.js';
import { moment } from '../fields.js';
import { aspirationsAspirationV1 } from '../topics.js';
import { aspirationExample, aspirationFields } from './aspiration-fields.js';

export const AnswerUndelivered = defineEvent({
  type: 'AnswerUndelivered',
  topic: aspirationsAspirationV1,
  key: 'aspirationId',
  sequence: 'version',
  when: {
    en: 'The objection period for an answer has ended without the citizen having been notified: the period starts again, and the KIM is asked to notify the citizen.',
    id: 'Masa sanggah atas jawaban berakhir tanpa warga diberi tahu: masanya dimulai lagi, dan KIM diminta memberi tahu warga.',
  },
  data: z.strictObject({
    ...aspirationFields,
    closesOn: z.iso.date(),
    undeliveredAt: moment,
  }),
  examples: [{ ...aspirationExample, version: 8, closesOn: '2026-12-30', undeliveredAt: '2026-12-15T17:00:00.000Z' }],
});
