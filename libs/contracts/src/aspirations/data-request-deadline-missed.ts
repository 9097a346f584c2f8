import { z } from 'zod';
import { defineEvent } from '../define-event.js';
import { moment } from '../fields.js';
import { aspirationsReporterV1 } from '../topics.js';
import { dataRequestExample, dataRequestFields } from './data-request-fields.js';

export const DataRequestDeadlineMissed = defineEvent({
  type: 'DataRequestDeadlineMissed',
  topic: aspirationsReporterV1,
  key: 'dataRequestId',
  sequence: 'version',
  when: {
    en: 'A data request was not resolved within 3 × 24 hours. Published once.',
    id: 'Permohonan data pribadi tidak diselesaikan dalam 3 × 24 jam. Diterbitkan satu kali.',
  },
  data: z.strictObject({ ...dataRequestFields, dueAt: moment, missedAt: moment }),
  examples: [
    { ...dataRequestExample, version: 3, dueAt: '2026-11-27T02:00:00.000Z', missedAt: '2026-11-27T02:00:00.000Z' },
  ],
});
