import { z } from 'zod';
import { defineEvent } from '../define-event.js';
import { moment, version, villageCode } from '../fields.js';
import { publishingNeedV1 } from '../topics.js';

export const InformationNeedAnswered = defineEvent({
  type: 'InformationNeedAnswered',
  topic: publishingNeedV1,
  key: 'needId',
  sequence: 'version',
  when: {
    en: 'A published document answers what people wanted to know.',
    id: 'Dokumen terbit menjawab apa yang ingin diketahui warga.',
  },
  data: z.strictObject({
    needId: z.uuid(),
    version,
    documentId: z.uuid(),
    documentTitle: z.string().min(1),
    /** That asked or voted for it; none when only the public asked. */
    kimIds: z.array(z.uuid()),
    /** Of those who asked; null: of none in particular. */
    villageCode: villageCode.nullable().optional(),
    answeredAt: moment,
  }),
  examples: [
    {
      needId: '0197a5f1-0a1b-7c2d-8e3f-4a5b6c7d8f01',
      version: 2,
      documentId: '0197a5f1-0a1b-7c2d-8e3f-4a5b6c7d8e90',
      documentTitle: 'Jadwal imunisasi campak di Posyandu',
      kimIds: ['0197a5f0-7c1e-7b2a-9d3c-5a6f1e2d3c4b'],
      villageCode: '32.01.22.2004',
      answeredAt: '2026-11-24T09:00:00.000Z',
    },
  ],
});
