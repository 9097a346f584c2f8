import { z } from 'zod';
import { defineEvent } from '../define-event.js';
import { moment } from '../fields.js';
import { aspirationsAspirationV1 } from '../topics.js';
import { agencyId, aspirationExample, aspirationFields } from './aspiration-fields.js';
import { officeStages } from './deadline-stages.js';

export const DeadlineMissed = defineEvent({
  type: 'DeadlineMissed',
  topic: aspirationsAspirationV1,
  key: 'aspirationId',
  sequence: 'version',
  when: 'A stage of a case was not finished by the end of its working day; said once for each deadline, on the topic of the agency, too, when it is that one’s.',
  data: z.strictObject({
    ...aspirationFields,
    agencyId: agencyId.nullable(),
    stage: z.enum(officeStages),
    dueOn: z.iso.date(),
    missedAt: moment,
  }),
  examples: [
    {
      ...aspirationExample,
      version: 4,
      agencyId: 'dpupr',
      stage: 'RESPONSE',
      dueOn: '2026-12-01',
      missedAt: '2026-12-01T17:00:00.000Z',
    },
  ],
});
