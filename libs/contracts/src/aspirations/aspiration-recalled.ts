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
  when: 'The coordinator has taken a case back from its agency, to give it to another. Said on that agency’s own topic too.',
  data: z.strictObject({
    ...aspirationFields,
    /** The agency that had the case. */
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
