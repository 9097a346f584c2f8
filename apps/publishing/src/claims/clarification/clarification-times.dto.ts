import { z } from 'zod';

export const ClarificationTimeQuery = z.strictObject({
  months: z.coerce.number().int().min(1).max(36).default(12).describe('How many months, the newest first'),
});
export type ClarificationTimeQuery = z.output<typeof ClarificationTimeQuery>;

export const ClarificationTimeList = z
  .object({
    items: z.array(
      z.object({
        month: z.string().describe('Of the first report'),
        claims: z.int(),
        clarified: z.int(),
        medianHours: z.number().nullable().describe('From the first report to the clarification'),
        slowestTenthHours: z.number().nullable().describe('Nine of ten were clarified within this time'),
      }),
    ),
  })
  .meta({ id: 'ClarificationTimeList' });
export type ClarificationTimeList = z.output<typeof ClarificationTimeList>;
