import { z } from 'zod';
import { defineEvent } from '../define-event.js';
import { moment } from '../fields.js';
import { aspirationsAspirationV1 } from '../topics.js';
import { agencyId, aspirationExample, aspirationFields } from './aspiration-fields.js';

export const AspirationClosed = defineEvent({
  type: 'AspirationClosed',
  topic: aspirationsAspirationV1,
  key: 'aspirationId',
  sequence: 'version',
  when: {
    en: 'An aspiration is closed: the citizen confirmed the answer, did not respond within the period after being notified, or lost an appeal. Also published on the agency’s own topic.',
    id: 'Aspirasi ditutup: warga menerima jawaban, tidak menanggapi sampai batas setelah diberi tahu, atau bandingnya tidak diterima. Juga diterbitkan di topik perangkat daerah itu.',
  },
  data: z.strictObject({
    ...aspirationFields,
    agencyId: agencyId.nullable(),
    outcome: z.enum(['SATISFIED', 'SILENCE', 'UPHELD']),
    closedAt: moment,
  }),
  examples: [
    { ...aspirationExample, version: 6, agencyId: 'dpupr', outcome: 'SATISFIED', closedAt: '2026-11-27T03:00:00.000Z' },
  ],
});
