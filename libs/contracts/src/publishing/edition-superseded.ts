import { z } from 'zod';
import { defineEvent } from '../define-event.js';
import { moment } from '../fields.js';
import { publishingEditionV1 } from '../topics.js';
import { editionExample, editionFields } from './document-fields.js';

export const EditionSuperseded = defineEvent({
  type: 'EditionSuperseded',
  topic: publishingEditionV1,
  key: 'editionId',
  sequence: 'version',
  when: {
    en: 'A published edition, which was not wrong, has been replaced by a newer one.',
    id: 'Edisi terbit, yang tidak salah, diganti dengan edisi yang lebih baru.',
  },
  data: z.strictObject({
    ...editionFields,
    /** The edition that holds from now on. */
    supersededBy: z.uuid(),
    supersededAt: moment,
  }),
  examples: [
    {
      ...editionExample,
      version: 5,
      supersededBy: '0197a5f1-0a1b-7c2d-8e3f-4a5b6c7d8ea0',
      supersededAt: '2026-11-25T09:00:00.000Z',
    },
  ],
});
