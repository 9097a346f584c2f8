import { z } from 'zod';
import { defineEvent } from '../define-event.js';
import { moment } from '../fields.js';
import { aspirationsAspirationV1 } from '../topics.js';
import { agencyId, aspirationExample, aspirationFields } from './aspiration-fields.js';

export const CheckRequested = defineEvent({
  type: 'CheckRequested',
  topic: aspirationsAspirationV1,
  key: 'aspirationId',
  sequence: 'version',
  when: {
    en: 'A KIM of the village has been asked to check on site whether the agency has done what it answered. Also published on the agency’s own topic.',
    id: 'KIM desa diminta memeriksa di lapangan apakah perangkat daerah melaksanakan jawabannya. Juga diterbitkan di topik perangkat daerah itu.',
  },
  data: z.strictObject({
    ...aspirationFields,
    agencyId: agencyId.nullable(),
    /** The KIM that is to check; it may read the aspiration from now on. */
    requestedFrom: z.uuid(),
    requestedAt: moment,
  }),
  examples: [
    {
      ...aspirationExample,
      version: 6,
      agencyId: 'dpupr',
      requestedFrom: '0197a5f0-7c1e-7b2a-9d3c-5a6f1e2d3c4b',
      requestedAt: '2026-12-01T03:00:00.000Z',
    },
  ],
});
