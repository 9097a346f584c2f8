import { z } from 'zod';
import { areaCode, aspirationKinds } from '#contracts';
import { pageQuery, pageSchema } from '#http-api';

/**
 * Aspirations that wait for a coordinator: to be verified; to be assigned because no rule names an agency or one has
 * declined; held until it is clear who is responsible; to be judged because the citizen objects for the third time.
 */
export const queueNames = ['verification', 'assignment', 'held', 'review'] as const;
export type QueueName = (typeof queueNames)[number];

export const QueueQuery = z.strictObject({ ...pageQuery, area: areaCode.optional() });
export type QueueQuery = z.output<typeof QueueQuery>;

export const QueueEntry = z
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
    declines: z.int(),
    reopenings: z.int(),
    receivedAt: z.iso.datetime(),
    dueOn: z.iso.date().nullable().describe('The day on which the office must act; null while no deadline runs for it'),
    affected: z.int().describe('The citizens who submitted or support it'),
    priority: z.int().describe('0 to 100, by the citizens affected and the days waited'),
    routedTo: z.string().nullable().describe('The agency that the rules in force name; null: the coordinator'),
  })
  .meta({ id: 'QueueEntry' });
export type QueueEntry = z.output<typeof QueueEntry>;
export const queuePage = pageSchema(QueueEntry).meta({ id: 'QueuePage' });

export const QueueTotalsQuery = z.strictObject({ area: areaCode.optional() });
export type QueueTotalsQuery = z.output<typeof QueueTotalsQuery>;

/** What waits in each queue. */
export const QueueTotals = z
  .strictObject({
    items: z.array(
      z.strictObject({
        queue: z.enum(queueNames),
        waiting: z.int(),
        overdue: z.int().describe('Of those, whose day to act has passed'),
        oldestReceivedAt: z.iso.datetime().nullable(),
      }),
    ),
  })
  .meta({ id: 'QueueTotals' });
export type QueueTotals = z.output<typeof QueueTotals>;

/** Agencies for an aspiration, the most likely first; the coordinator decides. */
export const AgencySuggestionsResponse = z
  .strictObject({
    items: z.array(
      z.strictObject({
        agencyId: z.string(),
        name: z.string(),
        shortName: z.string(),
        reason: z
          .enum(['RULE', 'SIMILAR_ASPIRATIONS'])
          .describe('A rule in force names it, or it handles similar aspirations of the neighbourhood'),
        similarAspirations: z.int(),
        share: z.number().describe('Its share of all similar aspirations, weighted by similarity: 0 to 1'),
      }),
    ),
  })
  .meta({ id: 'AgencySuggestions' });
export type AgencySuggestionsResponse = z.output<typeof AgencySuggestionsResponse>;
