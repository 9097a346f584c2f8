import { defineEvent } from '../define-event.js';
import { registryKimV1 } from '../topics.js';
import { kimState, kimStateExample } from './kim-state.js';

export const KimSuspended = defineEvent({
  type: 'KimSuspended',
  topic: registryKimV1,
  key: 'kimId',
  sequence: 'version',
  when: {
    en: 'The verifier has suspended a KIM: it gets no new tasks and relays no aspirations until it is reinstated.',
    id: 'Verifikator menangguhkan KIM: tidak menerima tugas baru dan tidak meneruskan aspirasi sampai dipulihkan.',
  },
  data: kimState,
  examples: [{ ...kimStateExample, status: 'SUSPENDED', version: 6 }],
});
