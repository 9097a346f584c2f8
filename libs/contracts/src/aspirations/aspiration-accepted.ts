import { z } from 'zod';
import { defineEvent } from '../define-event.js';
import { moment } from '../fields.js';
import { aspirationsAspirationV1 } from '../topics.js';
import { agencyId, agencyName, aspirationExample, aspirationFields } from './aspiration-fields.js';

export const AspirationAccepted = defineEvent({
  type: 'AspirationAccepted',
  topic: aspirationsAspirationV1,
  key: 'aspirationId',
  sequence: 'version',
  when: {
    en: 'The agency has accepted an aspiration; the time for its answer counts from the day of the assignment. Also published on the agency’s own topic.',
    id: 'Perangkat daerah menerima suatu aspirasi; waktu jawabannya dihitung sejak hari disposisi. Juga diterbitkan di topik perangkat daerah itu.',
  },
  data: z.strictObject({
    ...aspirationFields,
    agencyId,
    agencyName,
    /** The answer is due at the end of this working day. */
    resolveBy: z.iso.date(),
    acceptedAt: moment,
  }),
  examples: [
    {
      ...aspirationExample,
      version: 4,
      agencyId: 'dpupr',
      agencyName: 'Dinas Pekerjaan Umum dan Penataan Ruang',
      resolveBy: '2026-12-14',
      acceptedAt: '2026-11-25T03:00:00.000Z',
    },
  ],
});
