import { z } from 'zod';
import { defineEvent } from '../define-event.js';
import { moment } from '../fields.js';
import { aspirationsAspirationV1 } from '../topics.js';
import { agencyId, aspirationExample, aspirationFields } from './aspiration-fields.js';

export const AspirationDeclined = defineEvent({
  type: 'AspirationDeclined',
  topic: aspirationsAspirationV1,
  key: 'aspirationId',
  sequence: 'version',
  when: {
    en: 'The agency has declined an aspiration that is outside its authority; the coordinator must find another agency. Also published on that agency’s own topic.',
    id: 'Perangkat daerah menolak aspirasi di luar kewenangannya; koordinator harus mencari perangkat daerah lain. Juga diterbitkan di topik perangkat daerah yang menolak.',
  },
  data: z.strictObject({
    ...aspirationFields,
    /** The agency that declined. */
    agencyId,
    /** Number of times the aspiration has been declined, including this one. */
    declines: z.int().positive(),
    assignBy: z.iso.date(),
    declinedAt: moment,
  }),
  examples: [
    {
      ...aspirationExample,
      version: 4,
      agencyId: 'dinkes',
      declines: 1,
      assignBy: '2026-11-30',
      declinedAt: '2026-11-25T03:00:00.000Z',
    },
  ],
});
