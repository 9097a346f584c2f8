import { defineEvent } from '../define-event.js';
import { registryActivityV1 } from '../topics.js';
import { activityState, activityStateExample } from './activity-state.js';

export const ActivityLogged = defineEvent({
  type: 'ActivityLogged',
  topic: registryActivityV1,
  key: 'activityId',
  sequence: 'version',
  when: {
    en: 'An activity of a KIM has been logged, or changed before the decision on it.',
    id: 'Kegiatan KIM dicatat, atau diubah sebelum diputuskan.',
  },
  data: activityState,
  examples: [activityStateExample],
});
