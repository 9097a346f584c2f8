import { z } from 'zod';
import { pageQuery } from '#http-api';
import { rule } from '#text';

/** `after` is the `next` of an earlier response; without it, the feed begins with the oldest stored event. */
export const FeedQuery = z.strictObject({
  after: z
    .string()
    .regex(
      /^\d{1,15}$/,
      rule({ en: 'must be the next of an earlier response', id: 'harus next dari jawaban sebelumnya' }),
    )
    .optional(),
  limit: pageQuery.limit,
});
export type FeedQuery = z.output<typeof FeedQuery>;

export const FeedResponse = z
  .strictObject({
    /** CloudEvents 1.0 in their JSON format. */
    items: z.array(
      z.looseObject({
        specversion: z.literal('1.0'),
        id: z.uuid(),
        type: z.string(),
        source: z.string(),
        subject: z.string(),
        time: z.iso.datetime(),
        data: z.looseObject({}),
      }),
    ),
    /** The position to continue from, now or later; never missing. */
    next: z.string(),
    /** Number of events after `next`. */
    waiting: z.int(),
  })
  .meta({ id: 'AgencyFeed' });
export type FeedResponse = z.output<typeof FeedResponse>;
