import { z } from 'zod';
import { defineEvent } from '../define-event.js';
import { moment } from '../fields.js';
import { publishingEditionV1 } from '../topics.js';
import { editionExample, editionFields } from './document-fields.js';

export const EditionExpired = defineEvent({
  type: 'EditionExpired',
  topic: publishingEditionV1,
  key: 'editionId',
  sequence: 'version',
  when: {
    en: 'A published edition has reached the end of its validity.',
    id: 'Masa berlaku edisi terbit telah berakhir.',
  },
  data: z.strictObject({
    ...editionFields,
    expiredAt: moment,
  }),
  examples: [
    {
      ...editionExample,
      version: 5,
      expiredAt: '2027-01-01T00:00:00.000Z',
    },
  ],
});
