import { z } from 'zod';
import { defineEvent } from '../define-event.js';
import { moment } from '../fields.js';
import { aspirationsAspirationV1 } from '../topics.js';
import { aspirationExample, aspirationFields } from './aspiration-fields.js';

export const AspirationHeld = defineEvent({
  type: 'AspirationHeld',
  topic: aspirationsAspirationV1,
  key: 'aspirationId',
  sequence: 'version',
  when: {
    en: 'The coordinator holds a verified aspiration, to find out who is responsible; it is with no agency yet.',
    id: 'Koordinator menahan aspirasi terverifikasi untuk mencari siapa yang bertanggung jawab; belum ada di perangkat daerah mana pun.',
  },
  data: z.strictObject({ ...aspirationFields, heldAt: moment }),
  examples: [{ ...aspirationExample, version: 3, heldAt: '2026-11-24T03:00:00.000Z' }],
});
