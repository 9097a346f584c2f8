import { z } from 'zod';
import { villageCode, moment } from '#contracts';
import { coverageStateOf, coverageStates } from './coverage.rules.js';

export const CoverageQuery = z.strictObject({ state: z.enum(coverageStates).optional() });
export type CoverageQuery = z.output<typeof CoverageQuery>;

export const CoverageResponse = z
  .object({
    editionId: z.uuid(),
    assignedAt: moment.nullable().describe('When the tasks were assigned; until then no village has one.'),
    villagesTargeted: z.int(),
    villagesReached: z.int(),
    villagesChecked: z.int().describe('Of the reached ones, those of which a second person has confirmed the report.'),
    villages: z.array(
      z.object({
        villageCode,
        name: z.string(),
        state: z.enum(coverageStates),
        tasks: z.int(),
        open: z.int().describe('Tasks whose report is expected.'),
        reported: z.int(),
        checked: z.int(),
        peopleReached: z.int().describe('An estimate: the sum of the reports, confirmed or not.'),
        peopleChecked: z.int().describe('Of confirmed reports alone.'),
      }),
    ),
  })
  .meta({ id: 'Coverage' });
export type CoverageResponse = z.output<typeof CoverageResponse>;

/** A village of an edition with the counts of its tasks. */
export type VillageCount = Omit<CoverageResponse['villages'][number], 'state'>;

export type VillageState = CoverageResponse['villages'][number];

/** The totals count the whole edition, whichever villages are listed. */
export function toCoverageResponse(
  { id, assignedAt }: { id: string; assignedAt: Date | null },
  counts: readonly VillageCount[],
  { state }: CoverageQuery,
): CoverageResponse {
  const villages = counts.map((count) => ({ ...count, state: coverageStateOf(count) }));
  const isReached = ({ reported }: VillageCount) => reported > 0;
  return {
    editionId: id,
    assignedAt: assignedAt?.toISOString() ?? null,
    villagesTargeted: villages.length,
    villagesReached: villages.filter(isReached).length,
    villagesChecked: villages.filter((village) => village.state === 'CHECKED').length,
    villages: state ? villages.filter((village) => village.state === state) : villages,
  };
}
