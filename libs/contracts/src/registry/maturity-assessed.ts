import { z } from 'zod';
import { defineEvent } from '../define-event.js';
import { version } from '../fields.js';
import { registryMaturityV1 } from '../topics.js';
import { activityKinds } from './activity-state.js';
import { month } from './report-state.js';

/** The criteria of maturity: the seven kinds of activities, timeliness, and legal status. */
export const maturityCriteria = [...activityKinds, 'TIMELY_TASK', 'TIMELY_REPORT', 'DECREE', 'OFFICER'] as const;

/** Pemula, berkembang, mandiri. */
export const maturityLevels = ['BEGINNER', 'DEVELOPING', 'INDEPENDENT'] as const;

const points = z.number().min(0).max(100);

export const MaturityAssessed = defineEvent({
  type: 'MaturityAssessed',
  topic: registryMaturityV1,
  key: 'assessmentId',
  sequence: 'version',
  when: {
    en: 'The maturity of a KIM in a month has been assessed, or reassessed with another result.',
    id: 'Kematangan KIM dalam satu bulan dinilai, atau dinilai ulang dengan hasil lain.',
  },
  data: z.strictObject({
    assessmentId: z.uuid(),
    version,
    kimId: z.uuid(),
    /** The last month of the formula's window. */
    month,
    /** Version of the formula. */
    formula: z.int().positive(),
    score: points,
    /** Null while the result is withheld. */
    level: z.enum(maturityLevels).nullable(),
    /** There are too few activities for a result. */
    withheld: z.boolean(),
    /** A later recomputation has assessed the month, which may be long over. */
    isRecomputed: z.boolean().optional(),
    parts: z.array(
      z.strictObject({ criterion: z.enum(maturityCriteria), points, of: points, sample: z.int().nonnegative() }),
    ),
  }),
  examples: [
    {
      assessmentId: '0197a5f5-5f6a-7b7c-8d8e-9f0a1b2c3d4e',
      version: 1,
      kimId: '0197a5f0-7c1e-7b2a-9d3c-5a6f1e2d3c4b',
      month: '2026-10',
      formula: 1,
      score: 46.5,
      level: 'DEVELOPING',
      withheld: false,
      isRecomputed: false,
      parts: [
        { criterion: 'DISSEMINATION', points: 13.5, of: 18, sample: 20 },
        { criterion: 'TIMELY_TASK', points: 14, of: 14, sample: 9 },
      ],
    },
    {
      assessmentId: '0197a5f5-5f6a-7b7c-8d8e-9f0a1b2c3d4f',
      version: 2,
      kimId: '0197a5f0-7c1e-7b2a-9d3c-5a6f1e2d3c4c',
      month: '2026-10',
      formula: 1,
      score: 10.2,
      level: null,
      withheld: true,
      parts: [{ criterion: 'DECREE', points: 6, of: 6, sample: 1 }],
    },
  ],
});
