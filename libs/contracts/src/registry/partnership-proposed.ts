import { z } from 'zod';
import { defineEvent } from '../define-event.js';
import { registryNetworkV1 } from '../topics.js';
import { partnershipExample, partnershipFields } from './network-fields.js';

export const PartnershipProposed = defineEvent({
  type: 'PartnershipProposed',
  topic: registryNetworkV1,
  key: 'partnershipId',
  sequence: 'version',
  when: 'A KIM has proposed a partnership to another one, which has not answered yet.',
  data: z.strictObject({ ...partnershipFields }),
  examples: [{ ...partnershipExample, version: 1 }],
});
