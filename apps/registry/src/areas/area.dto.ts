import { z } from 'zod';
import { areaCode, areaKinds } from '#contracts';
import { pageQuery, pageSchema, line } from '#http-api';
import { searchName } from './area.rules.js';

export const recordAreas = z
  .strictObject({
    areas: z
      .array(
        z.strictObject({
          code: areaCode,
          kind: z.enum(areaKinds),
          name: line(200),
          parentCode: areaCode.nullable(),
        }),
      )
      .min(1)
      .max(1000),
  })
  .meta({ id: 'RecordAreas' });
export type RecordAreas = z.infer<typeof recordAreas>;

export const areasRecorded = z
  .object({ recorded: z.int().describe('How many areas were new or have changed') })
  .meta({ id: 'AreasRecorded' });

export const areaQuery = z.strictObject({
  ...pageQuery,
  parent: areaCode.optional().describe('Only areas that lie directly in this one'),
  q: line(100)
    .refine((text) => searchName(text) !== '', 'must hold a letter or a digit')
    .optional()
    .describe('A name, however it is spelled: "Gunung Putri" finds Gunungputri. Best matches first'),
});
export type AreaQuery = z.infer<typeof areaQuery>;

export const areaResponse = z
  .object({
    code: areaCode,
    version: z.int(),
    kind: z.enum(areaKinds),
    name: z.string(),
    parentCode: areaCode.nullable(),
  })
  .meta({ id: 'Area' });
export type AreaResponse = z.infer<typeof areaResponse>;

export const areaPage = pageSchema(areaResponse).meta({ id: 'AreaPage' });
