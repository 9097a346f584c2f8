import { z } from 'zod';
import { defineEvent } from '../define-event.js';
import { moment } from '../fields.js';
import { aspirationsReporterV1 } from '../topics.js';
import { dataRequestExample, dataRequestFields } from './data-request-fields.js';

export const DataRequestDeadlineNear = defineEvent({
  type: 'DataRequestDeadlineNear',
  topic: aspirationsReporterV1,
  key: 'dataRequestId',
  sequence: 'version',
  when: {
    en: 'A data request must be resolved within the next 24 hours of its 3 × 24 hours. Published once.',
    id: 'Permohonan data pribadi harus diselesaikan dalam 24 jam terakhir dari 3 × 24 jamnya. Diterbitkan satu kali.',
  },
  data: z.strictObject({ ...dataRequestFields, dueAt: moment, nearAt: moment }),
  examples: [{ ...dataRequestExample, dueAt: '2026-11-27T02:00:00.000Z', nearAt: '2026-11-26T02:00:00.000Z' }],
});
