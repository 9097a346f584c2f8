import { z } from 'zod';
import { defineEvent } from '../define-event.js';
import { moment } from '../fields.js';
import { aspirationsAspirationV1 } from '../topics.js';
import { aspirationExample, aspirationFields } from './aspiration-fields.js';

export const AspirationVerified = defineEvent({
  type: 'AspirationVerified',
  topic: aspirationsAspirationV1,
  key: 'aspirationId',
  sequence: 'version',
  when: {
    en: 'The coordinator has verified that an aspiration is complete and within the regency’s remit.',
    id: 'Koordinator memverifikasi bahwa aspirasi lengkap dan termasuk kewenangan kabupaten.',
  },
  data: z.strictObject({ ...aspirationFields, verifiedAt: moment }),
  examples: [{ ...aspirationExample, version: 2, verifiedAt: '2026-11-24T03:00:00.000Z' }],
});
