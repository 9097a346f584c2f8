import { z } from 'zod';
import { defineEvent } from '../define-event.js';
import { registryNetworkV1 } from '../topics.js';
import { helpingKimExample, helpRequestExample, helpRequestFields } from './network-fields.js';

export const HelpDone = defineEvent({
  type: 'HelpDone',
  topic: registryNetworkV1,
  key: 'helpRequestId',
  sequence: 'version',
  when: {
    en: 'The KIM that requested help has confirmed that it was given.',
    id: 'KIM yang meminta bantuan menyatakan bantuan telah diberikan.',
  },
  data: z.strictObject({
    ...helpRequestFields,
    helpingKimId: z.uuid(),
    /** Both KIM: the requesting and the helping one. */
    kimIds: z.array(z.uuid()).length(2),
  }),
  examples: [
    {
      ...helpRequestExample,
      version: 4,
      helpingKimId: helpingKimExample,
      kimIds: [helpRequestExample.askingKimId, helpingKimExample],
    },
  ],
});
