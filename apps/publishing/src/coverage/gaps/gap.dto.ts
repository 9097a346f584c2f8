import { z } from 'zod';
import { coverageGapReasons, moment, villageCode } from '#contracts';
import { pageQuery, pageSchema } from '#http-api';
import type { CoverageGap } from './gap.entity.js';
import { gapStatuses } from './gap.workflow.js';

export const GapQuery = z.strictObject({
  ...pageQuery,
  status: z.enum(gapStatuses).default('OPEN'),
  edition: z.uuid().optional(),
});
export type GapQuery = z.output<typeof GapQuery>;

export const GapAssignment = z
  .strictObject({ kimId: z.uuid().nullable().describe('The KIM that gets the task; null: the office of the village.') })
  .meta({ id: 'GapAssignment' });
export type GapAssignment = z.output<typeof GapAssignment>;

export const GapResponse = z
  .object({
    id: z.uuid(),
    version: z.int(),
    status: z.enum(gapStatuses),
    editionId: z.uuid(),
    villageCode,
    reason: z.enum(coverageGapReasons),
    fallback: z
      .object({ kimId: z.uuid().nullable().describe('Null: the office of the village.') })
      .describe('Who is proposed: the nearest active KIM of a neighbouring village, or the office.'),
    detectedAt: moment,
    taskId: z.uuid().nullable(),
  })
  .meta({ id: 'CoverageGap' });
export type GapResponse = z.output<typeof GapResponse>;

export const GapPage = pageSchema(GapResponse).meta({ id: 'CoverageGapPage' });
export type GapPage = z.output<typeof GapPage>;

export function toGapResponse({ fallbackKimId, detectedAt, ...gap }: CoverageGap): GapResponse {
  const { id, version, status, editionId, villageCode: code, reason, taskId } = gap;
  const fallback = { kimId: fallbackKimId };
  return {
    id,
    version,
    status,
    editionId,
    villageCode: code,
    reason,
    fallback,
    detectedAt: detectedAt.toISOString(),
    taskId,
  };
}
