import { z } from 'zod';

/** The aspirations that the caller has read, each with the version that was shown. */
export const ReadMarks = z
  .strictObject({
    items: z
      .array(z.strictObject({ id: z.uuid().toLowerCase(), version: z.int().min(1).max(2_000_000_000) }))
      .min(1)
      .max(200),
  })
  .meta({ id: 'ReadMarks' });
export type ReadMarks = z.output<typeof ReadMarks>;

export const MarkedAsRead = z
  .strictObject({ marked: z.array(z.uuid()).describe('Those that the caller may read; the others are ignored') })
  .meta({ id: 'MarkedAsRead' });
export type MarkedAsRead = z.output<typeof MarkedAsRead>;
