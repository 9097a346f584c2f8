import { z } from 'zod';
import { line, optional, paragraphs } from '#http-api';

/** The text of a report, as far as it is written. */
export const CategoryQuestion = z
  .strictObject({ title: optional(line(200)), body: paragraphs(10_000) })
  .meta({ id: 'CategoryQuestion' });
export type CategoryQuestion = z.output<typeof CategoryQuestion>;

export const CategorySuggestions = z
  .strictObject({
    items: z.array(
      z.strictObject({
        code: z.string(),
        nameId: z.string(),
        nameEn: z.string(),
        confidence: z.int().describe('0 to 100'),
      }),
    ),
  })
  .meta({ id: 'CategorySuggestions' });
export type CategorySuggestions = z.output<typeof CategorySuggestions>;
