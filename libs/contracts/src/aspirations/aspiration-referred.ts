import { z } from 'zod';
import { defineEvent } from '../define-event.js';
import { moment } from '../fields.js';
import { aspirationsAspirationV1 } from '../topics.js';
import { referralDestinations, aspirationExample, aspirationFields } from './aspiration-fields.js';

export const AspirationReferred = defineEvent({
  type: 'AspirationReferred',
  topic: aspirationsAspirationV1,
  key: 'aspirationId',
  sequence: 'version',
  when: {
    en: 'The coordinator has referred an aspiration to a recipient outside the regency’s agencies, who continues it.',
    id: 'Koordinator meneruskan aspirasi kepada penerima di luar perangkat daerah kabupaten, yang melanjutkannya.',
  },
  data: z.strictObject({
    ...aspirationFields,
    destination: z.enum(referralDestinations),
    referredAt: moment,
  }),
  examples: [{ ...aspirationExample, version: 2, destination: 'LAPOR', referredAt: '2026-11-24T03:00:00.000Z' }],
});
