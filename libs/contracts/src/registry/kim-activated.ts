import { defineEvent } from '../define-event.js';
import { registryKimV1 } from '../topics.js';
import { kimState, kimStateExample } from './kim-state.js';

export const KimActivated = defineEvent({
  type: 'KimActivated',
  topic: registryKimV1,
  key: 'kimId',
  sequence: 'version',
  when: {
    en: 'A verified KIM has become active: it now gets tasks and may relay aspirations.',
    id: 'KIM yang terverifikasi menjadi aktif: kini menerima tugas dan boleh meneruskan aspirasi.',
  },
  data: kimState,
  examples: [{ ...kimStateExample, status: 'ACTIVE', version: 4 }],
});
