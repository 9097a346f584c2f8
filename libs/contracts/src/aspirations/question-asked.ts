import { z } from 'zod';
import { defineEvent } from '../define-event.js';
import { moment } from '../fields.js';
import { aspirationsAspirationV1 } from '../topics.js';
import { agencyId, aspirationExample, aspirationFields } from './aspiration-fields.js';

export const QuestionAsked = defineEvent({
  type: 'QuestionAsked',
  topic: aspirationsAspirationV1,
  key: 'aspirationId',
  sequence: 'version',
  when: 'The agency needs to know something of the reporter; its clock stands still until then. Said on the agency’s own topic too.',
  data: z.strictObject({
    ...aspirationFields,
    agencyId,
    /** The working day at whose end the agency goes on without a reply. */
    answerBy: z.iso.date(),
    askedAt: moment,
  }),
  examples: [
    {
      ...aspirationExample,
      version: 5,
      agencyId: 'dpupr',
      answerBy: '2026-12-09',
      askedAt: '2026-11-25T04:00:00.000Z',
    },
  ],
});
