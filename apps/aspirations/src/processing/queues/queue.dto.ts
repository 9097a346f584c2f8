import { z } from 'zod';
import { areaCode, aspirationKinds } from '#contracts';
import { pageQuery, pageSchema } from '#http-api';

/**
 * What waits for a coordinator: to be verified; to be given to an agency because no rule names one, or because one has
 * declined; to be judged because its citizen is not content for the third time.
 */
export const queueNames = ['verification', 'assignment', 'review'] as const;
export type QueueName = (typeof queueNames)[number];

export const queueQuery = z.strictObject({ ...pageQuery, area: areaCode.optional() });
export type QueueQuery = z.infer<typeof queueQuery>;

export const queueEntry = z
  .strictObject({
    id: z.uuid(),
    version: z.int(),
    trackingNumber: z.string(),
    kind: z.enum(aspirationKinds),
    category: z.string(),
    villageCode: z.string(),
    title: z.string(),
    anonymous: z.boolean(),
    confidential: z.boolean(),
    /** How often an agency has declined it, and its citizen reopened it. */
    declines: z.int(),
    reopenings: z.int(),
    receivedAt: z.iso.datetime(),
    /** The day on which the clock that runs is due; null while none does. */
    dueOn: z.iso.date().nullable(),
    /** Citizens who told of it. */
    affected: z.int(),
    /** 0 to 100: by the people affected and the days waited. */
    priority: z.int(),
    /** The agency that the rules in force name now; null is the coordinator. */
    routedTo: z.string().nullable(),
  })
  .meta({ id: 'QueueEntry' });
export type QueueEntry = z.infer<typeof queueEntry>;
export const queuePage = pageSchema(queueEntry).meta({ id: 'QueuePage' });

/** Agencies that may be the right one, the likeliest first; the coordinator decides. */
export const agencySuggestions = z
  .strictObject({
    items: z.array(
      z.strictObject({
        agencyId: z.string(),
        name: z.string(),
        shortName: z.string(),
        /** A rule in force names it, or cases of the neighbourhood that tell of the like lie there. */
        reason: z.enum(['RULE', 'SIMILAR_ASPIRATIONS']),
        similarAspirations: z.int(),
        /** Of all like cases, each counted by how like it is: 0 to 1. */
        share: z.number(),
      }),
    ),
  })
  .meta({ id: 'AgencySuggestions' });
export type AgencySuggestionsResponse = z.infer<typeof agencySuggestions>;
