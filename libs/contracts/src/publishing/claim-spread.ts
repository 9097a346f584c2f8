import { z } from 'zod';
import { defineEvent } from '../define-event.js';
import { villageCode } from '../fields.js';
import { publishingClaimV1 } from '../topics.js';
import { claimExample, claimFields } from './claim-fields.js';

export const ClaimSpread = defineEvent({
  type: 'ClaimSpread',
  topic: publishingClaimV1,
  key: 'claimId',
  sequence: 'version',
  when: {
    en: 'A claim has been reported from more villages after its clarification was published.',
    id: 'Klaim dilaporkan dari desa lain setelah klarifikasinya diterbitkan.',
  },
  data: z.strictObject({
    ...claimFields,
    /** The clarification. */
    documentId: z.uuid(),
    /** Those from which it had not been reported before. */
    villageCodes: z.array(villageCode).min(1),
  }),
  examples: [
    {
      ...claimExample,
      version: 8,
      documentId: '0197a5f1-0a1b-7c2d-8e3f-4a5b6c7d8e90',
      villageCodes: ['32.01.22.2006'],
    },
  ],
});
