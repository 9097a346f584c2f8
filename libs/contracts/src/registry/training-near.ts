import { z } from 'zod';
import { defineEvent } from '../define-event.js';
import { moment } from '../fields.js';
import { registryReminderV1 } from '../topics.js';
import { reminderExample, reminderFields } from './reminder-fields.js';

export const TrainingNear = defineEvent({
  type: 'TrainingNear',
  topic: registryReminderV1,
  key: 'reminderId',
  sequence: 'version',
  when: {
    en: 'A training begins within two days. Published once for each day on which it was to begin.',
    id: 'Pelatihan dimulai dalam dua hari. Diterbitkan satu kali untuk tiap hari mulainya.',
  },
  data: z.strictObject({
    ...reminderFields,
    trainingId: z.uuid(),
    title: z.string().min(1),
    /** Start of the first session. */
    startsAt: moment,
    /** Members with a place, by KIM; a KIM without one is not listed. */
    participants: z.array(z.strictObject({ kimId: z.uuid(), memberIds: z.array(z.uuid()).min(1) })),
  }),
  examples: [
    {
      ...reminderExample,
      trainingId: '0197a5f2-2c3d-7e4f-9a5b-6c7d8e9f0a1b',
      title: 'Menulis berita desa',
      startsAt: '2026-12-03T02:00:00.000Z',
      participants: [
        { kimId: '0197a5f0-7c1e-7b2a-9d3c-5a6f1e2d3c4b', memberIds: ['0197a5f0-8d2f-7c3b-8e4d-6b7a2f3e4d5c'] },
      ],
    },
  ],
});
