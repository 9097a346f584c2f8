import { defineEvent } from '../define-event.js';
import { registryActivityV1 } from '../topics.js';
import { activityState, activityStateExample } from './activity-state.js';

export const ActivityRejected = defineEvent({
  type: 'ActivityRejected',
  topic: registryActivityV1,
  key: 'activityId',
  sequence: 'version',
  when: {
    en: 'The office has rejected an activity: it no longer counts.',
    id: 'Dinas menolak suatu kegiatan: kegiatan itu tidak lagi dihitung.',
  },
  data: activityState,
  examples: [{ ...activityStateExample, status: 'REJECTED', version: 2 }],
});
