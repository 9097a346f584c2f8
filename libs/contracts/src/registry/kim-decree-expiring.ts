import { z } from 'zod';
import { defineEvent } from '../define-event.js';
import { registryKimV1 } from '../topics.js';
import { kimState, kimStateExample, renewedDecreeExample } from './kim-state.js';

export const KimDecreeExpiring = defineEvent({
  type: 'KimDecreeExpiring',
  topic: registryKimV1,
  key: 'kimId',
  sequence: 'version',
  when: 'The decree of a KIM expires in 90, 30 or 7 days. Published once for each.',
  data: kimState.extend({
    /** Last day of the term. */
    expiresOn: z.iso.date(),
    /** Days before the end at which the warning was due. */
    daysBefore: z.int().positive(),
  }),
  examples: [
    {
      ...kimStateExample,
      version: 12,
      decree: renewedDecreeExample,
      expiresOn: renewedDecreeExample.termUntil,
      daysBefore: 30,
    },
  ],
});
