import { z } from 'zod';
import { defineEvent } from '../define-event.js';
import { moment } from '../fields.js';
import { registryTrainingV1 } from '../topics.js';
import { trainingExample, trainingFields } from './training-fields.js';

export const TrainingCompleted = defineEvent({
  type: 'TrainingCompleted',
  topic: registryTrainingV1,
  key: 'trainingId',
  sequence: 'version',
  when: {
    en: 'A training is over and its attendance is final. Published once, after its last session.',
    id: 'Pelatihan selesai dan kehadirannya final. Diterbitkan satu kali, setelah sesi terakhir.',
  },
  data: z.strictObject({
    ...trainingFields,
    /** The day of its last session, in Jakarta. */
    heldOn: z.iso.date(),
    /** Members who attended at least one session, by KIM; a KIM without attendance is not listed. */
    attendance: z.array(z.strictObject({ kimId: z.uuid(), memberIds: z.array(z.uuid()).min(1) })),
    /** Those of them who have got a certificate. */
    certifiedMemberIds: z.array(z.uuid()).optional(),
    completedAt: moment,
  }),
  examples: [
    {
      ...trainingExample,
      version: 5,
      heldOn: '2026-12-03',
      attendance: [
        {
          kimId: '0197a5f0-7c1e-7b2a-9d3c-5a6f1e2d3c4b',
          memberIds: ['0197a5f0-8d2f-7c3b-8e4d-6b7a2f3e4d5c'],
        },
      ],
      certifiedMemberIds: ['0197a5f0-8d2f-7c3b-8e4d-6b7a2f3e4d5c'],
      completedAt: '2026-12-03T08:00:00.000Z',
    },
    { ...trainingExample, version: 6, heldOn: '2026-12-03', attendance: [], completedAt: '2026-12-04T01:00:00.000Z' },
  ],
});
