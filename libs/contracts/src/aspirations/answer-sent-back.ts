import { z } from 'zod';
import { defineEvent } from '../define-event.js';
import { moment } from '../fields.js';
import { aspirationsAspirationV1 } from '../topics.js';
import { agencyId, agencyName, aspirationExample, aspirationFields } from './aspiration-fields.js';

export const AnswerSentBack = defineEvent({
  type: 'AnswerSentBack',
  topic: aspirationsAspirationV1,
  key: 'aspirationId',
  sequence: 'version',
  when: {
    en: 'The coordinator has rejected an answer; the agency must act again. Also published on the agency’s own topic.',
    id: 'Koordinator menolak suatu jawaban; perangkat daerah harus bertindak lagi. Juga diterbitkan di topik perangkat daerah itu.',
  },
  data: z.strictObject({
    ...aspirationFields,
    agencyId,
    agencyName,
    resolveBy: z.iso.date(),
    sentBackAt: moment,
  }),
  examples: [
    {
      ...aspirationExample,
      version: 8,
      agencyId: 'dpupr',
      agencyName: 'Dinas Pekerjaan Umum dan Penataan Ruang',
      resolveBy: '2026-12-23',
      sentBackAt: '2026-12-03T03:00:00.000Z',
    },
  ],
});
