import { z } from 'zod';
import { defineEvent } from '../define-event.js';
import { moment } from '../fields.js';
import { aspirationsAspirationV1 } from '../topics.js';
import { partExample, partFields } from './part-fields.js';

export const PartResponded = defineEvent({
  type: 'PartResponded',
  topic: aspirationsAspirationV1,
  key: 'aspirationId',
  sequence: 'version',
  when: {
    en: 'An agency has answered its part of a split aspiration. The whole is answered once all parts are. Also published on the agency’s own topic.',
    id: 'Perangkat daerah menjawab bagiannya dari aspirasi yang dipecah. Keseluruhannya terjawab bila semua bagian terjawab. Juga diterbitkan di topik perangkat daerah itu.',
  },
  data: z.strictObject({ ...partFields, respondedAt: moment }),
  examples: [{ ...partExample, respondedAt: '2026-11-25T03:00:00.000Z' }],
});
