import { z } from 'zod';
import { defineEvent } from '../define-event.js';
import { moment } from '../fields.js';
import { aspirationsAspirationV1 } from '../topics.js';
import { agencyId, agencyName, aspirationExample, aspirationFields } from './aspiration-fields.js';

export const AspirationAssigned = defineEvent({
  type: 'AspirationAssigned',
  topic: aspirationsAspirationV1,
  key: 'aspirationId',
  sequence: 'version',
  when: {
    en: 'A verified aspiration has been assigned to the responsible agency; its deadline runs. Also published on the agency’s own topic.',
    id: 'Aspirasi terverifikasi didisposisikan kepada perangkat daerah yang bertanggung jawab; batas waktunya berjalan. Juga diterbitkan di topik perangkat daerah itu.',
  },
  data: z.strictObject({
    ...aspirationFields,
    agencyId,
    agencyName,
    /** The answer is due at the end of this working day. */
    respondBy: z.iso.date(),
    assignedAt: moment,
  }),
  examples: [
    {
      ...aspirationExample,
      version: 3,
      agencyId: 'dpupr',
      agencyName: 'Dinas Pekerjaan Umum dan Penataan Ruang',
      respondBy: '2026-12-01',
      assignedAt: '2026-11-24T03:00:00.000Z',
    },
  ],
});
