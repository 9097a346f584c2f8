import { z } from 'zod';
import { defineEvent } from '../define-event.js';
import { moment } from '../fields.js';
import { aspirationsAspirationV1 } from '../topics.js';
import { agencyId, aspirationExample, aspirationFields } from './aspiration-fields.js';

export const DeadlineExtended = defineEvent({
  type: 'DeadlineExtended',
  topic: aspirationsAspirationV1,
  key: 'aspirationId',
  sequence: 'version',
  when: {
    en: 'The deadline of an information request has been extended once, with a reason that the citizen can read. The requester is notified of it in writing.',
    id: 'Batas waktu permohonan informasi diperpanjang satu kali, dengan alasan yang dapat dibaca warga. Pemohon diberi tahu secara tertulis.',
  },
  data: z.strictObject({
    ...aspirationFields,
    agencyId: agencyId.nullable(),
    stage: z.enum(['INFORMATION_REQUEST']),
    /** The answer is now due at the end of this working day. */
    dueOn: z.iso.date(),
    extendedAt: moment,
  }),
  examples: [
    {
      ...aspirationExample,
      version: 4,
      kind: 'INFORMATION_REQUEST',
      agencyId: null,
      stage: 'INFORMATION_REQUEST',
      dueOn: '2026-12-17',
      extendedAt: '2026-12-03T03:00:00.000Z',
    },
  ],
});
