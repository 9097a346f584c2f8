import { z } from 'zod';
import { areaCode, villageCode, moment } from '#contracts';
import { day, line, pageQuery, pageSchema, paragraphs } from '#http-api';
import { HistoryEntry } from '#lifecycle';
import { type Edition, informationClasses } from './edition.entity.js';
import { editionStatuses } from './edition.workflow.js';

const contentHash = z.string().regex(/^[0-9a-f]{64}$/, 'SHA-256 in lower-case hexadecimal');
const areaCodes = z.array(areaCode).min(1).max(1000);

export const NewEdition = z
  .strictObject({
    title: line(300),
    body: paragraphs(50_000),
    informationClass: z.enum(informationClasses),
    areaCodes: areaCodes.describe('Regencies, districts and villages; it targets all villages in them.'),
    disseminateBy: day.describe('The day until which the KIM are asked to disseminate it.'),
  })
  .meta({ id: 'NewEdition' });
export type NewEdition = z.output<typeof NewEdition>;

export const EditionChange = NewEdition.partial()
  .refine((change) => Object.keys(change).length > 0, 'names no field to change')
  .meta({ id: 'EditionChange' });
export type EditionChange = z.output<typeof EditionChange>;

export const EditionApproval = z
  .strictObject({ contentHash: contentHash.describe('Of the content that the second person has read.') })
  .meta({ id: 'EditionApproval' });
export type EditionApproval = z.output<typeof EditionApproval>;

export const EditionReturn = z.strictObject({ reason: paragraphs(2000) }).meta({ id: 'EditionReturn' });
export type EditionReturn = z.output<typeof EditionReturn>;

export const EditionQuery = z.strictObject({ ...pageQuery, status: z.enum(editionStatuses).optional() });
export type EditionQuery = z.output<typeof EditionQuery>;

export const EditionResponse = z
  .object({
    id: z.uuid(),
    version: z.int(),
    status: z.enum(editionStatuses),
    title: z.string(),
    body: z.string(),
    informationClass: z.enum(informationClasses),
    villageCodes: z.array(villageCode),
    disseminateBy: z.iso.date(),
    contentHash,
    createdBy: z.string(),
    changedBy: z.string(),
    approvedBy: z.string().nullable(),
    createdAt: moment,
    updatedAt: moment,
    publishedAt: moment.nullable(),
  })
  .meta({ id: 'Edition' });
export type EditionResponse = z.output<typeof EditionResponse>;

export const EditionPage = pageSchema(EditionResponse).meta({ id: 'EditionPage' });
export type EditionPage = z.output<typeof EditionPage>;

export const EditionHistoryEntry = HistoryEntry.extend({ contentHash }).meta({ id: 'EditionHistoryEntry' });
export const EditionHistoryPage = pageSchema(EditionHistoryEntry).meta({ id: 'EditionHistoryPage' });
export type EditionHistoryPage = z.output<typeof EditionHistoryPage>;

export function toEditionResponse(edition: Edition): EditionResponse {
  return {
    id: edition.id,
    version: edition.version,
    status: edition.status,
    title: edition.title,
    body: edition.body,
    informationClass: edition.informationClass,
    villageCodes: edition.villageCodes,
    disseminateBy: edition.disseminateBy,
    contentHash: edition.contentHash,
    createdBy: edition.createdBy,
    changedBy: edition.changedBy,
    approvedBy: edition.approvedBy,
    createdAt: edition.createdAt.toISOString(),
    updatedAt: edition.updatedAt.toISOString(),
    publishedAt: edition.publishedAt?.toISOString() ?? null,
  };
}
