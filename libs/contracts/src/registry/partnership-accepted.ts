import { z } from 'zod';
import { defineEvent } from '../define-event.js';
import { registryNetworkV1 } from '../topics.js';
import { partnershipExample, partnershipFields } from './network-fields.js';

export const PartnershipAccepted = defineEvent({
  type: 'PartnershipAccepted',
  topic: registryNetworkV1,
  key: 'partnershipId',
  sequence: 'version',
  when: {
    en: 'The other KIM has accepted a partnership: the two are partners now.',
    id: 'KIM lain menerima kemitraan: keduanya kini bermitra.',
  },
  data: z.strictObject({ ...partnershipFields }),
  examples: [{ ...partnershipExample }],
});
