import { z } from 'zod';
import { defineEvent } from '../define-event.js';
import { moment } from '../fields.js';
import { aspirationsAspirationV1 } from '../topics.js';
import { agencyId, agencyName, aspirationExample, aspirationFields } from './aspiration-fields.js';

export const QuestionAsked = defineEvent({
  type: 'QuestionAsked',
  topic: aspirationsAspirationV1,
  key: 'aspirationId',
  sequence: 'version',
  when: {
    en: 'The agency has a question for the reporter; its deadline is paused until the answer. Also published on the agency’s own topic.',
    id: 'Perangkat daerah bertanya kepada pelapor; batas waktunya dijeda sampai dijawab. Juga diterbitkan di topik perangkat daerah itu.',
  },
  data: z.strictObject({
    ...aspirationFields,
    agencyId,
    agencyName,
    /** Without a reply the agency continues at the end of this working day. */
    answerBy: z.iso.date(),
    askedAt: moment,
  }),
  examples: [
    {
      ...aspirationExample,
      version: 5,
      agencyId: 'dpupr',
      agencyName: 'Dinas Pekerjaan Umum dan Penataan Ruang',
      answerBy: '2026-12-09',
      askedAt: '2026-11-25T04:00:00.000Z',
    },
  ],
});
