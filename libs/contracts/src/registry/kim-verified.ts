import { defineEvent } from '../define-event.js';
import { registryKimV1 } from '../topics.js';
import { kimState, kimStateExample } from './kim-state.js';

export const KimVerified = defineEvent({
  type: 'KimVerified',
  topic: registryKimV1,
  key: 'kimId',
  sequence: 'version',
  when: {
    en: 'The verifier has verified a registration; the KIM may now be activated.',
    id: 'Verifikator memverifikasi pendaftaran; KIM kini dapat diaktifkan.',
  },
  data: kimState,
  examples: [{ ...kimStateExample, status: 'VERIFIED', version: 3 }],
});
