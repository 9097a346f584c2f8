import { z } from 'zod';
import { areaCode, areaKinds, moment } from '#contracts';
import { day, line, pageQuery, pageSchema } from '#http-api';
import { areaChangeKinds } from './area-change.rules.js';
import { aliases } from './area.dto.js';

export const NewAreaChange = z
  .strictObject({
    kind: z
      .enum(areaChangeKinds)
      .describe('RENAME retains the code, RECODE changes it, SPLIT and MERGE may retain the code of one area'),
    from: z.array(areaCode).min(1).max(20).describe('The areas that change'),
    into: z
      .array(
        z.strictObject({
          code: areaCode,
          kind: z.enum(areaKinds),
          name: line(200),
          parentCode: areaCode.nullable(),
          aliases: aliases.optional(),
        }),
      )
      .max(20)
      .default([])
      .describe('The areas after the change'),
    effectiveOn: day.describe('The first day of the change; not in the future'),
    basis: line(200).nullable().default(null).describe('The regulation on which the change is based'),
  })
  .meta({ id: 'NewAreaChange' });
export type NewAreaChange = z.output<typeof NewAreaChange>;

export const AreaChangeResponse = z
  .object({
    id: z.uuid(),
    kind: z.enum(areaChangeKinds),
    from: z.array(areaCode),
    into: z.array(areaCode),
    effectiveOn: z.iso.date(),
    basis: z.string().nullable(),
    at: moment.describe('When it was recorded'),
  })
  .meta({ id: 'AreaChange' });
export type AreaChangeResponse = z.output<typeof AreaChangeResponse>;

export const AreaChangeQuery = z.strictObject({
  ...pageQuery,
  area: areaCode.optional().describe('Only changes from or into this area'),
});
export type AreaChangeQuery = z.output<typeof AreaChangeQuery>;

export const AreaChangePage = pageSchema(AreaChangeResponse).meta({ id: 'AreaChangePage' });

export const AreaHistoryEntry = z
  .object({
    version: z.int(),
    action: z.enum(['RECORD', ...areaChangeKinds]),
    changeId: z.uuid().nullable(),
    kind: z.enum(areaKinds),
    name: z.string(),
    parentCode: areaCode.nullable(),
    validFrom: z.iso.date().nullable(),
    validUntil: z.iso.date().nullable(),
    aliases: z.array(z.string()),
    at: moment,
  })
  .meta({ id: 'AreaHistoryEntry' });
export type AreaHistoryEntry = z.output<typeof AreaHistoryEntry>;

export const AreaHistoryQuery = z.strictObject(pageQuery);
export type AreaHistoryQuery = z.output<typeof AreaHistoryQuery>;

export const AreaHistoryPage = pageSchema(AreaHistoryEntry).meta({ id: 'AreaHistoryPage' });
