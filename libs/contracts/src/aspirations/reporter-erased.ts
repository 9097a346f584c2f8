import { z } from 'zod';
import { defineEvent } from '../define-event.js';
import { moment } from '../fields.js';
import { aspirationsReporterV1 } from '../topics.js';
import { dataRequestExample, dataRequestFields } from './data-request-fields.js';

export const ReporterErased = defineEvent({
  type: 'ReporterErased',
  topic: aspirationsReporterV1,
  key: 'dataRequestId',
  sequence: 'version',
  when: {
    en: 'The personal data of a reporter have been erased on request; every holder of data of this reporter deletes them, too.',
    id: 'Data pribadi pelapor dihapus atas permintaan; setiap penyimpan data pelapor itu menghapusnya juga.',
  },
  data: z.strictObject({
    ...dataRequestFields,
    /** The aspiration that the reporter submitted first, or the support of one. */
    reporterId: z.uuid(),
    /** The aspiration of the request. */
    aspirationId: z.uuid(),
    erasedAt: moment,
  }),
  examples: [
    {
      ...dataRequestExample,
      reporterId: '0197a5f2-2c3d-7e4f-8a5b-6c7d8e9f0a1b',
      aspirationId: '0197a5f2-2c3d-7e4f-8a5b-6c7d8e9f0a1b',
      erasedAt: '2026-11-25T02:00:00.000Z',
    },
  ],
});
