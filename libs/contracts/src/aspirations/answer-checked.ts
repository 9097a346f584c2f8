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
  when: {
    en: 'The KIM of the village has checked on site whether the agency has done what it answered. Also published on the agency’s own topic.',
    id: 'KIM desa telah memeriksa di lapangan apakah perangkat daerah melaksanakan jawabannya. Juga diterbitkan di topik perangkat daerah itu.',
  },
  data: z.strictObject({
    ...aspirationFields,
    agencyId: agencyId.nullable(),
    /** The KIM that checked. */
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
