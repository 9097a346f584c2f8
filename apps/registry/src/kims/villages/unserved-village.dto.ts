import { z } from 'zod';
import { areaCode, villageCode } from '#contracts';
import { pageQuery, pageSchema } from '#http-api';

const within = areaCode.optional().describe('Only villages of this regency or district, or this village');
const named = z.object({ code: areaCode, name: z.string() });

export const UnservedQuery = z.strictObject({ ...pageQuery, within });
export type UnservedQuery = z.output<typeof UnservedQuery>;

export const UnservedVillage = z
  .object({
    code: villageCode,
    kind: z.enum(['DESA', 'KELURAHAN']),
    name: z.string(),
    district: named,
    since: z.iso.date().nullable().describe('The day on which its last active KIM ended; null when it never had one'),
    dormantKims: z.int().describe('KIM that an activity would reactivate'),
    kimsOfPredecessors: z
      .int()
      .describe('KIM of the areas from which the village was formed: their next decree may include it'),
    pendingKims: z.int().describe('KIM whose registration is submitted or verified'),
  })
  .meta({ id: 'UnservedVillage' });
export type UnservedVillage = z.output<typeof UnservedVillage>;

export const UnservedPage = pageSchema(UnservedVillage).meta({ id: 'UnservedVillagePage' });

export const DistrictTotalsQuery = z.strictObject({ within });
export type DistrictTotalsQuery = z.output<typeof DistrictTotalsQuery>;

const totals = {
  villages: z.int(),
  served: z.int().describe('Villages with an active KIM'),
  unserved: z.int(),
};

export const DistrictTotals = z
  .object({
    on: z.iso.date(),
    ...totals,
    districts: z.array(z.object({ ...named.shape, ...totals })).describe('In the order of their codes'),
  })
  .meta({ id: 'UnservedDistrictTotals' });
export type DistrictTotals = z.output<typeof DistrictTotals>;

export const TrendQuery = z.strictObject({
  within,
  months: z.coerce
    .number()
    .int()
    .min(1)
    .max(60)
    .default(12)
    .describe('The number of months, including the present one'),
});
export type TrendQuery = z.output<typeof TrendQuery>;

export const Trend = z
  .object({
    months: z.array(
      z.object({ on: z.iso.date().describe('The last day of the month; today for the present month'), ...totals }),
    ),
  })
  .meta({ id: 'UnservedTrend' });
export type Trend = z.output<typeof Trend>;
