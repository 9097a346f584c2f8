import { z } from 'zod';
import { agencyIdPattern } from '#contracts';
import { pageQuery, line } from '#http-api';

export const agencyId = z.string().regex(agencyIdPattern, 'an agency id such as dpupr');

export const agencyEntry = z
  .strictObject({ name: line(200), shortName: line(40), email: z.email().max(254) })
  .meta({ id: 'AgencyEntry' });
export type AgencyEntry = z.infer<typeof agencyEntry>;

/** An agency as everybody may see it. */
export const agencyResponse = z
  .strictObject({ id: z.string(), name: z.string(), shortName: z.string() })
  .meta({ id: 'Agency' });
export type AgencyResponse = z.infer<typeof agencyResponse>;

export const agencyQuery = z.strictObject({ ...pageQuery });
export type AgencyQuery = z.infer<typeof agencyQuery>;

/** `after` is the `next` of an earlier answer; without it, the feed begins with the oldest event. */
export const feedQuery = z.strictObject({
  after: z
    .string()
    .regex(/^\d{1,15}$/, 'the next of an earlier answer')
    .default('0'),
  limit: pageQuery.limit,
});
export type FeedQuery = z.infer<typeof feedQuery>;

export const feedResponse = z
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
    /** Where to go on, now or later: there is always one. */
    next: z.string(),
  })
  .meta({ id: 'AgencyFeed' });
