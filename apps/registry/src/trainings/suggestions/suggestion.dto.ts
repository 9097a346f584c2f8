import { z } from 'zod';
import { areaCode, villageCode } from '#contracts';
import { suggestionCodes } from './suggestion.rules.js';

export const SuggestionQuery = z.strictObject({
  area: areaCode.optional().describe('Only KIM that serve a village in this area'),
  limit: z.coerce.number().int().min(1).max(200).default(50).describe('Maximum number of suggestions'),
});
export type SuggestionQuery = z.output<typeof SuggestionQuery>;

export const Suggestions = z
  .object({
    items: z.array(
      z.object({
        kimId: z.uuid(),
        kimName: z.string(),
        villageCodes: z.array(villageCode),
        score: z.int().describe('Sum of the points of the reasons'),
        reasons: z.array(
          z.object({
            code: z.enum(suggestionCodes),
            points: z.int(),
            en: z.string(),
            id: z.string(),
          }),
        ),
      }),
    ),
  })
  .meta({ id: 'TrainingSuggestions' });
export type Suggestions = z.output<typeof Suggestions>;
