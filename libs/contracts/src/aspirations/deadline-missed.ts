import { z } from 'zod';
import { defineEvent } from '../define-event.js';
import { moment } from '../fields.js';
import { aspirationsAspirationV1 } from '../topics.js';
import { agencyId, aspirationExample, aspirationFields } from './aspiration-fields.js';
import { officeStages } from './deadline-stages.js';

export const DeadlineMissed = defineEvent({
  type: 'DeadlineMissed',
  topic: aspirationsAspirationV1,
  key: 'aspirationId',
  sequence: 'version',
  when: {
    en: 'A stage of an aspiration was not finished by the end of its due day. Published once for each deadline, also on the topic of the agency if the stage is the agency’s.',
    id: 'Suatu tahap aspirasi tidak selesai sampai akhir hari batasnya. Diterbitkan satu kali untuk tiap batas, juga di topik perangkat daerah bila tahapnya milik perangkat daerah.',
  },
  data: z.strictObject({
    ...aspirationFields,
    agencyId: agencyId.nullable(),
    stage: z.enum(officeStages),
    dueOn: z.iso.date(),
    missedAt: moment,
  }),
  examples: [
    {
      ...aspirationExample,
      version: 4,
      agencyId: 'dpupr',
      stage: 'RESPONSE',
      dueOn: '2026-12-01',
      missedAt: '2026-12-01T17:00:00.000Z',
    },
  ],
});
