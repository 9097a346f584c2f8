import { z } from 'zod';
import { villageCode, moment } from '#contracts';
import { uuid } from '../fields.js';
import { coverageStateOf, coverageStates } from './coverage.rules.js';

export const coverageQuery = z.strictObject({ state: z.enum(coverageStates).optional() });
export type CoverageQuery = z.output<typeof coverageQuery>;

export const coverageResponse = z
  .object({
    editionId: uuid,
    assignedAt: moment.nullable().describe('When the KIM had been asked; until then no village has a task.'),
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
export type CoverageResponse = z.output<typeof coverageResponse>;

/** What is known of a village: how many KIM were asked there, how many of them reached it, and how many people. */
export interface VillageCount {
  readonly villageCode: string;
  readonly name: string;
  readonly tasks: number;
  readonly reported: number;
  readonly peopleReached: number;
}

/** The totals are those of the whole edition, whichever villages are listed. */
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
