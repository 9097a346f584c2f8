import { z } from 'zod';
import { type Attachment, attachmentResponse } from '#attachments';
import { areaCode, moment, villageCode } from '#contracts';
import { line, pageQuery, pageSchema } from '#http-api';
import { rule } from '#text';
import { contactFreeLine, contactFreeParagraphs } from '../../contact-free-text.js';
import { potentialEntries, potentialKinds } from './potential-kinds.js';
import type { ListedPotential } from './potential-rows.js';
import { normalizeSearchText, normalizeTag } from './potential-search-text.js';
import { potentialStatuses } from './potential.workflow.js';

const tag = line(40)
  .transform(normalizeTag)
  .refine((made) => made !== '', rule({ en: 'must hold a letter or a digit', id: 'harus memuat huruf atau angka' }));

const fields = {
  kind: z.enum(potentialKinds),
  title: contactFreeLine(120),
  description: contactFreeParagraphs(4000),
  tags: z
    .array(tag)
    .min(1)
    .max(10)
    .refine(
      (tags) => new Set(tags).size === tags.length,
      rule({ en: 'must name each tag once', id: 'setiap tanda hanya boleh disebut sekali' }),
    )
    .describe('Tags, by which matches are found; stored as lower-case words with hyphens'),
  villageCode: villageCode.describe('The village of the potential; one that the KIM serves'),
  point: z
    .strictObject({ latitude: z.number().min(-90).max(90), longitude: z.number().min(-180).max(180) })
    .nullable()
    .describe('Coordinates in degrees (WGS 84)'),
  attachmentIds: z
    .array(z.uuid())
    .max(10)
    .refine(
      (ids) => new Set(ids).size === ids.length,
      rule({ en: 'must name each upload once', id: 'setiap unggahan hanya boleh disebut sekali' }),
    )
    .describe('Public photos uploaded to /v1/attachments. Photos left out in a change are destroyed'),
};

export const NewPotential = z
  .strictObject({
    entry: z.enum(potentialEntries).describe('OFFER or NEED'),
    ...fields,
    point: fields.point.default(null),
    attachmentIds: fields.attachmentIds.default([]),
  })
  .meta({ id: 'NewPotential' });
export type NewPotential = z.output<typeof NewPotential>;

export const PotentialChange = z
  .strictObject(fields)
  .partial()
  .refine(
    (change) => Object.values(change).some((value) => value !== undefined),
    rule({ en: 'must change something', id: 'harus mengubah sesuatu' }),
  )
  .meta({ id: 'PotentialChange' });
export type PotentialChange = z.output<typeof PotentialChange>;

const districtCode = areaCode.regex(
  /^\d{2}\.\d{2}\.\d{2}$/,
  rule({ en: 'must be a district code such as 32.01.05', id: 'harus kode kecamatan seperti 32.01.05' }),
);

export const potentialFilter = {
  entry: z.enum(potentialEntries).optional(),
  kind: z.enum(potentialKinds).optional(),
  kim: z.uuid().optional(),
  village: villageCode.optional(),
  district: districtCode.optional(),
  tag: tag.optional(),
  q: line(100)
    .transform(normalizeSearchText)
    .refine((words) => words !== '', rule({ en: 'must hold a letter or a digit', id: 'harus memuat huruf atau angka' }))
    .optional()
    .describe('Words of the title or the tags, however they are spelled: "kripik" finds Keripik. Best matches first'),
};

export const PotentialQuery = z.strictObject({ ...pageQuery, ...potentialFilter });
export type PotentialQuery = z.output<typeof PotentialQuery>;

export const PotentialResponse = z
  .object({
    id: z.uuid(),
    version: z.int(),
    status: z.enum(potentialStatuses),
    entry: z.enum(potentialEntries),
    kind: z.enum(potentialKinds),
    title: z.string(),
    description: z.string(),
    tags: z.array(z.string()),
    villageCode,
    villageName: z.string(),
    districtName: z.string().nullable(),
    point: z.object({ latitude: z.number(), longitude: z.number() }).nullable(),
    kimId: z.uuid().describe('The KIM to contact'),
    kimName: z.string(),
    attachments: z.array(attachmentResponse),
    createdAt: moment,
    updatedAt: moment,
  })
  .meta({ id: 'Potential' });
export type PotentialResponse = z.output<typeof PotentialResponse>;

export const PotentialPage = pageSchema(PotentialResponse).meta({ id: 'PotentialPage' });

export function toPotentialResponse(potential: ListedPotential, attachments: readonly Attachment[]): PotentialResponse {
  const { latitude, longitude } = potential;
  return {
    id: potential.id,
    version: potential.version,
    status: potential.status,
    entry: potential.entry,
    kind: potential.kind,
    title: potential.title,
    description: potential.description,
    tags: [...potential.tags],
    villageCode: potential.villageCode,
    villageName: potential.villageName,
    districtName: potential.districtName,
    point: latitude === null || longitude === null ? null : { latitude, longitude },
    kimId: potential.kimId,
    kimName: potential.kimName,
    attachments: [...attachments],
    createdAt: potential.createdAt.toISOString(),
    updatedAt: potential.updatedAt.toISOString(),
  };
}
