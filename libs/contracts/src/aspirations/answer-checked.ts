import { z } from 'zod';
import { defineEvent } from '../define-event.js';
import { moment } from '../fields.js';
import { aspirationsAspirationV1 } from '../topics.js';
import { agencyId, checkResults, aspirationExample, aspirationFields } from './aspiration-fields.js';

export const AnswerChecked = defineEvent({
  type: 'AnswerChecked',
  topic: aspirationsAspirationV1,
  key: 'aspirationId',
  sequence: 'version',
  when: 'The village’s KIM has looked on site whether what the agency answered was done. Said on the agency’s own topic too.',
  data: z.strictObject({
    ...aspirationFields,
    agencyId: agencyId.nullable(),
    /** The KIM that looked. */
    checkedBy: z.uuid(),
    result: z.enum(checkResults),
    checkedAt: moment,
  }),
  examples: [
    {
      ...aspirationExample,
      version: 7,
      agencyId: 'dpupr',
      checkedBy: '0197a5f0-7c1e-7b2a-9d3c-5a6f1e2d3c4b',
      result: 'PARTLY_DONE',
      checkedAt: '2026-12-02T03:00:00.000Z',
    },
  ],
});
