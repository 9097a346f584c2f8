import { z } from 'zod';
import { areaCode, documentKinds, documentLanguages, informationClasses, moment, villageCode } from '#contracts';
import { day, listPageSchema, pageSchema, paragraphs } from '#http-api';
import { HistoryEntry } from '#lifecycle';
import { rule } from '#text';
import { contentFields } from './content/content.dto.js';
import { Medium } from './content/media.js';
import { Notice } from './content/notice.js';
import { editionStatuses } from './edition.workflow.js';

const contentHash = z
  .string()
  .regex(
    /^[0-9a-f]{64}$/,
    rule({ en: 'must be a SHA-256 in lower-case hexadecimal', id: 'harus SHA-256 dalam heksadesimal huruf kecil' }),
  );

const { media, ...texts } = contentFields;

const content = {
  ...texts,
  body: contentFields.body.describe('CommonMark'),
  informationClass: z.enum(informationClasses).describe('What is EXEMPT is never published.'),
  media,
  notice: Notice.nullable().describe('What the announcement of IMMEDIATE information must contain'),
  areaCodes: z
    .array(areaCode)
    .min(1)
    .max(1000)
    .describe('Regencies, districts and villages; it targets all villages in them.'),
  disseminateBy: day.nullable().describe('The day until which the KIM are asked to disseminate it'),
  expiresAt: moment.nullable().describe('When it ceases to hold by itself'),
};

/** The first edition of a new document. */
export const NewEdition = z
  .strictObject({
    ...content,
    kind: z.enum(documentKinds).default('NEWS'),
    language: z.enum(documentLanguages).default('id'),
    summary: content.summary.default(''),
    body: content.body.or(z.literal('')).default(''),
    topic: content.topic.default('general'),
    media: content.media.default([]),
    notice: content.notice.default(null),
    disseminateBy: content.disseminateBy.default(null),
    expiresAt: content.expiresAt.default(null),
  })
  .meta({ id: 'NewEdition' });
export type NewEdition = z.output<typeof NewEdition>;

const change = z.strictObject(content).partial();

export const EditionChange = change
  .refine(
    (fields) => Object.keys(fields).length > 0,
    rule({ en: 'must name a field to change', id: 'harus menyebut isian yang diubah' }),
  )
  .meta({ id: 'EditionChange' });
export type EditionChange = z.output<typeof change>;

/** What is not named is copied from the live edition, or for a new language from the newest in another one. */
export const NewNextEdition = change
  .extend({
    language: z.enum(documentLanguages),
    correctionReason: paragraphs(2000)
      .nullable()
      .default(null)
      .describe('Public: what was wrong with the live edition; null for an update of one that was right'),
  })
  .meta({ id: 'NewNextEdition' });
export type NewNextEdition = z.output<typeof NewNextEdition>;

export const EditionApproval = z
  .strictObject({ contentHash: contentHash.describe('Of the content that the second person has read.') })
  .meta({ id: 'EditionApproval' });
export type EditionApproval = z.output<typeof EditionApproval>;

export const EditionReturn = z.strictObject({ reason: paragraphs(2000) }).meta({ id: 'EditionReturn' });
export type EditionReturn = z.output<typeof EditionReturn>;

export const EditionWithdrawal = z
  .strictObject({ explanation: paragraphs(2000).describe('Public: it stands in the place of the edition.') })
  .meta({ id: 'EditionWithdrawal' });
export type EditionWithdrawal = z.output<typeof EditionWithdrawal>;

/** What would refuse a submission or a publication now. */
export const Refusal = z
  .object({
    code: z.string(),
    title: z.string(),
    titleId: z.string(),
    errors: z.array(z.object({ pointer: z.string(), detail: z.string(), detailId: z.string() })),
  })
  .meta({ id: 'PublicationRefusal' });
export type Refusal = z.output<typeof Refusal>;

export const EditionResponse = z
  .object({
    id: z.uuid(),
    version: z.int(),
    status: z.enum(editionStatuses),
    documentId: z.uuid(),
    number: z.int().describe('Among the editions of the document in this language'),
    language: z.enum(documentLanguages),
    kind: z.enum(documentKinds),
    topic: contentFields.topic,
    informationClass: z.enum(informationClasses),
    title: z.string(),
    summary: z.string(),
    body: z.string(),
    bodyHtml: z.string().describe('Made of `body`; safe to insert into a page'),
    media: z.array(Medium),
    notice: Notice.nullable(),
    villageCodes: z.array(villageCode),
    disseminateBy: z.iso.date().nullable(),
    expiresAt: moment.nullable(),
    supersedes: z.uuid().nullable().describe('The edition that it replaces'),
    supersededBy: z.uuid().nullable().describe('The newer edition; null while there is none'),
    correctionReason: z.string().nullable().describe('What was wrong with the edition that it replaces'),
    contentHash,
    createdBy: z.string(),
    changedBy: z.string(),
    endorsedBy: z.string().nullable(),
    approvedBy: z.string().nullable(),
    createdAt: moment,
    updatedAt: moment,
    publishedAt: moment.nullable(),
    renewBy: z.iso.date().nullable().describe('The day until which periodic information must be renewed'),
    withdrawnAt: moment.nullable(),
    withdrawalReason: z.string().nullable(),
    refusals: z.array(Refusal).describe('What is missing for its publication; empty once it is published'),
  })
  .meta({ id: 'Edition' });
export type EditionResponse = z.output<typeof EditionResponse>;

export const EditionPage = listPageSchema(EditionResponse).meta({ id: 'EditionPage' });
export type EditionPage = z.output<typeof EditionPage>;

export const EditionHistoryEntry = HistoryEntry.extend({ contentHash }).meta({ id: 'EditionHistoryEntry' });
export const EditionHistoryPage = pageSchema(EditionHistoryEntry).meta({ id: 'EditionHistoryPage' });
export type EditionHistoryPage = z.output<typeof EditionHistoryPage>;
