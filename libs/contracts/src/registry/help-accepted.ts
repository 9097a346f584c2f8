import { z } from 'zod';
import { defineEvent } from '../define-event.js';
import { registryNetworkV1 } from '../topics.js';
import { helpingKimExample, helpRequestExample, helpRequestFields } from './network-fields.js';

export const HelpAccepted = defineEvent({
  type: 'HelpAccepted',
  topic: registryNetworkV1,
  key: 'helpRequestId',
  sequence: 'version',
  when: {
    en: 'The KIM that requested help has accepted one of the offers.',
    id: 'KIM yang meminta bantuan menerima salah satu tawaran.',
  },
  data: z.strictObject({
    ...helpRequestFields,
    helpingKimId: z.uuid(),
    /** The KIM whose offers were not accepted. */
    otherKimIds: z.array(z.uuid()),
  }),
  examples: [{ ...helpRequestExample, helpingKimId: helpingKimExample, otherKimIds: [] }],
});
