import { z } from 'zod';
import { defineEvent } from '../define-event.js';
import { moment, villageCode } from '../fields.js';
import { publishingClaimV1 } from '../topics.js';
import { claimChannels, claimExample, claimFields } from './claim-fields.js';

export const ClaimReported = defineEvent({
  type: 'ClaimReported',
  topic: publishingClaimV1,
  key: 'claimId',
  sequence: 'version',
  when: {
    en: 'A claim has been reported for the first time; further reports of it publish nothing.',
    id: 'Suatu klaim dilaporkan untuk pertama kali; laporan berikutnya tidak menerbitkan peristiwa.',
  },
  data: z.strictObject({
    ...claimFields,
    /** Where it was seen, as far as the villages are known. */
    villageCodes: z.array(villageCode),
    channels: z.array(z.enum(claimChannels)),
    /** The KIM of the member who reported it; null: a citizen did. */
    kimId: z.uuid().nullable(),
    reportedAt: moment,
  }),
  examples: [
    {
      ...claimExample,
      villageCodes: ['32.01.22.2004'],
      channels: ['WHATSAPP'],
      kimId: '0197a5f0-7c1e-7b2a-9d3c-5a6f1e2d3c4b',
      reportedAt: '2026-11-24T02:10:00.000Z',
    },
    { ...claimExample, villageCodes: [], channels: [], kimId: null, reportedAt: '2026-11-24T02:10:00.000Z' },
  ],
});
