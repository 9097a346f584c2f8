import { z } from 'zod';
import { defineEvent } from '../define-event.js';
import { moment, villageCode } from '../fields.js';
import { publishingEditionV1 } from '../topics.js';
import { editionExample, editionFields } from './document-fields.js';

export const EditionWithdrawn = defineEvent({
  type: 'EditionWithdrawn',
  topic: publishingEditionV1,
  key: 'editionId',
  sequence: 'version',
  when: {
    en: 'A published edition has been withdrawn; a public notice explains why.',
    id: 'Edisi terbit ditarik; pengumuman publik menjelaskan sebabnya.',
  },
  data: z.strictObject({
    ...editionFields,
    withdrawnAt: moment,
    title: z.string().min(1).optional(),
    /** Where it had been published. */
    villageCodes: z.array(villageCode).optional(),
  }),
  examples: [
    {
      ...editionExample,
      version: 5,
      withdrawnAt: '2026-11-25T09:00:00.000Z',
    },
    {
      ...editionExample,
      version: 5,
      withdrawnAt: '2026-11-25T09:00:00.000Z',
      title: 'Jadwal imunisasi campak di Posyandu',
      villageCodes: ['32.01.22.2004', '32.01.22.2005'],
    },
  ],
});
