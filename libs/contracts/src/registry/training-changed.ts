import { z } from 'zod';
import { defineEvent } from '../define-event.js';
import { registryTrainingV1 } from '../topics.js';
import { invitedKimIds, trainingExample, trainingFields } from './training-fields.js';

export const TrainingChanged = defineEvent({
  type: 'TrainingChanged',
  topic: registryTrainingV1,
  key: 'trainingId',
  sequence: 'version',
  when: {
    en: 'An announced training has other times, another place, another capacity or more invited KIM.',
    id: 'Waktu, tempat, kapasitas atau KIM undangan dari pelatihan yang sudah diumumkan berubah.',
  },
  data: z.strictObject({
    ...trainingFields,
    invitedKimIds,
    /** Those of them that this change has invited. */
    newlyInvitedKimIds: invitedKimIds.optional(),
    /** Whether a session has another time or place, was added or removed. */
    isRescheduled: z.boolean().optional(),
  }),
  examples: [
    {
      ...trainingExample,
      version: 4,
      invitedKimIds: ['0197a5f0-7c1e-7b2a-9d3c-5a6f1e2d3c4b'],
      newlyInvitedKimIds: [],
      isRescheduled: true,
    },
  ],
});
