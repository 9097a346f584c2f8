import { z } from 'zod';
import { defineEvent } from '../define-event.js';
import { registryNetworkV1 } from '../topics.js';
import { helpingKimExample, helpRequestExample, helpRequestFields } from './network-fields.js';

export const HelpRequested = defineEvent({
  type: 'HelpRequested',
  topic: registryNetworkV1,
  key: 'helpRequestId',
  sequence: 'version',
  when: { en: 'A KIM has requested help from other KIM.', id: 'Sebuah KIM meminta bantuan KIM lain.' },
  data: z.strictObject({
    ...helpRequestFields,
    /** The active KIM that receive the request: its partners, and those of its districts. */
    askedKimIds: z.array(z.uuid()),
  }),
  examples: [{ ...helpRequestExample, version: 1, askedKimIds: [helpingKimExample] }],
});
