import { z } from 'zod';
import { activityKinds, month } from '#contracts';
import { rule } from '#text';

export const ActivityCountsQuery = z
  .strictObject({
    from: month.describe('First month, such as 2026-01'),
    to: month.describe('Last month; at most 60 months are counted at once'),
  })
  .refine(({ from, to }) => from <= to && monthNumber(to) - monthNumber(from) < 60, {
    path: ['to'],
    message: rule({
      en: 'must be the month of `from` or one of the 59 that follow',
      id: 'harus bulan `from` atau salah satu dari 59 bulan sesudahnya',
    }),
  });
export type ActivityCountsQuery = z.output<typeof ActivityCountsQuery>;

export const KindCount = z
  .object({
    kind: z.enum(activityKinds),
    verified: z.int(),
    undecided: z.int().describe('Logged by hand and not yet decided on'),
    participants: z.int().describe('Of those verified and undecided'),
  })
  .meta({ id: 'ActivityKindCount' });
export type KindCount = z.output<typeof KindCount>;

export const ActivityCounts = z
  .object({
    kimId: z.uuid(),
    months: z.array(z.object({ month, counts: z.array(KindCount).describe('Kinds of which there are activities') })),
  })
  .meta({ id: 'ActivityCounts' });
export type ActivityCounts = z.output<typeof ActivityCounts>;

function monthNumber(text: string): number {
  return Number(text.slice(0, 4)) * 12 + Number(text.slice(5));
}
