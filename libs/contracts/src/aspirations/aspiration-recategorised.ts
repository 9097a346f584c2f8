import { z } from 'zod';
import { defineEvent } from '../define-event.js';
import { moment } from '../fields.js';
import { aspirationsAspirationV1 } from '../topics.js';
import { agencyId, aspirationExample, aspirationFields } from './aspiration-fields.js';

export const AspirationRecategorised = defineEvent({
  type: 'AspirationRecategorised',
  topic: aspirationsAspirationV1,
  key: 'aspirationId',
  sequence: 'version',
  when: {
    en: 'The coordinator has given an aspiration, or a part of a split one, another category. Also published on the agency’s own topic.',
    id: 'Koordinator memberi aspirasi, atau bagian dari aspirasi yang dipecah, kategori lain. Juga diterbitkan di topik perangkat daerah itu.',
  },
  data: z.strictObject({
    ...aspirationFields,
    agencyId: agencyId.nullable(),
    /** The category that it had. */
    categoryBefore: aspirationFields.category,
    recategorisedAt: moment,
  }),
  examples: [
    {
      ...aspirationExample,
      version: 3,
      category: 'WATER_AND_SANITATION',
      categoryBefore: 'ROADS_AND_BRIDGES',
      agencyId: null,
      recategorisedAt: '2026-11-25T03:00:00.000Z',
    },
  ],
});
