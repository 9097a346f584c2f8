import { z } from 'zod';
import { defineEvent } from '../define-event.js';
import { moment } from '../fields.js';
import { aspirationsAspirationV1 } from '../topics.js';
import { aspirationExample, aspirationFields } from './aspiration-fields.js';

export const AspirationReturned = defineEvent({
  type: 'AspirationReturned',
  topic: aspirationsAspirationV1,
  key: 'aspirationId',
  sequence: 'version',
  when: 'The coordinator has sent a case back to its reporter for completion; the verification clock stands still until then.',
  data: z.strictObject({
    ...aspirationFields,
    /** The working day at whose end the coordinator goes on without a reply. */
    completeBy: z.iso.date(),
    returnedAt: moment,
  }),
  examples: [{ ...aspirationExample, version: 2, completeBy: '2026-12-08', returnedAt: '2026-11-24T03:00:00.000Z' }],
});
