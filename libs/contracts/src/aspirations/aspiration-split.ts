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
  when: 'An aspiration needs several agencies: each has a part of its own, which is disposed to it at once. The citizen goes on following the whole.',
  data: z.strictObject({
    ...aspirationFields,
    parts: z.array(
      z.strictObject({
        /** The case that the part is; what becomes of it is told under this id. */
        aspirationId: z.uuid(),
        /** From 1 on; those of an earlier split are counted. */
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
