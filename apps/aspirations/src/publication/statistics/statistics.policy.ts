import { type ActionOf, definePolicy } from '#access';

/** Public: contains no person, and no number small enough to identify one. */
export const statisticsPolicy = definePolicy({
  'statistics.read': 'public',
  'open-data.read': 'public',
  /** Exact, and of aspirations that are not public: for those who read these one by one. */
  'statistics.read-exact': { roles: ['COMPLAINT_COORDINATOR'], scope: 'bound' },
});

export type StatisticsPermission = ActionOf<typeof statisticsPolicy>;
