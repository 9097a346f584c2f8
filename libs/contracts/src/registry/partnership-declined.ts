import { z } from 'zod';
import { defineEvent } from '../define-event.js';
import { registryNetworkV1 } from '../topics.js';
import { partnershipExample, partnershipFields } from './network-fields.js';

export const PartnershipDeclined = defineEvent({
  type: 'PartnershipDeclined',
  topic: registryNetworkV1,
  key: 'partnershipId',
  sequence: 'version',
  when: { en: 'The other KIM has declined a proposed partnership.', id: 'KIM lain menolak kemitraan yang diusulkan.' },
  data: z.strictObject({ ...partnershipFields }),
  examples: [{ ...partnershipExample }],
});
