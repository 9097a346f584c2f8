import { z } from 'zod';
import { defineEvent } from '../define-event.js';
import { moment } from '../fields.js';
import { aspirationsAspirationV1 } from '../topics.js';
import { agencyId, caseExample, caseFields } from './case-fields.js';

export const AspirationDeclined = defineEvent({
  type: 'AspirationDeclined',
  topic: aspirationsAspirationV1,
  key: 'aspirationId',
  sequence: 'version',
  when: 'The agency has found a case not to be within its authority; the coordinator must find another. Said on that agency’s own topic too.',
  data: z.strictObject({
    ...caseFields,
    /** The agency that declined. */
    agencyId,
    /** How often the case has been declined, this time included. */
    declines: z.int().positive(),
    disposeBy: z.iso.date(),
    declinedAt: moment,
  }),
  examples: [
    {
      ...caseExample,
      version: 4,
      agencyId: 'dinkes',
      declines: 1,
      disposeBy: '2026-11-30',
      declinedAt: '2026-11-25T03:00:00.000Z',
    },
  ],
});
