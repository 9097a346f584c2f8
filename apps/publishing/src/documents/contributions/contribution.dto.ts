import { z } from 'zod';
import { areaCode, documentKinds, documentLanguages, informationClasses, moment, villageCode } from '#contracts';
import { day, listPageSchema, paragraphs } from '#http-api';
import { rule } from '#text';
import { contentFields } from '../content/content.dto.js';
import { Medium } from '../content/media.js';
import type { Contribution } from './contribution.entity.js';
import { contributionStatuses } from './contribution.workflow.js';

const content = { ...contentFields, body: contentFields.body.or(z.literal('')).describe('CommonMark') };

export const NewContribution = z
  .strictObject({
    kimId: z.uuid(),
    language: z.enum(documentLanguages).default('id'),
    title: content.title,
    summary: content.summary.default(''),
    body: content.body.default(''),
    topic: content.topic.default('general'),
    media: content.media.default([]),
  })
  .meta({ id: 'NewContribution' });
export type NewContribution = z.output<typeof NewContribution>;

export const ContributionChange = z
  .strictObject(content)
  .partial()
  .refine(
    (fields) => Object.keys(fields).length > 0,
    rule({ en: 'must name a field to change', id: 'harus menyebut isian yang diubah' }),
  )
  .meta({ id: 'ContributionChange' });
export type ContributionChange = z.output<typeof ContributionChange>;

export const ContributionReason = z.strictObject({ reason: paragraphs(2000) }).meta({ id: 'ContributionReason' });
export type ContributionReason = z.output<typeof ContributionReason>;

/** How the office publishes it; the draft of its edition can be changed afterwards. */
export const ContributionAcceptance = z
  .strictObject({
    areaCodes: z.array(areaCode).min(1).max(1000).describe('The villages that are to read it; from one to all'),
    informationClass: z.enum(informationClasses).default('ON_REQUEST'),
    kind: z.enum(documentKinds).default('NEWS'),
    disseminateBy: day.nullable().default(null),
  })
  .meta({ id: 'ContributionAcceptance' });
export type ContributionAcceptance = z.output<typeof ContributionAcceptance>;

export const ContributionResponse = z
  .object({
    id: z.uuid().describe('Also that of the document that it becomes'),
    version: z.int(),
    status: z.enum(contributionStatuses),
    kimId: z.uuid(),
    villageCodes: z.array(villageCode),
    language: z.enum(documentLanguages),
    topic: contentFields.topic,
    title: z.string(),
    summary: z.string(),
    body: z.string(),
    media: z.array(Medium),
    authors: z.array(z.string()),
    approvedBy: z.string().nullable(),
    createdAt: moment,
    updatedAt: moment,
  })
  .meta({ id: 'Contribution' });
export type ContributionResponse = z.output<typeof ContributionResponse>;

export const ContributionPage = listPageSchema(ContributionResponse).meta({ id: 'ContributionPage' });
export type ContributionPage = z.output<typeof ContributionPage>;

export function toContributionResponse(contribution: Pick<Contribution, keyof Contribution>): ContributionResponse {
  return {
    ...contribution,
    media: [...contribution.media],
    createdAt: contribution.createdAt.toISOString(),
    updatedAt: contribution.updatedAt.toISOString(),
  };
}
