import { definePolicy } from '#access';

/** Nothing of it names a person, or is about so few that it could be one. */
export const statisticsPolicy = definePolicy({
  'statistics.read': 'public',
  'open-data.read': 'public',
});
