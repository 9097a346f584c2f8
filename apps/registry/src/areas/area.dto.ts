import { z } from 'zod';
import { areaCode, areaKinds } from '#contracts';
import { asRead, day, line, pageQuery, pageSchema } from '#http-api';
import { rule } from '#text';
import { searchName } from './area.rules.js';

/** Other names of an area, each once. */
export const aliases = z
  .array(
    line(200).refine(
      (name) => searchName(name) !== '',
      rule({ en: 'must hold a letter or a digit', id: 'harus memuat huruf atau angka' }),
    ),
  )
  .max(20)
  .refine(
    (names) => new Set(names).size === names.length,
    rule({ en: 'must name each alias once', id: 'setiap nama lain hanya boleh disebut sekali' }),
  );

export const population = z.int().min(1).max(1_000_000_000);

/** An area to be recorded, from a request or a row of a file. */
export const newArea = z.strictObject({
  code: areaCode,
  kind: z.enum(areaKinds),
  name: line(200),
  parentCode: areaCode.nullable(),
  validFrom: day.optional().describe('First day of the area. Without it the recorded day stays'),
  aliases: aliases.optional().describe('Other names and spellings. Without them the recorded ones stay'),
  population: population
    .nullable()
    .optional()
    .describe('How many people live there. Without it the recorded number stays'),
});

/** The district distinguishes villages of the same name. */
export const districtOfArea = z
  .object({ code: areaCode, name: z.string() })
  .nullable()
  .describe('The district of a village; null for districts and regencies');

/** Areas that are new or have changed; `GET /v1/areas` gives the version, and its pages can be sent back. */
export const RecordAreas = z
  .strictObject({
    items: z
      .array(
        newArea.extend({
          validFrom: newArea.shape.validFrom.nullable(),
          version: asRead(z.int()),
          district: asRead(districtOfArea),
          validUntil: z.iso.date().nullable().optional().describe('As recorded; an area ends by a change of areas'),
        }),
      )
      .min(1)
      .max(1000),
    version: asRead(z.int()),
    next: asRead(z.string().nullable()),
  })
  .meta({ id: 'RecordAreas' });
export type RecordAreas = z.output<typeof RecordAreas>;

export const AreasRecorded = z
  .object({
    version: z.int().describe('The version of all areas'),
    recorded: z.int().describe('How many areas were new or have changed'),
  })
  .meta({ id: 'AreasRecorded' });
export type AreasRecorded = z.output<typeof AreasRecorded>;

/** A name to search for. */
export const nameQuery = line(100)
  .refine(
    (text) => searchName(text) !== '',
    rule({ en: 'must hold a letter or a digit', id: 'harus memuat huruf atau angka' }),
  )
  .optional()
  .describe('A name in any spelling: "Gunung Putri" finds Gunungputri. Best matches first');

export const AreaQuery = z.strictObject({
  ...pageQuery,
  parent: areaCode.optional().describe('Only areas directly within this one'),
  kind: z.enum(areaKinds).optional(),
  on: day.optional().describe('Areas that are valid on this day; today without it'),
  q: nameQuery,
});
export type AreaQuery = z.output<typeof AreaQuery>;

export const AreaResponse = z
  .object({
    code: areaCode,
    version: z.int(),
    kind: z.enum(areaKinds),
    name: z.string(),
    parentCode: areaCode.nullable(),
    district: districtOfArea,
    validFrom: z.iso.date().nullable().describe('First day; null when unknown'),
    validUntil: z.iso.date().nullable().describe('Last day; null while the area has no end'),
    aliases: z.array(z.string()).describe('Other names and spellings, former names too'),
    population: z.int().nullable().describe('How many people live there; null when unknown'),
  })
  .meta({ id: 'Area' });
export type AreaResponse = z.output<typeof AreaResponse>;

export const AreaPage = pageSchema(AreaResponse)
  .extend({ version: z.int().describe('The version of all areas, for If-Match; any change of an area raises it') })
  .meta({ id: 'AreaPage' });
export type AreaPage = z.output<typeof AreaPage>;
