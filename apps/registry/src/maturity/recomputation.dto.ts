import { z } from 'zod';
import { moment, month } from '#contracts';
import { rule } from '#text';
import { monthsBetween } from '../activities/months.js';
import type { Recomputation } from './recomputation-rows.js';

export const NewRecomputation = z
  .strictObject({
    from: month.describe('First month, such as 2026-01'),
    to: month.describe('Last month; at most 60 months in one request'),
    formula: z
      .int()
      .min(1)
      .max(2_147_483_647)
      .nullable()
      .default(null)
      .describe('Version of the formula; null: the one in force in each month'),
  })
  .refine(({ from, to }) => from <= to && yearOf(to) - yearOf(from) < 6 && monthsBetween(from, to).length <= 60, {
    path: ['to'],
    message: rule({
      en: 'must be the month of `from` or one of the 59 that follow',
      id: 'harus bulan `from` atau salah satu dari 59 bulan sesudahnya',
    }),
  })
  .meta({ id: 'NewMaturityRecomputation' });
export type NewRecomputation = z.output<typeof NewRecomputation>;

export const recomputationStatuses = ['RUNNING', 'DONE', 'FAILED', 'CANCELLED'] as const;

export const RecomputationResponse = z
  .object({
    id: z.uuid(),
    status: z.enum(recomputationStatuses),
    failure: z.string().nullable().describe('The code of the error that ended it, when it failed'),
    from: month,
    to: month,
    formula: z.int().nullable(),
    months: z.int(),
    monthsDone: z.int(),
    assessed: z.int().describe('Outcomes computed so far'),
    changed: z.int().describe('Of those, outcomes that are new or differ'),
    requestedAt: moment,
    finishedAt: moment.nullable(),
  })
  .meta({ id: 'MaturityRecomputation' });
export type RecomputationResponse = z.output<typeof RecomputationResponse>;

export function toRecomputationResponse(recomputation: Recomputation): RecomputationResponse {
  const {
    id,
    firstMonth: from,
    lastMonth: to,
    formula,
    atMonth,
    done,
    changed,
    requestedAt,
    finishedAt,
    outcome,
    failure,
  } = recomputation;
  const months = monthsBetween(from, to).length;
  return {
    id,
    status: outcome ?? 'RUNNING',
    failure,
    from,
    to,
    formula,
    months,
    monthsDone: outcome === 'DONE' ? months : monthsBetween(from, atMonth).length - 1,
    assessed: done,
    changed,
    requestedAt: requestedAt.toISOString(),
    finishedAt: finishedAt?.toISOString() ?? null,
  };
}

function yearOf(text: string): number {
  return Number(text.slice(0, 4));
}
