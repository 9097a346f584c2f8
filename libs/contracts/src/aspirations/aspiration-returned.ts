import { z } from 'zod';
import { defineEvent } from '../define-event.js';
import { moment } from '../fields.js';
import { aspirationsAspirationV1 } from '../topics.js';
import { aspirationExample, aspirationFields } from './aspiration-fields.js';

export const AspirationReturned = defineEvent({
  type: 'AspirationReturned',
  topic: aspirationsAspirationV1,
  key: 'aspirationId',
  sequence: 'version',
  when: {
    en: 'The coordinator has returned an aspiration to its reporter for completion; the verification deadline is paused until then.',
    id: 'Koordinator mengembalikan aspirasi kepada pelapor untuk dilengkapi; batas waktu verifikasi dijeda sampai saat itu.',
  },
  data: z.strictObject({
    ...aspirationFields,
    /** Without a reply the coordinator continues at the end of this working day. */
    completeBy: z.iso.date(),
    returnedAt: moment,
  }),
  examples: [{ ...aspirationExample, version: 2, completeBy: '2026-12-08', returnedAt: '2026-11-24T03:00:00.000Z' }],
});
