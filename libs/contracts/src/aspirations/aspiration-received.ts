import { z } from 'zod';
import { defineEvent } from '../define-event.js';
import { moment } from '../fields.js';
import { aspirationsAspirationV1 } from '../topics.js';
import { aspirationExample, aspirationFields } from './aspiration-fields.js';

export const AspirationReceived = defineEvent({
  type: 'AspirationReceived',
  topic: aspirationsAspirationV1,
  key: 'aspirationId',
  sequence: 'version',
  when: {
    en: 'An aspiration has been received and has a tracking number; the verification deadline runs.',
    id: 'Aspirasi diterima dan mendapat nomor pelacakan; batas waktu verifikasi berjalan.',
  },
  data: z.strictObject({ ...aspirationFields, receivedAt: moment }),
  examples: [{ ...aspirationExample, receivedAt: '2026-11-24T02:00:00.000Z' }],
});
