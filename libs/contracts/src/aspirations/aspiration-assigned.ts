import { z } from 'zod';
import { defineEvent } from '../define-event.js';
import { moment } from '../fields.js';
import { aspirationsAspirationV1 } from '../topics.js';
import { agencyId, aspirationExample, aspirationFields } from './aspiration-fields.js';

export const AspirationAssigned = defineEvent({
  type: 'AspirationAssigned',
  topic: aspirationsAspirationV1,
  key: 'aspirationId',
  sequence: 'version',
  when: 'A verified aspiration has been handed to the agency that must act; its clock runs. Said on the agency’s own topic too.',
  data: z.strictObject({
    ...aspirationFields,
    agencyId,
    /** The working day at whose end the answer is due. */
    respondBy: z.iso.date(),
    assignedAt: moment,
  }),
  examples: [
    {
      ...aspirationExample,
      version: 3,
      agencyId: 'dpupr',
      respondBy: '2026-12-01',
      assignedAt: '2026-11-24T03:00:00.000Z',
    },
  ],
});
