import { definePolicy } from '#access';

const people = ['KIM_MEMBER', 'KIM_CHAIR', 'KIM_SECRETARY', 'KIM_TREASURER'] as const;

/** Who may do what with activities. Where one took place decides on which district officer may. */
export const activityPolicy = definePolicy({
  'activity.log': { roles: people, scope: 'bound' },
  'activity.edit': { roles: people, scope: 'bound' },
  'activity.verify': { roles: ['DISTRICT_OFFICER', 'DISKOMINFO_VERIFIER'], scope: 'bound' },
  'activity.reject': { roles: ['DISTRICT_OFFICER', 'DISKOMINFO_VERIFIER'], scope: 'bound' },
  'activity.read': {
    roles: [...people, 'VILLAGE_OFFICER', 'DISTRICT_OFFICER', 'DISKOMINFO_VERIFIER'],
    scope: 'bound',
  },
  /** Numbers only, and of a KIM, not of a place: nobody can be found in them. */
  'activity.count': 'public',
});
