import { z } from 'zod';
import { defineEvent } from '../define-event.js';
import { registryTrainingV1 } from '../topics.js';
import { invitedKimIds, trainingExample, trainingFields } from './training-fields.js';

export const TrainingScheduled = defineEvent({
  type: 'TrainingScheduled',
  topic: registryTrainingV1,
  key: 'trainingId',
  sequence: 'version',
  when: {
    en: 'A training has been announced: it is in the calendar, and the invited KIM may register members.',
    id: 'Pelatihan diumumkan: ada di kalender, dan KIM undangan dapat mendaftarkan anggota.',
  },
  data: z.strictObject({ ...trainingFields, invitedKimIds }),
  examples: [{ ...trainingExample, version: 3, invitedKimIds: ['0197a5f0-7c1e-7b2a-9d3c-5a6f1e2d3c4b'] }],
});
