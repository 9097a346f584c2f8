import { z } from 'zod';
import { areaCode, areaKinds } from '#contracts';
import { day, dayCell, line } from '#http-api';
import { rule } from '#text';
import { aliases, newArea, population } from '../../areas/area.dto.js';

/** The maximal size of a file of areas, boundaries included. */
export const maxFileBytes = 16 * 1024 * 1024;
export const maxRows = 10_000;

export const areaFileColumns = ['code', 'kind', 'name', 'parentCode'] as const;
/** `validUntil` is exported only: an area ends by a change, not by an import. */
export const optionalAreaFileColumns = ['validFrom', 'validUntil', 'aliases', 'population'] as const;

const optionalCell = <Schema extends z.ZodType>(schema: Schema) =>
  z
    .literal('')
    .transform(() => undefined)
    .or(schema);

/** A row of a table of areas: empty cells are left out, and `|` separates aliases. */
export const areaRow = z.object({
  code: areaCode,
  kind: z.enum(areaKinds),
  name: line(200),
  parentCode: z
    .literal('')
    .transform(() => null)
    .or(areaCode),
  validFrom: optionalCell(z.string().transform(dayCell).pipe(day)).optional(),
  validUntil: z
    .literal(
      '',
      rule({
        en: 'must be empty: an area ends by a change alone',
        id: 'harus kosong: wilayah hanya berakhir lewat perubahan wilayah',
      }),
    )
    .transform(() => undefined)
    .optional(),
  aliases: optionalCell(
    z
      .string()
      .transform((names) => names.split('|').map((name) => name.trim()))
      .pipe(aliases),
  ).optional(),
  population: optionalCell(z.coerce.number().pipe(population)).optional(),
});

/** The properties of a GeoJSON feature; a file of boundaries has the code only. */
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
    .describe('true: return the result without changing anything'),
});
export type ImportQuery = z.output<typeof ImportQuery>;

export const ImportReport = z
  .object({
    created: z.int(),
    changed: z.int(),
    unchanged: z.int(),
    boundaries: z.int().describe('Boundaries that are new or have changed'),
    dryRun: z.boolean().describe('true: nothing was changed'),
  })
  .meta({ id: 'AreaImportReport' });
export type ImportReport = z.output<typeof ImportReport>;

export const ExportQuery = z.strictObject({
  on: day.optional().describe('Areas that are valid on this day; today without it'),
  within: areaCode.optional().describe('Only this area and those below it'),
});
export type ExportQuery = z.output<typeof ExportQuery>;
