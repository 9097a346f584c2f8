import { defineEvent } from '../define-event.js';
import { registryKimV1 } from '../topics.js';
import { kimState, kimStateExample } from './kim-state.js';

export const KimSubmitted = defineEvent({
  type: 'KimSubmitted',
  topic: registryKimV1,
  key: 'kimId',
  sequence: 'version',
  when: {
    en: 'A KIM has submitted its registration with a complete decree and its required officers.',
    id: 'KIM menyerahkan pendaftaran dengan surat keputusan lengkap dan pengurus yang disyaratkan.',
  },
  data: kimState,
  examples: [{ ...kimStateExample, status: 'SUBMITTED', version: 2 }],
});
