import { z } from 'zod';
import { areaCode, fieldsOfActivity, villageCode } from '#contracts';
import { line, pageQuery, pageSchema } from '#http-api';
import { rule } from '#text';
import { searchName } from '../../areas/area.rules.js';
import { directoryStatuses } from './served-villages.js';

export const DirectoryQuery = z.strictObject({
  ...pageQuery,
  q: line(100)
    .refine(
      (text) => searchName(text) !== '',
      rule({ en: 'must hold a letter or a digit', id: 'harus memuat huruf atau angka' }),
    )
    .optional()
    .describe('A name or a part of it in any spelling. Best matches first'),
  within: areaCode.optional().describe('Only KIM that serve a village of this regency or district, or this village'),
  status: z.enum(directoryStatuses).optional(),
  field: z.enum(fieldsOfActivity).optional().describe('Only KIM with this field of activity'),
});
export type DirectoryQuery = z.output<typeof DirectoryQuery>;

const named = { code: areaCode, name: z.string() };

export const DirectoryEntry = z
  .object({
    id: z.uuid(),
    name: z.string(),
    status: z.enum(directoryStatuses),
    fieldsOfActivity: z.array(z.enum(fieldsOfActivity)),
    kimDomain: z.string().nullable().describe('Its domain under kim.id'),
    villages: z
      .array(z.object({ ...named, code: villageCode, district: z.object(named) }))
      .describe('The villages that it serves, in the order of their codes'),
  })
  .meta({ id: 'KimDirectoryEntry' });
export type DirectoryEntry = z.output<typeof DirectoryEntry>;

export const DirectoryPage = pageSchema(DirectoryEntry).meta({ id: 'KimDirectoryPage' });
