import { z } from 'zod';
import { defineEvent } from '../define-event.js';
import { moment } from '../fields.js';
import { aspirationsAspirationV1 } from '../topics.js';
import { aspirationExample, aspirationFields } from './aspiration-fields.js';

export const PartsReopened = defineEvent({
  type: 'PartsReopened',
  topic: aspirationsAspirationV1,
  key: 'aspirationId',
  sequence: 'version',
  when: {
    en: 'Parts of a split aspiration are reopened because the citizen or the coordinator rejected their answers.',
    id: 'Bagian dari aspirasi yang dipecah dibuka kembali karena warga atau koordinator menolak jawabannya.',
  },
  data: z.strictObject({ ...aspirationFields, reopenings: z.int(), reopenedAt: moment }),
  examples: [{ ...aspirationExample, version: 5, reopenings: 1, reopenedAt: '2026-11-26T03:00:00.000Z' }],
});
