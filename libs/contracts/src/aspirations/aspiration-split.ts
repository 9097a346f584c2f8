import { z } from 'zod';
import { defineEvent } from '../define-event.js';
import { moment } from '../fields.js';
import { aspirationsAspirationV1 } from '../topics.js';
import { agencyId, aspirationExample, aspirationFields } from './aspiration-fields.js';

export const AspirationSplit = defineEvent({
  type: 'AspirationSplit',
  topic: aspirationsAspirationV1,
  key: 'aspirationId',
  sequence: 'version',
  when: {
    en: 'An aspiration needs several agencies: each is assigned a part of its own. The citizen continues to track the whole.',
    id: 'Aspirasi membutuhkan beberapa perangkat daerah: masing-masing mendapat bagiannya sendiri. Warga tetap melacak keseluruhannya.',
  },
  data: z.strictObject({
    ...aspirationFields,
    parts: z.array(
      z.strictObject({
        /** The aspiration that represents the part; its later events carry this id. */
        aspirationId: z.uuid(),
        /** Starts at 1; continues the numbers of an earlier split. */
        part: z.int().min(1),
        agencyId,
      }),
    ),
    splitAt: moment,
  }),
  examples: [
    {
      ...aspirationExample,
      version: 3,
      parts: [
        { aspirationId: '0197a5f2-5c6d-7e7f-8a8b-9c0d1e2f3a4b', part: 1, agencyId: 'dpupr' },
        { aspirationId: '0197a5f2-5c6d-7e7f-8a8b-9c0d1e2f3a4c', part: 2, agencyId: 'dishub' },
      ],
      splitAt: '2026-11-24T04:00:00.000Z',
    },
  ],
});
