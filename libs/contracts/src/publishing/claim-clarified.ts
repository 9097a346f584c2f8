import { z } from 'zod';
import { defineEvent } from '../define-event.js';
import { moment } from '../fields.js';
import { publishingClaimV1 } from '../topics.js';
import { ratedClaimExample, ratedClaimFields } from './claim-fields.js';

export const ClaimClarified = defineEvent({
  type: 'ClaimClarified',
  topic: publishingClaimV1,
  key: 'claimId',
  sequence: 'version',
  when: { en: 'The clarification of a claim has been published.', id: 'Klarifikasi atas suatu klaim diterbitkan.' },
  data: z.strictObject({
    ...ratedClaimFields,
    /** The clarification, and the edition of it that was published. */
    documentId: z.uuid(),
    editionId: z.uuid(),
    firstReportedAt: moment,
    clarifiedAt: moment,
  }),
  examples: [
    {
      ...ratedClaimExample,
      version: 7,
      documentId: '0197a5f1-0a1b-7c2d-8e3f-4a5b6c7d8e90',
      editionId: '0197a5f1-0a1b-7c2d-8e3f-4a5b6c7d8e9f',
      firstReportedAt: '2026-11-24T02:10:00.000Z',
      clarifiedAt: '2026-11-24T10:00:00.000Z',
    },
  ],
});
