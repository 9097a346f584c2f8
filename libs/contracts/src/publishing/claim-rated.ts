import { z } from 'zod';
import { defineEvent } from '../define-event.js';
import { moment } from '../fields.js';
import { publishingClaimV1 } from '../topics.js';
import { ratedClaimExample, ratedClaimFields } from './claim-fields.js';

export const ClaimRated = defineEvent({
  type: 'ClaimRated',
  topic: publishingClaimV1,
  key: 'claimId',
  sequence: 'version',
  when: {
    en: 'Two people have agreed on the verdict on a claim, for the first time or anew.',
    id: 'Dua orang sepakat tentang putusan atas suatu klaim, untuk pertama kali atau baru.',
  },
  data: z.strictObject({ ...ratedClaimFields, ratedAt: moment }),
  examples: [{ ...ratedClaimExample, version: 5, ratedAt: '2026-11-24T07:30:00.000Z' }],
});
