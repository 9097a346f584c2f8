import { z } from 'zod';
import { areaCode, moment, villageCode } from '#contracts';
import { pageQuery, pageSchema } from '#http-api';

export const rollUpGroups = ['edition', 'document', 'month', 'class', 'district', 'regency', 'campaign'] as const;
const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/);

export const RollUpQuery = z.strictObject({
  ...pageQuery,
  by: z.enum(rollUpGroups),
  area: areaCode.optional().describe('A regency or a district.'),
  edition: z.uuid().optional(),
  document: z.uuid().optional(),
  campaign: z.uuid().optional(),
  month: month.optional().describe('Of the publication, in Jakarta.'),
});
export type RollUpQuery = z.output<typeof RollUpQuery>;

export const RollUpRow = z
  .object({
    key: z
      .string()
      .describe(
        'The id of the edition or document, the month, the class, the code of the area, or the id of the campaign.',
      ),
    label: z.string(),
    editions: z.int(),
    villagesTargeted: z.int().describe('Each village counts once for each edition; it stays a target for good.'),
    villagesAssigned: z.int().describe('A report is expected, and none counts yet.'),
    villagesReached: z.int(),
    villagesChecked: z.int(),
    peopleReached: z.int().describe('An estimate: the sum of the reports, confirmed or not.'),
    peopleChecked: z.int(),
  })
  .meta({ id: 'CoverageRollUp' });
export type RollUpRow = z.output<typeof RollUpRow>;

export const RollUpPage = pageSchema(RollUpRow).meta({ id: 'CoverageRollUpPage' });
export type RollUpPage = z.output<typeof RollUpPage>;

export const UnreachedQuery = z.strictObject({
  ...pageQuery,
  hours: z.coerce.number().int().min(0).max(10_000).default(48).describe('Since the publication.'),
  edition: z.uuid().optional(),
  area: areaCode.optional(),
});
export type UnreachedQuery = z.output<typeof UnreachedQuery>;

export const UnreachedVillage = z
  .object({
    editionId: z.uuid(),
    villageCode,
    name: z.string(),
    targetedAt: moment,
    openTasks: z.int(),
    hasKim: z.boolean().describe('An active KIM serves the village.'),
    hasReachableOfficer: z.boolean().describe('One of its officers has an account and is reached by notifications.'),
  })
  .meta({ id: 'UnreachedVillage' });
export type UnreachedVillage = z.output<typeof UnreachedVillage>;

export const UnreachedPage = pageSchema(UnreachedVillage).meta({ id: 'UnreachedVillagePage' });
export type UnreachedPage = z.output<typeof UnreachedPage>;
