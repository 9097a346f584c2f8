import { z } from 'zod';
import { defineEvent } from '../define-event.js';
import { moment } from '../fields.js';
import { publishingEditionV1 } from '../topics.js';
import { editionExample, editionFields } from './document-fields.js';

export const EditionCorrected = defineEvent({
  type: 'EditionCorrected',
  topic: publishingEditionV1,
  key: 'editionId',
  sequence: 'version',
  when: {
    en: 'A published edition was wrong and has been replaced by a corrected one.',
    id: 'Edisi terbit ternyata salah dan diganti dengan edisi ralat.',
  },
  data: z.strictObject({
    ...editionFields,
    /** The edition that holds from now on. */
    correctedBy: z.uuid(),
    correctedAt: moment,
  }),
  examples: [
    {
      ...editionExample,
      version: 5,
      correctedBy: '0197a5f1-0a1b-7c2d-8e3f-4a5b6c7d8ea0',
      correctedAt: '2026-11-25T09:00:00.000Z',
    },
  ],
});
