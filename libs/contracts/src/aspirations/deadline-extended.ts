import { z } from 'zod';
import { defineEvent } from '../define-event.js';
import { moment } from '../fields.js';
import { aspirationsAspirationV1 } from '../topics.js';
import { agencyId, aspirationExample, aspirationFields } from './aspiration-fields.js';

export const DeadlineExtended = defineEvent({
  type: 'DeadlineExtended',
  topic: aspirationsAspirationV1,
  key: 'aspirationId',
  sequence: 'version',
  when: 'The time for the answer to a request for information has been extended, once, for a reason that the citizen can read; said on the topic of the case’s agency, too.',
  data: z.strictObject({
    ...aspirationFields,
    agencyId: agencyId.nullable(),
    stage: z.enum(['INFORMATION_REQUEST']),
    /** The working day at whose end the answer is due now. */
    dueOn: z.iso.date(),
    extendedAt: moment,
  }),
  examples: [
    {
      ...aspirationExample,
      version: 4,
      kind: 'INFORMATION_REQUEST',
      agencyId: 'dpupr',
      stage: 'INFORMATION_REQUEST',
      dueOn: '2026-12-17',
      extendedAt: '2026-12-03T03:00:00.000Z',
    },
  ],
});
