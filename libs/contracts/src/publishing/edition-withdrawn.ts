import { z } from 'zod';
import { defineEvent } from '../define-event.js';
import { moment } from '../fields.js';
import { publishingEditionV1 } from '../topics.js';
import { editionExample, editionFields } from './document-fields.js';

export const EditionWithdrawn = defineEvent({
  type: 'EditionWithdrawn',
  topic: publishingEditionV1,
  key: 'editionId',
  sequence: 'version',
  when: 'A published edition has been withdrawn; a public notice explains why.',
  data: z.strictObject({
    ...editionFields,
    withdrawnAt: moment,
  }),
  examples: [
    {
      ...editionExample,
      version: 5,
      withdrawnAt: '2026-11-25T09:00:00.000Z',
    },
  ],
});
