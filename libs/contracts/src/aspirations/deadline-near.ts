import { z } from 'zod';
import { defineEvent } from '../define-event.js';
import { moment } from '../fields.js';
import { aspirationsAspirationV1 } from '../topics.js';
import { agencyId, aspirationExample, aspirationFields } from './aspiration-fields.js';
import { warnedStages } from './deadline-stages.js';

export const DeadlineNear = defineEvent({
  type: 'DeadlineNear',
  topic: aspirationsAspirationV1,
  key: 'aspirationId',
  sequence: 'version',
  when: {
    en: 'The deadline of a stage is near, by the number of working days in its policy. Published once for each deadline, also on the topic of the agency if the stage is the agency’s.',
    id: 'Batas waktu suatu tahap sudah dekat, menurut jumlah hari kerja dalam kebijakannya. Diterbitkan satu kali untuk tiap batas, juga di topik perangkat daerah bila tahapnya milik perangkat daerah.',
  },
  data: z.strictObject({
    ...aspirationFields,
    agencyId: agencyId.nullable(),
    stage: z.enum(warnedStages),
    dueOn: z.iso.date(),
    nearAt: moment,
  }),
  examples: [
    {
      ...aspirationExample,
      version: 4,
      agencyId: 'dpupr',
      stage: 'RESPONSE',
      dueOn: '2026-12-01',
      nearAt: '2026-11-30T17:00:00.000Z',
    },
  ],
});
