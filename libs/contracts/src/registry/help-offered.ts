import { z } from 'zod';
import { defineEvent } from '../define-event.js';
import { registryNetworkV1 } from '../topics.js';
import { helpingKimExample, helpRequestExample, helpRequestFields } from './network-fields.js';

export const HelpOffered = defineEvent({
  type: 'HelpOffered',
  topic: registryNetworkV1,
  key: 'helpRequestId',
  sequence: 'version',
  when: {
    en: 'A KIM has offered help for a help request; there may be more offers.',
    id: 'Sebuah KIM menawarkan bantuan atas suatu permintaan; tawaran lain masih mungkin.',
  },
  data: z.strictObject({ ...helpRequestFields, offeringKimId: z.uuid() }),
  examples: [{ ...helpRequestExample, version: 2, offeringKimId: helpingKimExample }],
});
