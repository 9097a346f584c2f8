import { z } from 'zod';
import { defineEvent } from '../define-event.js';
import { moment } from '../fields.js';
import { aspirationsAspirationV1 } from '../topics.js';
import { agencyId, aspirationExample, aspirationFields } from './aspiration-fields.js';

export const AspirationProtected = defineEvent({
  type: 'AspirationProtected',
  topic: aspirationsAspirationV1,
  key: 'aspirationId',
  sequence: 'version',
  when: {
    en: 'The protection of an aspiration has been raised: every holder of its data must hide what may no longer be shown. Also published on the agency’s own topic.',
    id: 'Perlindungan suatu aspirasi dinaikkan: setiap penyimpan datanya harus menyembunyikan yang tidak lagi boleh ditampilkan. Juga diterbitkan di topik perangkat daerah itu.',
  },
  data: z.strictObject({
    ...aspirationFields,
    agencyId: agencyId.nullable(),
    protectedAt: moment,
  }),
  examples: [
    {
      ...aspirationExample,
      version: 4,
      agencyId: 'dpupr',
      anonymous: true,
      confidential: true,
      protectedAt: '2026-11-25T03:00:00.000Z',
    },
  ],
});
