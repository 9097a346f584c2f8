import { z } from 'zod';
import { defineEvent } from '../define-event.js';
import { version, villageCode } from '../fields.js';
import { publishingGapV1 } from '../topics.js';

/** Why no task of an edition reaches a village. */
export const coverageGapReasons = [
  'NO_KIM',
  'NO_TARGETED_KIM',
  'KIM_INACTIVE',
  'DECLINED',
  'KIM_UNREACHABLE',
  'EXPIRED',
  'NOT_REPORTED',
] as const;

export const CoverageGapDetected = defineEvent({
  type: 'CoverageGapDetected',
  topic: publishingGapV1,
  key: 'gapId',
  sequence: 'version',
  when: {
    en: 'No task of a published edition reaches a village any more, or ever did.',
    id: 'Tidak ada tugas dari suatu edisi terbit yang menjangkau sebuah desa, lagi atau sejak awal.',
  },
  data: z.strictObject({
    gapId: z.uuid(),
    version,
    editionId: z.uuid(),
    villageCode,
    reason: z.enum(coverageGapReasons),
    /** The active KIM of a neighbouring village that is proposed instead; null: the office of the village. */
    fallbackKimId: z.uuid().nullable(),
  }),
  examples: [
    {
      gapId: '0197a5f1-2c3d-7e4f-8a5b-6c7d8e9f0a1b',
      version: 1,
      editionId: '0197a5f1-0a1b-7c2d-8e3f-4a5b6c7d8e9f',
      villageCode: '32.01.22.2006',
      reason: 'NO_KIM',
      fallbackKimId: '0197a5f0-7c1e-7b2a-9d3c-5a6f1e2d3c4b',
    },
    {
      gapId: '0197a5f1-2c3d-7e4f-8a5b-6c7d8e9f0a1c',
      version: 3,
      editionId: '0197a5f1-0a1b-7c2d-8e3f-4a5b6c7d8e9f',
      villageCode: '32.01.22.2005',
      reason: 'DECLINED',
      fallbackKimId: null,
    },
  ],
});
