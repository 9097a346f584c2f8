import { z } from 'zod';
import { day } from '#http-api';

export const CorrectionQuery = z.strictObject({
  from: day.optional().describe('Corrected on this day or later'),
  to: day.optional().describe('Corrected on this day or before'),
});
export type CorrectionQuery = z.output<typeof CorrectionQuery>;

export const CategoryCorrections = z
  .strictObject({
    items: z.array(
      z.strictObject({
        before: z.string(),
        after: z.string(),
        corrections: z.int(),
        suggestedFirst: z.int().describe('How often the model suggested the right category first'),
        suggested: z.int().describe('How often the right category was among the suggestions'),
      }),
    ),
  })
  .meta({ id: 'CategoryCorrections' });
export type CategoryCorrections = z.output<typeof CategoryCorrections>;
