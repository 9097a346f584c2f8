import { z } from 'zod';
import { areaCode, areaKinds } from '#contracts';
import { day, line, pageQuery, pageSchema } from '#http-api';
import { searchName } from './area.rules.js';

/** Other names of an area, each once. */
export const aliases = z
  .array(line(200).refine((name) => searchName(name) !== '', 'must hold a letter or a digit'))
  .max(20)
  .refine((names) => new Set(names).size === names.length, 'must name each alias once');

/** An area as it is entered, by a request or by a row of a file. */
export const newArea = z.strictObject({
  code: areaCode,
  kind: z.enum(areaKinds),
  name: line(200),
  parentCode: areaCode.nullable(),
  validFrom: day.optional().describe('The first day on which there is such an area. Left out, what is recorded stays'),
  aliases: aliases.optional().describe('Other names and spellings. Left out, what is recorded stays'),
});

export const RecordAreas = z.strictObject({ areas: z.array(newArea).min(1).max(1000) }).meta({ id: 'RecordAreas' });
export type RecordAreas = z.output<typeof RecordAreas>;

export const areasRecorded = z
  .object({ recorded: z.int().describe('How many areas were new or have changed') })
  .meta({ id: 'AreasRecorded' });

/** A name that somebody looks for. */
export const nameQuery = line(100)
  .refine((text) => searchName(text) !== '', 'must hold a letter or a digit')
  .optional()
  .describe('A name, however it is spelled: "Gunung Putri" finds Gunungputri. Best matches first');

export const AreaQuery = z.strictObject({
  ...pageQuery,
  parent: areaCode.optional().describe('Only areas that lie directly in this one'),
  kind: z.enum(areaKinds).optional(),
  on: day.optional().describe('Areas that there are on this day; today, unless another is named'),
  q: nameQuery,
});
export type AreaQuery = z.output<typeof AreaQuery>;

/** The district of a village: many names of villages occur more than once. */
export const districtOfArea = z
  .object({ code: areaCode, name: z.string() })
  .nullable()
  .describe('The district that a village lies in; null for districts and regencies');

export const AreaResponse = z
  .object({
    code: areaCode,
    version: z.int(),
    kind: z.enum(areaKinds),
    name: z.string(),
    parentCode: areaCode.nullable(),
    district: districtOfArea,
    validFrom: z.iso.date().nullable().describe('First day; null when it is not known'),
    validUntil: z.iso.date().nullable().describe('Last day; null while no end is known'),
    aliases: z.array(z.string()).describe('Other names and spellings, former names too'),
  })
  .meta({ id: 'Area' });
export type AreaResponse = z.output<typeof AreaResponse>;

export const AreaPage = pageSchema(AreaResponse).meta({ id: 'AreaPage' });
