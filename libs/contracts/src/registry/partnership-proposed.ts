import { z } from 'zod';
import { defineEvent } from '../define-event.js';
import { registryNetworkV1 } from '../topics.js';
import { partnershipExample, partnershipFields } from './network-fields.js';

export const PartnershipProposed = defineEvent({
  type: 'PartnershipProposed',
  topic: registryNetworkV1,
  key: 'partnershipId',
  sequence: 'version',
  when: {
    en: 'A KIM has proposed a partnership to another one, which has not answered yet.',
    id: 'Sebuah KIM mengusulkan kemitraan kepada KIM lain, yang belum menjawab.',
  },
  data: z.strictObject({ ...partnershipFields }),
  examples: [{ ...partnershipExample, version: 1 }],
});
