import { z } from 'zod';
import { defineEvent } from '../define-event.js';
import { moment } from '../fields.js';
import { aspirationsAspirationV1 } from '../topics.js';
import { agencyId, aspirationExample, aspirationFields } from './aspiration-fields.js';
import { escalationRecipients, officeStages } from './deadline-stages.js';

export const AspirationEscalated = defineEvent({
  type: 'AspirationEscalated',
  topic: aspirationsAspirationV1,
  key: 'aspirationId',
  sequence: 'version',
  when: {
    en: 'A missed stage of an aspiration has been overdue long enough to notify the next escalation level. Published once for each level, also on the topic of the responsible agency.',
    id: 'Tahap aspirasi yang terlewat sudah cukup lama lewat untuk memberi tahu jenjang eskalasi berikutnya. Diterbitkan satu kali untuk tiap jenjang, juga di topik perangkat daerah yang bertanggung jawab.',
  },
  data: z.strictObject({
    ...aspirationFields,
    agencyId: agencyId.nullable(),
    stage: z.enum(officeStages),
    dueOn: z.iso.date(),
    level: z.int().positive(),
    recipient: z.enum(escalationRecipients),
    escalatedAt: moment,
  }),
  examples: [
    {
      ...aspirationExample,
      version: 6,
      agencyId: 'dpupr',
      stage: 'RESPONSE',
      dueOn: '2026-12-01',
      level: 2,
      recipient: 'AGENCY_HEAD',
      escalatedAt: '2026-12-04T17:00:00.000Z',
    },
  ],
});
