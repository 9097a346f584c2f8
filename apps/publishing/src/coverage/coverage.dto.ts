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
    villages: z.array(
      z.object({
        villageCode,
        name: z.string(),
        state: z.enum(coverageStates),
        tasks: z.int(),
        reported: z.int(),
        peopleReached: z.int(),
      }),
    ),
  })
  .meta({ id: 'Coverage' });
export type CoverageResponse = z.output<typeof CoverageResponse>;

/** Of a village: the KIM with a task there, those that report it as reached, and the people whom they report. */
export interface VillageCount {
  readonly villageCode: string;
  readonly name: string;
  readonly tasks: number;
  readonly reported: number;
  readonly peopleReached: number;
}

/** The totals count the whole edition, whichever villages are listed. */
export function toCoverageResponse(
  { id, assignedAt }: { id: string; assignedAt: Date | null },
  counts: readonly VillageCount[],
  { state }: CoverageQuery,
): CoverageResponse {
  const villages = counts.map((count) => ({ ...count, state: coverageStateOf(count) }));
  return {
    editionId: id,
    assignedAt: assignedAt?.toISOString() ?? null,
    villagesTargeted: villages.length,
    villagesReached: villages.filter((village) => village.state === 'REACHED').length,
    villages: state ? villages.filter((village) => village.state === state) : villages,
  };
}
