import { z } from 'zod';
import { defineEvent } from '../define-event.js';
import { registryNetworkV1 } from '../topics.js';
import { partnershipExample, partnershipFields } from './network-fields.js';

export const PartnershipEnded = defineEvent({
  type: 'PartnershipEnded',
  topic: registryNetworkV1,
  key: 'partnershipId',
  sequence: 'version',
  when: {
    en: 'A partnership has been ended by one of the two KIM or by the office.',
    id: 'Kemitraan diakhiri oleh salah satu KIM atau oleh dinas.',
  },
  data: z.strictObject({
    ...partnershipFields,
    /** The KIM that ended it; null when the office did. */
    endedByKimId: z.uuid().nullable(),
  }),
  examples: [{ ...partnershipExample, version: 3, endedByKimId: partnershipExample.proposerKimId }],
});
