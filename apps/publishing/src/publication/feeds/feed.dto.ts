import { z } from 'zod';
import { itemFilters } from '../items/item-filters.js';

export const FeedQuery = z.strictObject({
  ...itemFilters,
  archive: z.coerce
    .number()
    .int()
    .min(0)
    .max(1_000_000_000)
    .optional()
    .describe('A document with older items; the links `prev-archive` and `next_url` lead there'),
});
export type FeedQuery = z.output<typeof FeedQuery>;
