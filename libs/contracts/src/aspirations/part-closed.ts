import { z } from 'zod';
import { defineEvent } from '../define-event.js';
import { moment } from '../fields.js';
import { aspirationsAspirationV1 } from '../topics.js';
import { partExample, partFields } from './part-fields.js';

export const PartClosed = defineEvent({
  type: 'PartClosed',
  topic: aspirationsAspirationV1,
  key: 'aspirationId',
  sequence: 'version',
  when: {
    en: 'A part of a split aspiration is closed together with the whole. Also published on the agency’s own topic.',
    id: 'Bagian dari aspirasi yang dipecah ditutup bersama keseluruhannya. Juga diterbitkan di topik perangkat daerah itu.',
  },
  data: z.strictObject({ ...partFields, outcome: z.enum(['SATISFIED', 'SILENCE', 'UPHELD']), closedAt: moment }),
  examples: [{ ...partExample, version: 4, outcome: 'SATISFIED', closedAt: '2026-11-26T03:00:00.000Z' }],
});
