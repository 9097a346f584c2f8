import { z } from 'zod';
import { defineEvent } from '../define-event.js';
import { moment } from '../fields.js';
import { aspirationsAspirationV1 } from '../topics.js';
import { agencyId, aspirationExample, aspirationFields } from './aspiration-fields.js';

export const AspirationAppealed = defineEvent({
  type: 'AspirationAppealed',
  topic: aspirationsAspirationV1,
  key: 'aspirationId',
  sequence: 'version',
  when: {
    en: 'The citizen is not satisfied and may not reopen the aspiration again; the coordinator must review the answer. Also published on the agency’s own topic.',
    id: 'Warga tidak puas dan tidak dapat membuka kembali aspirasi; koordinator harus meninjau jawaban. Juga diterbitkan di topik perangkat daerah itu.',
  },
  data: z.strictObject({
    ...aspirationFields,
    agencyId: agencyId.nullable(),
    reviewBy: z.iso.date(),
    appealedAt: moment,
  }),
  examples: [
    {
      ...aspirationExample,
      version: 9,
      agencyId: 'dpupr',
      reviewBy: '2026-12-22',
      appealedAt: '2026-12-15T03:00:00.000Z',
    },
  ],
});
