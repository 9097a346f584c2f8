import { z } from 'zod';
import { defineEvent } from '../define-event.js';
import { moment } from '../fields.js';
import { aspirationsAspirationV1 } from '../topics.js';
import { aspirationExample, aspirationFields } from './aspiration-fields.js';

export const AspirationMerged = defineEvent({
  type: 'AspirationMerged',
  topic: aspirationsAspirationV1,
  key: 'aspirationId',
  sequence: 'version',
  when: {
    en: 'The coordinator has merged a duplicate into another aspiration, which continues for both. Also published on the topic of the merged aspiration’s agency.',
    id: 'Koordinator menggabungkan laporan ganda ke aspirasi lain, yang melanjutkan keduanya. Juga diterbitkan di topik perangkat daerah dari aspirasi yang digabung.',
  },
  data: z.strictObject({
    ...aspirationFields,
    /** The aspiration that replaces it. */
    mergedInto: z.uuid(),
    mergedAt: moment,
  }),
  examples: [
    {
      ...aspirationExample,
      version: 2,
      mergedInto: '0197a5f2-1b2c-7d3e-8f4a-5b6c7d8e9f0a',
      mergedAt: '2026-11-24T03:00:00.000Z',
    },
  ],
});
