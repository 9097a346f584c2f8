import { type ActionOf, definePolicy } from '#access';

/** What is public contains no person, and no number small enough to identify one. */
export const statisticsPolicy = definePolicy({
  'statistics.read': 'public',
  'open-data.read': 'public',
  /** Exact, and of aspirations that are not public: numbers, never a person. */
  'statistics.read-internal': { roles: ['COMPLAINT_COORDINATOR', 'HEAD_OF_OFFICE', 'REGENT'], scope: 'bound' },
});

export type StatisticsPermission = ActionOf<typeof statisticsPolicy>;
