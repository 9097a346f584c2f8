import { z } from 'zod';
import { defineEvent } from '../define-event.js';
import { registryTrainingV1 } from '../topics.js';
import { invitedKimIds, trainingExample, trainingFields } from './training-fields.js';

export const TrainingCancelled = defineEvent({
  type: 'TrainingCancelled',
  topic: registryTrainingV1,
  key: 'trainingId',
  sequence: 'version',
  when: {
    en: 'An announced training has been cancelled; the reason stays in the registry.',
    id: 'Pelatihan yang sudah diumumkan dibatalkan; alasannya tetap di registri.',
  },
  data: z.strictObject({ ...trainingFields, invitedKimIds }),
  examples: [{ ...trainingExample, version: 5, invitedKimIds: ['0197a5f0-7c1e-7b2a-9d3c-5a6f1e2d3c4b'] }],
});
