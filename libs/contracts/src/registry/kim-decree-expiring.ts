import { z } from 'zod';
import { defineEvent } from '../define-event.js';
import { registryKimV1 } from '../topics.js';
import { kimState, kimStateExample, renewedDecreeExample } from './kim-state.js';

export const KimDecreeExpiring = defineEvent({
  type: 'KimDecreeExpiring',
  topic: registryKimV1,
  key: 'kimId',
  sequence: 'version',
  when: 'The term of the decree of a KIM has come to 90, to 30 or to 7 days before its end; said once for each.',
  data: kimState.extend({
    /** Last day of the term. */
    expiresOn: z.iso.date(),
    /** How many days before the end the warning was due. */
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
