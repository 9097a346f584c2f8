import { type ActionOf, definePolicy } from '#access';
import { kimReaders } from '../kims/kim-roles.js';

export const timelinePolicy = definePolicy({
  /** The public part; those who read the activities of a KIM find its reports, trainings and help there, too. */
  'timeline.read': 'public',
  /** Tasks, claims without a verdict, and gaps. */
  'timeline.read-publishing': { roles: [...kimReaders, 'DISKOMINFO_EDITOR'], scope: 'bound' },
  /** The entries of aspirations that are not public. A KIM reads its own, unless they are confidential. */
  'timeline.read-aspirations': {
    roles: ['COMPLAINT_COORDINATOR', 'KIM_MEMBER', 'KIM_CHAIR', 'KIM_SECRETARY'],
    scope: 'bound',
  },
});

export type TimelinePermission = ActionOf<typeof timelinePolicy>;
