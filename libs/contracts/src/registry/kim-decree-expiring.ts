import { z } from 'zod';
import { defineEvent } from '../define-event.js';
import { registryKimV1 } from '../topics.js';
import { kimState, kimStateExample, renewedDecreeExample } from './kim-state.js';

export const KimDecreeExpiring = defineEvent({
  type: 'KimDecreeExpiring',
  topic: registryKimV1,
  key: 'kimId',
  sequence: 'version',
  when: {
    en: 'The decree of a KIM expires in `daysBefore` days or less. Published once for each of the distances that the operator has set.',
    id: 'Surat keputusan KIM berakhir dalam `daysBefore` hari atau kurang. Diterbitkan satu kali untuk tiap jarak yang ditetapkan operator.',
  },
  data: kimState.extend({
    /** Last day of the term. */
    expiresOn: z.iso.date(),
    /** The distance of the warning in days, such as 30; fewer are left when the decree was recorded late. */
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
