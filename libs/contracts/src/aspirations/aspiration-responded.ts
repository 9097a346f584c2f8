import { z } from 'zod';
import { defineEvent } from '../define-event.js';
import { moment } from '../fields.js';
import { aspirationsAspirationV1 } from '../topics.js';
import { agencyId, agencyName, aspirationExample, aspirationFields } from './aspiration-fields.js';

export const AspirationResponded = defineEvent({
  type: 'AspirationResponded',
  topic: aspirationsAspirationV1,
  key: 'aspirationId',
  sequence: 'version',
  when: {
    en: 'The agency has answered; the citizen may confirm or reopen until the given day.',
    id: 'Perangkat daerah menjawab; warga dapat menerima atau membuka kembali sampai hari yang disebut.',
  },
  data: z.strictObject({
    ...aspirationFields,
    /** Null: several agencies have answered, each for its part. */
    agencyId: agencyId.nullable(),
    agencyName,
    /** Without a response of the citizen the aspiration closes at the end of this working day. */
    closesOn: z.iso.date(),
    respondedAt: moment,
  }),
  examples: [
    {
      ...aspirationExample,
      version: 4,
      agencyId: 'dpupr',
      agencyName: 'Dinas Pekerjaan Umum dan Penataan Ruang',
      closesOn: '2026-12-08',
      respondedAt: '2026-11-25T03:00:00.000Z',
    },
  ],
});
