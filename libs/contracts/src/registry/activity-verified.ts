import { defineEvent } from '../define-event.js';
import { registryActivityV1 } from '../topics.js';
import { activityState, activityStateExample } from './activity-state.js';

export const ActivityVerified = defineEvent({
  type: 'ActivityVerified',
  topic: registryActivityV1,
  key: 'activityId',
  sequence: 'version',
  when: {
    en: 'The office has verified an activity, or it was derived from an event.',
    id: 'Dinas memverifikasi suatu kegiatan, atau kegiatan diturunkan dari suatu peristiwa.',
  },
  data: activityState,
  examples: [
    { ...activityStateExample, status: 'VERIFIED', version: 2 },
    {
      ...activityStateExample,
      kind: 'DISSEMINATION',
      villageCode: null,
      source: 'EVENT',
      sourceId: '0197a5f1-1b2c-7d3e-8f4a-5b6c7d8e9f0a',
      status: 'VERIFIED',
      version: 2,
    },
  ],
});
