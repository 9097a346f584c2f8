import { z } from 'zod';
import { defineEvent } from '../define-event.js';
import { moment } from '../fields.js';
import { aspirationsAspirationV1 } from '../topics.js';
import { aspirationExample, aspirationFields } from './aspiration-fields.js';

export const AspirationUnmerged = defineEvent({
  type: 'AspirationUnmerged',
  topic: aspirationsAspirationV1,
  key: 'aspirationId',
  sequence: 'version',
  when: {
    en: 'The coordinator has undone a merge; the aspiration continues from its previous status. Also published on its agency’s own topic.',
    id: 'Koordinator membatalkan penggabungan; aspirasi dilanjutkan dari status sebelumnya. Juga diterbitkan di topik perangkat daerah itu.',
  },
  data: z.strictObject({
    ...aspirationFields,
    /** The aspiration that had replaced it. */
    unmergedFrom: z.uuid(),
    unmergedAt: moment,
  }),
  examples: [
    {
      ...aspirationExample,
      version: 3,
      unmergedFrom: '0197a5f2-1b2c-7d3e-8f4a-5b6c7d8e9f0a',
      unmergedAt: '2026-11-25T03:00:00.000Z',
    },
  ],
});
