import { z } from 'zod';
import { defineEvent } from '../define-event.js';
import { moment } from '../fields.js';
import { aspirationsObjectionV1 } from '../topics.js';
import { objectionExample, objectionFields, objectionOutcomes } from './information-objection-fields.js';

export const InformationObjectionAnswered = defineEvent({
  type: 'InformationObjectionAnswered',
  topic: aspirationsObjectionV1,
  key: 'objectionId',
  sequence: 'version',
  when: {
    en: 'The superior has answered an objection: the decision stands, or the information officer decides once more.',
    id: 'Atasan menjawab suatu keberatan: keputusan tetap, atau petugas informasi memutuskan sekali lagi.',
  },
  data: z.strictObject({
    ...objectionFields,
    outcome: z.enum(objectionOutcomes),
    /** The requester may take the dispute to the information commission until the end of this working day. */
    disputeUntil: z.iso.date(),
    answeredAt: moment,
  }),
  examples: [
    {
      ...objectionExample,
      version: 2,
      outcome: 'UPHELD',
      disputeUntil: '2027-01-11',
      answeredAt: '2026-12-18T03:00:00.000Z',
    },
  ],
});
