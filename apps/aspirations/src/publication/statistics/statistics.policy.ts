import { type ActionOf, definePolicy } from '#access';

/** Public: contains no person, and no number small enough to identify one. */
export const statisticsPolicy = definePolicy({
  'statistics.read': 'public',
  'open-data.read': 'public',
});

export type StatisticsPermission = ActionOf<typeof statisticsPolicy>;
