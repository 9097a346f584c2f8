import { z } from 'zod';
import { defineEvent } from '../define-event.js';
import { moment } from '../fields.js';
import { aspirationsAspirationV1 } from '../topics.js';
import { agencyId, aspirationExample, aspirationFields } from './aspiration-fields.js';

export const AspirationRecalled = defineEvent({
  type: 'AspirationRecalled',
  topic: aspirationsAspirationV1,
  key: 'aspirationId',
  sequence: 'version',
  when: {
    en: 'The coordinator has recalled an aspiration from its agency to assign it to another one. Also published on that agency’s own topic.',
    id: 'Koordinator menarik aspirasi dari perangkat daerahnya untuk didisposisikan kepada yang lain. Juga diterbitkan di topik perangkat daerah itu.',
  },
  data: z.strictObject({
    ...aspirationFields,
    /** The previously assigned agency. */
    agencyId,
    assignBy: z.iso.date(),
    recalledAt: moment,
  }),
  examples: [
    {
      ...aspirationExample,
      version: 5,
      agencyId: 'dpupr',
      assignBy: '2026-12-01',
      recalledAt: '2026-11-26T03:00:00.000Z',
    },
  ],
});
