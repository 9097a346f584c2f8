import { z } from 'zod';
import { defineEvent } from '../define-event.js';
import { moment } from '../fields.js';
import { aspirationsObjectionV1 } from '../topics.js';
import { objectionExample, objectionFields } from './information-objection-fields.js';

export const InformationObjectionFiled = defineEvent({
  type: 'InformationObjectionFiled',
  topic: aspirationsObjectionV1,
  key: 'objectionId',
  sequence: 'version',
  when: {
    en: 'A requester has objected to a decision on information, or to its absence; the superior answers until the given day.',
    id: 'Pemohon berkeberatan atas keputusan informasi, atau atas ketiadaannya; atasan menjawab sampai hari yang disebut.',
  },
  data: z.strictObject({
    ...objectionFields,
    /** The answer is due at the end of this working day. */
    answerBy: z.iso.date(),
    filedAt: moment,
  }),
  examples: [{ ...objectionExample, answerBy: '2027-01-22', filedAt: '2026-12-08T03:00:00.000Z' }],
});
