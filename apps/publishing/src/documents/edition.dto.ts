import { z } from 'zod';
import { areaCode, villageCode, moment } from '#contracts';
import { pageQuery, pageSchema, day, line, paragraphs } from '#http-api';
import { uuid } from '../fields.js';
import { informationClasses } from './edition.entity.js';
import type { EditionRow } from './edition-rows.js';
import { editionStatuses } from './edition.workflow.js';

const contentHash = z.string().regex(/^[0-9a-f]{64}$/, 'SHA-256 in lower-case hexadecimal');
const areaCodes = z.array(areaCode).min(1).max(1000);

export const newEdition = z
  .strictObject({
    title: line(300),
    body: paragraphs(50_000),
    informationClass: z.enum(informationClasses),
    areaCodes: areaCodes.describe('Regencies, districts and villages; all villages in them are meant.'),
    disseminateBy: day.describe('The day until which the KIM are asked to have passed it on.'),
  })
  .meta({ id: 'NewEdition' });
export type NewEdition = z.output<typeof newEdition>;

export const editionChange = newEdition
  .partial()
  .refine((change) => Object.keys(change).length > 0, 'names no field to change')
  .meta({ id: 'EditionChange' });
export type EditionChange = z.output<typeof editionChange>;

export const editionApproval = z
  .strictObject({ contentHash: contentHash.describe('Of the text that the second person has read.') })
  .meta({ id: 'EditionApproval' });
export type EditionApproval = z.output<typeof editionApproval>;

export const editionReturn = z.strictObject({ reason: paragraphs(2000) }).meta({ id: 'EditionReturn' });
export type EditionReturn = z.output<typeof editionReturn>;

export const editionQuery = z.strictObject({ ...pageQuery, status: z.enum(editionStatuses).optional() });
export type EditionQuery = z.output<typeof editionQuery>;

export const editionResponse = z
  .object({
    id: uuid,
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
export type EditionResponse = z.output<typeof editionResponse>;

export const editionPage = pageSchema(editionResponse).meta({ id: 'EditionPage' });

export function toEditionResponse(edition: EditionRow): EditionResponse {
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
