import { defineEvent } from '../define-event.js';
import { registryKimV1 } from '../topics.js';
import { kimState, kimStateExample } from './kim-state.js';

export const KimReactivated = defineEvent({
  type: 'KimReactivated',
  topic: registryKimV1,
  key: 'kimId',
  sequence: 'version',
  when: {
    en: 'A dormant KIM has had an activity and is active again.',
    id: 'KIM yang tidak aktif kembali berkegiatan dan aktif lagi.',
  },
  data: kimState,
  examples: [{ ...kimStateExample, status: 'ACTIVE', version: 10 }],
});
