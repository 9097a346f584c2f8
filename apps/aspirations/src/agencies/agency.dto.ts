import { z } from 'zod';
import { agencyIdPattern, areaCode } from '#contracts';
import { asRead, emailAddress, line, pageQuery, pageSchema } from '#http-api';
import { rule } from '#text';
import { categoryCode } from '../text-fields.js';

/** A retired agency is assigned no more aspirations; its answers stay, and it can still read its feed. */
export const agencyStatuses = ['ACTIVE', 'RETIRED'] as const;

export const agencyId = z
  .string()
  .regex(
    agencyIdPattern,
    rule({ en: 'must be an agency id such as dpupr', id: 'harus id perangkat daerah seperti dpupr' }),
  );

/** The kinds of agencies by PP 18/2016; UNIT is a part of an agency such as a UPTD, COMPANY one that the regency owns. */
export const agencyKinds = [
  'SECRETARIAT',
  'INSPECTORATE',
  'DEPARTMENT',
  'BOARD',
  'DISTRICT',
  'UNIT',
  'COMPANY',
  'OTHER',
] as const;

const timeOfDay = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, rule({ en: 'must be an hour such as 07:30', id: 'harus jam seperti 07:30' }));

const workingHours = z
  .strictObject({ days: z.union([z.literal(5), z.literal(6)]), opens: timeOfDay, closes: timeOfDay })
  .refine(
    ({ opens, closes }) => opens < closes,
    rule({ en: 'must close after it opens', id: 'jam tutup harus sesudah jam buka' }),
  );

/** The whole agency; a missing field gets its default, and a recorded agency retains its address. */
export const AgencyEntry = z
  .strictObject({
    name: line(200),
    shortName: line(40),
    email: emailAddress.optional().describe('Required of a new agency; without it the recorded one stays'),
    kind: z.enum(agencyKinds).default('OTHER'),
    parentId: agencyId.nullable().default(null),
    areaCode: areaCode
      .refine(
        (code) => code.split('.').length >= 3,
        rule({ en: 'must be a district or a village', id: 'harus kecamatan, desa, atau kelurahan' }),
      )
      .nullable()
      .default(null)
      .describe('The village or the district that it is the office of, for routing rules'),
    categories: z
      .array(categoryCode)
      .max(200)
      .refine(
        (codes) => new Set(codes).size === codes.length,
        rule({ en: 'must name each category once', id: 'setiap kategori hanya boleh disebut sekali' }),
      )
      .default([]),
    workingHours: workingHours.nullable().default(null),
    delivery: z.enum(['TOPIC', 'FEED', 'WEBHOOK']).default('TOPIC'),
    id: asRead(z.string()),
    version: asRead(z.int()),
    status: asRead(z.enum(agencyStatuses)),
  })
  .meta({ id: 'AgencyEntry' });
export type AgencyEntry = z.output<typeof AgencyEntry>;

const agencyFields = {
  name: z.string(),
  shortName: z.string(),
  kind: z.enum(agencyKinds),
  parentId: z.string().nullable(),
  areaCode: z.string().nullable().describe('The village or the district that it is the office of'),
  categories: z.array(z.string()),
  /** In Asia/Jakarta; five days are Monday to Friday. */
  workingHours: z
    .strictObject({ days: z.union([z.literal(5), z.literal(6)]), opens: z.string(), closes: z.string() })
    .nullable(),
  delivery: z.enum(['TOPIC', 'FEED', 'WEBHOOK']),
};

/** An agency as the public sees it. */
export const AgencyResponse = z
  .strictObject({ id: z.string(), version: z.int(), status: z.enum(agencyStatuses), ...agencyFields })
  .meta({ id: 'Agency' });
export type AgencyResponse = z.output<typeof AgencyResponse>;

export const AgencyPage = pageSchema(AgencyResponse).meta({ id: 'AgencyPage' });
export type AgencyPage = z.output<typeof AgencyPage>;

/** Without `status`, the agencies that aspirations can be assigned to. */
export const AgencyQuery = z.strictObject({
  ...pageQuery,
  status: z.enum(agencyStatuses).default('ACTIVE'),
  category: categoryCode.optional().describe('Only agencies that handle this category'),
  parent: agencyId.optional().describe('Only agencies that belong to this one'),
});
export type AgencyQuery = z.output<typeof AgencyQuery>;

export const AgencyReason = z.strictObject({ reason: line(500) }).meta({ id: 'AgencyReason' });
export type AgencyReason = z.output<typeof AgencyReason>;

export const AgencyHistoryResponse = z
  .strictObject({
    items: z.array(
      z.strictObject({
        version: z.int(),
        action: z.string(),
        /** The agency as it is after the step. */
        entry: z.looseObject({}),
        actor: z.string(),
        reason: z.string().nullable(),
        at: z.iso.datetime(),
      }),
    ),
  })
  .meta({ id: 'AgencyHistory' });
export type AgencyHistoryResponse = z.output<typeof AgencyHistoryResponse>;
