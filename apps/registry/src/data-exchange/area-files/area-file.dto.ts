import { z } from 'zod';
import { areaCode, areaKinds } from '#contracts';
import { day, line } from '#http-api';
import { aliases, newArea } from '../../areas/area.dto.js';

/** Bytes that a file of areas may have, boundaries included. */
export const maxFileBytes = 16 * 1024 * 1024;
export const maxRows = 10_000;

export const areaFileColumns = ['code', 'kind', 'name', 'parentCode'] as const;
/** `validUntil` is told on the way out; on the way in areas end by a change alone. */
export const optionalAreaFileColumns = ['validFrom', 'validUntil', 'aliases'] as const;

const optionalCell = <Schema extends z.ZodType>(schema: Schema) =>
  z
    .literal('')
    .transform(() => undefined)
    .or(schema);

/** A row of a CSV file of areas: what is empty is left out, and `|` stands between aliases. */
export const areaRow = z.object({
  code: areaCode,
  kind: z.enum(areaKinds),
  name: line(200),
  parentCode: z
    .literal('')
    .transform(() => null)
    .or(areaCode),
  validFrom: optionalCell(day).optional(),
  validUntil: z
    .literal('', 'ends by a change alone / hanya berakhir lewat perubahan wilayah')
    .transform(() => undefined)
    .optional(),
  aliases: optionalCell(
    z
      .string()
      .transform((names) => names.split('|').map((name) => name.trim()))
      .pipe(aliases),
  ).optional(),
});

/** What a feature of a GeoJSON file tells of an area; a file of boundaries alone names the code and nothing else. */
export const areaFeature = z.object({
  code: areaCode,
  ...newArea.omit({ code: true, validFrom: true }).partial().shape,
  validFrom: day.nullish().transform((validFrom) => validFrom ?? undefined),
});

export const ImportQuery = z.strictObject({
  dryRun: z
    .enum(['true', 'false'])
    .default('false')
    .transform((text) => text === 'true')
    .describe('true: find what would come of it, and change nothing'),
});
export type ImportQuery = z.output<typeof ImportQuery>;

export const ImportReport = z
  .object({
    created: z.int(),
    changed: z.int(),
    unchanged: z.int(),
    boundaries: z.int().describe('Boundaries that were new or have changed'),
    dryRun: z.boolean().describe('true: nothing of it was done'),
  })
  .meta({ id: 'AreaImportReport' });
export type ImportReport = z.output<typeof ImportReport>;

export const ExportQuery = z.strictObject({
  on: day.optional().describe('Areas that there are on this day; today, unless another is named'),
  within: areaCode.optional().describe('Only this area and those below it'),
});
export type ExportQuery = z.output<typeof ExportQuery>;
