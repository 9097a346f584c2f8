import { z } from 'zod';
import { defineEvent } from '../define-event.js';
import { registryNetworkV1 } from '../topics.js';
import { helpingKimExample, helpRequestExample, helpRequestFields } from './network-fields.js';

export const HelpWithdrawn = defineEvent({
  type: 'HelpWithdrawn',
  topic: registryNetworkV1,
  key: 'helpRequestId',
  sequence: 'version',
  when: {
    en: 'The KIM that requested help no longer needs it.',
    id: 'KIM yang meminta bantuan tidak lagi membutuhkannya.',
  },
  data: z.strictObject({
    ...helpRequestFields,
    /** The KIM that had offered help. */
    offeringKimIds: z.array(z.uuid()),
  }),
  examples: [{ ...helpRequestExample, offeringKimIds: [helpingKimExample] }],
});
