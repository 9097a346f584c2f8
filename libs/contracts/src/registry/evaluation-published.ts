import { z } from 'zod';
import { defineEvent } from '../define-event.js';
import { version } from '../fields.js';
import { registryEvaluationV1 } from '../topics.js';

export const EvaluationPublished = defineEvent({
  type: 'EvaluationPublished',
  topic: registryEvaluationV1,
  key: 'evaluationId',
  sequence: 'version',
  when: {
    en: 'The ranking of an evaluation has been published; the jurors’ remarks stay in the registry.',
    id: 'Peringkat suatu evaluasi diterbitkan; catatan juri tetap di registri.',
  },
  data: z.strictObject({
    evaluationId: z.uuid(),
    version,
    year: z.int().min(2000).max(2199),
    /** Best first; equal scores share a rank. */
    ranking: z.array(z.strictObject({ kimId: z.uuid(), place: z.int().positive(), score: z.number().min(0).max(100) })),
  }),
  examples: [
    {
      evaluationId: '0197a5f6-6a7b-7c8d-8e9f-0a1b2c3d4e5f',
      version: 6,
      year: 2026,
      ranking: [
        { kimId: '0197a5f0-7c1e-7b2a-9d3c-5a6f1e2d3c4b', place: 1, score: 87.25 },
        { kimId: '0197a5f0-7c1e-7b2a-9d3c-5a6f1e2d3c4c', place: 2, score: 80 },
      ],
    },
  ],
});
