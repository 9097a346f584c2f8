import { type ActionOf, definePolicy } from '#access';
import { kimLeaders, kimReaders } from '../kims/kim-roles.js';

/** Permissions on activities. The place of an activity decides which district officer may decide on it. */
export const activityPolicy = definePolicy({
  /** Also to change an activity. Needs `activity.log-any` for the KIM, or its mandate to log activities. */
  'activity.log': 'authenticated',
  'activity.log-any': { roles: [...kimLeaders, 'KIM_TREASURER'], scope: 'bound' },
  'activity.verify': { roles: ['DISTRICT_OFFICER', 'DISKOMINFO_VERIFIER'], scope: 'bound' },
  'activity.reject': { roles: ['DISTRICT_OFFICER', 'DISKOMINFO_VERIFIER'], scope: 'bound' },
  'activity.read': { roles: kimReaders, scope: 'bound' },
  /** Numbers of a KIM, not of a place: they identify no person. */
  'activity.count': 'public',
});
export type ActivityPermission = ActionOf<typeof activityPolicy>;
