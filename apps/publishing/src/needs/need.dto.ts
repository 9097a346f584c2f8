import { z } from 'zod';
import { areaCode, documentTopics, moment, villageCode } from '#contracts';
import { optional, listPageSchema, paragraphs } from '#http-api';
import { rule } from '#text';
import type { InformationNeed } from './need.entity.js';
import { needStatuses } from './need.workflow.js';

const topic = z.enum(documentTopics);
const text = paragraphs(2000).describe('What people want to know; personal data in it is masked');

export const NewNeed = z
  .strictObject({ text, topic: optional(topic), villageCode: optional(villageCode) })
  .meta({ id: 'NewNeed' });
export type NewNeed = z.output<typeof NewNeed>;

export const NewKimNeed = NewNeed.extend({ kimId: z.uuid() }).meta({ id: 'NewKimNeed' });
export type NewKimNeed = z.output<typeof NewKimNeed>;

export const NeedListing = z.strictObject({ text: text.optional(), topic }).meta({ id: 'NeedListing' });
export type NeedListing = z.output<typeof NeedListing>;

export const NeedAnswer = z
  .strictObject({ documentId: z.uuid().describe('A document with a published edition') })
  .meta({ id: 'NeedAnswer' });
export type NeedAnswer = z.output<typeof NeedAnswer>;

export const NeedMerge = z
  .strictObject({ into: z.uuid().describe('An open need of the same content') })
  .meta({ id: 'NeedMerge' });
export type NeedMerge = z.output<typeof NeedMerge>;

export const NeedReason = z.strictObject({ reason: paragraphs(1000).describe('Public') }).meta({ id: 'NeedReason' });
export type NeedReason = z.output<typeof NeedReason>;

export const NeedResponse = z
  .object({
    id: z.uuid(),
    version: z.int(),
    status: z.enum(needStatuses),
    text: z.string(),
    topic: topic.nullable(),
    villageCode: villageCode.nullable(),
    kimId: z.uuid().nullable().describe('The KIM that asked; null: the public did'),
    votes: z.int().describe('KIM that want the answer'),
    answeredBy: z.uuid().nullable().describe('The document that answers it'),
    mergedInto: z.uuid().nullable(),
    declinedReason: z.string().nullable(),
    createdAt: moment,
    updatedAt: moment,
  })
  .meta({ id: 'InformationNeed' });
export type NeedResponse = z.output<typeof NeedResponse>;

export const NeedPage = listPageSchema(NeedResponse).meta({ id: 'InformationNeedPage' });
export type NeedPage = z.output<typeof NeedPage>;

export const TopNeedsQuery = z.strictObject({
  month: z
    .string()
    .regex(
      /^20\d{2}-(0[1-9]|1[0-2])$/,
      rule({ en: 'must be a month such as 2026-11', id: 'harus bulan seperti 2026-11' }),
    )
    .describe('In Jakarta'),
  area: areaCode.optional(),
});
export type TopNeedsQuery = z.output<typeof TopNeedsQuery>;

export const TopNeeds = z
  .object({
    topics: z
      .array(z.object({ topic: topic.nullable(), needs: z.int(), votes: z.int(), open: z.int() }))
      .describe('Needs of the month by topic, most votes first'),
    needs: z.array(NeedResponse).describe('The twenty with most votes'),
  })
  .meta({ id: 'TopNeeds' });
export type TopNeeds = z.output<typeof TopNeeds>;

export function toNeedResponse({ createdAt, updatedAt, ...need }: InformationNeed): NeedResponse {
  return { ...need, createdAt: createdAt.toISOString(), updatedAt: updatedAt.toISOString() };
}
